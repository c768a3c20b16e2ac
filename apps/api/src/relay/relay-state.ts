import type { KafkaLogger } from '@sovereign-pipeline/event-log';

/**
 * This process's part in relaying. `up`: it leads and Kafka takes records. `standby`: another leads. `down`: it cannot
 * lead, or Kafka cannot be written to. `stopped`: the topic would lose history, or is of another journal; relaying goes
 * on when that is fixed.
 */
export interface RelayStatus {
  readonly status: 'up' | 'standby' | 'down' | 'stopped';
  readonly leader: boolean;
  readonly reason?: string;
  /** What should be fixed about the topic, by the last check, though it is relayed to. */
  readonly warning?: string;
}

/** The state of the relay, as the status shows it at any time and the log reports it once. */
export class RelayState {
  readonly #logger: KafkaLogger;
  readonly #topic: string;
  #status: RelayStatus = { status: 'standby', leader: false };
  /** Why it was last not `up`; kept until it is up again, so that a retry does not hide it. */
  #trouble: string | undefined;
  #warning: string | undefined;
  #reported: string | undefined;

  constructor(logger: KafkaLogger, topic: string) {
    this.#logger = logger;
    this.#topic = topic;
  }

  get status(): RelayStatus {
    return this.#warning === undefined ? this.#status : { ...this.#status, warning: this.#warning };
  }

  standsBy(): void {
    this.#status = { status: 'standby', leader: false };
  }

  connects(): void {
    this.#status = { status: 'down', leader: true, reason: this.#trouble ?? 'connecting to Kafka' };
  }

  works(): void {
    this.#trouble = undefined;
    this.#status = { status: 'up', leader: true };
  }

  givesUpTheLead(): void {
    this.#status = { ...this.#status, leader: false };
  }

  fails(status: 'down' | 'stopped', error: unknown, leader: boolean): void {
    this.report(error);
    this.#trouble = reasonOf(error);
    this.#status = { status, leader, reason: this.#trouble };
  }

  warns(warning: string | undefined): void {
    if (warning !== undefined && warning !== this.#warning)
      this.#logger.warn({ topic: this.#topic }, warning);
    this.#warning = warning;
  }

  /** Logs a failure that is repeated only once. */
  readonly report = (error: unknown): void => {
    const reason = reasonOf(error);
    const level = reason === this.#reported ? 'debug' : 'warn';
    this.#reported = reason;
    this.#logger[level]({ err: error }, 'relaying failed, and is tried again');
  };
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
