import type { RecordedEvent } from '@sovereign-pipeline/domain';
import type { LogBatch } from '@sovereign-pipeline/event-log';
import type { Logger } from '@sovereign-pipeline/runtime';

const reminderMs = 60_000;

/** What the projector tells its operator. Trouble that repeats itself is told again every minute, not at every attempt. */
export class ProjectorLog {
  readonly #logger: Logger;
  readonly #told = new Map<string, number>();

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  applied({ slice, from, to, events }: LogBatch, milliseconds: number): void {
    this.#logger.debug({ slice, from, to, events: events.length, milliseconds }, 'applied a batch');
    if (this.#told.size > 0) this.#logger.info({ slice, position: to }, 'going on');
    this.#told.clear();
  }

  /** Nothing is wrong: the batch has been applied by somebody else, started by mistake or to take over. */
  overtaken({ slice, from }: LogBatch): void {
    this.#logger.debug({ slice, from }, 'another projector was faster');
  }

  /** Something that the projector lives through: it tries again by itself. */
  trouble(error: unknown): void {
    const code = codeOf(error);
    if (code === '3F000' || code === '42P01') {
      this.#tell('missing', () => {
        this.#logger.info({ reason: String(error) }, 'waiting for the tables to be there');
      });
    } else {
      this.#tell(String(error), () => {
        this.#logger.warn({ err: error }, 'cannot go on; trying again');
      });
    }
  }

  /** An event that cannot be applied: it and all that come after it wait until it can. */
  fault({ id, type, stream, position }: RecordedEvent, error: unknown): void {
    this.#tell(`event ${id}`, () => {
      this.#logger.error(
        { err: error, event: { id, type, stream, position } },
        'an event cannot be applied; trying again',
      );
    });
  }

  #tell(what: string, tell: () => void): void {
    const now = performance.now();
    if (now - (this.#told.get(what) ?? -Infinity) < reminderMs) return;
    this.#told.set(what, now);
    tell();
  }
}

export function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
