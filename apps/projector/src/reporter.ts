import type { RecordedEvent } from '@sovereign-pipeline/domain';
import { type LogBatch, SetAsideError } from '@sovereign-pipeline/event-log';
import type { Logger } from '@sovereign-pipeline/runtime';
import type { Generation } from '@sovereign-pipeline/read-models';
import { isMissing } from '@sovereign-pipeline/postgres';
import { ProjectorMetrics } from './monitoring/projector-metrics.ts';
import { ProjectorState } from './monitoring/projector-state.ts';

const reminderMs = 60_000;

/**
 * Passes on what the projector's parts report: to the log, to the state behind health checks, to the metrics. Trouble
 * that repeats itself is logged once a minute, not at every attempt.
 */
export class Reporter {
  readonly state = new ProjectorState();
  readonly metrics = new ProjectorMetrics();
  readonly #logger: Logger;
  /** When each trouble was last logged, and for which partition if known. */
  readonly #lastReported = new Map<string, { readonly at: number; readonly partition: string | undefined }>();

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  applied({ partition, from, to, events }: LogBatch, milliseconds: number): void {
    this.state.applied(partition);
    this.metrics.applied(events.length, milliseconds / 1000);
    this.#logger.debug(
      { slice: partition, from, to, events: events.length, milliseconds },
      'applied a batch',
    );
    const over = [...this.#lastReported].filter(
      ([, last]) => last.partition === undefined || last.partition === partition,
    );
    if (over.length > 0) this.#logger.info({ slice: partition, position: to }, 'going on');
    for (const [what] of over) this.#lastReported.delete(what);
  }

  /** No fault: another process, started by mistake or to take over, has applied the batch. */
  overtaken({ partition, from }: LogBatch): void {
    this.#logger.debug({ slice: partition, from }, 'another projector was faster');
  }

  /** The log is followed without trouble; these partitions of it are ours. */
  readonly onFollowing = (partitions: readonly string[]): void => {
    this.state.follows(partitions);
  };

  /** A batch could not be applied; it is tried again. */
  failed({ partition }: LogBatch, error: unknown): void {
    this.state.trouble(error, partition);
  }

  /** Tokens cannot be checked meanwhile; projecting does not wait for that. */
  issuerSilent(error: unknown): void {
    this.#logger.warn({ err: error }, 'the issuer of tokens cannot be asked: trying again');
  }

  /** A failure that the projector survives: it tries again by itself. */
  readonly onError = (error: unknown): void => {
    const code = codeOf(error);
    this.metrics.failed(code);
    // Nothing waits for records that were set aside: this is no trouble.
    if (error instanceof SetAsideError) {
      this.#setAside(error);
      return;
    }
    if (code !== 'stream-gap' && code !== 'topic-replaced') this.state.trouble(error, partitionOf(error));
    if (code === 'stream-gap') {
      // The log reports each once: nothing waits for it.
      this.#logger.error({ err: error }, 'events are missing from the log');
    } else if (code === 'topic-replaced') {
      this.#logger.warn({ err: error }, 'a partition is read again from its beginning');
    } else if (code === 'lost-history' || code === 'foreign-record' || code === 'keys-missing') {
      this.#reportOnce(String(error), partitionOf(error), () => {
        this.#logger.error({ err: error }, 'a partition cannot go on; trying again');
      });
    } else if (isMissing(error)) {
      this.#reportOnce('missing', undefined, () => {
        this.#logger.info({ reason: String(error) }, 'waiting for the tables to be there');
      });
    } else {
      this.#reportOnce(String(error), undefined, () => {
        this.#logger.warn({ err: error }, 'cannot go on; trying again');
      });
    }
  };

  /** Records of the topic that are no events of the journal; all of them are in read_models.set_aside_records. */
  #setAside(error: SetAsideError): void {
    this.state.setAside(error.records.length);
    const { topic, partition, offset } = error;
    this.#reportOnce(`set aside ${partitionOf(error) ?? ''}`, undefined, () => {
      this.#logger.error({ topic, partition, offset, records: error.records.length }, error.message);
    });
  }

  /** An event that cannot be projected: it and those of its stream that come after it wait until they are retried. */
  parked({ id, type, stream, position }: RecordedEvent, error: unknown): void {
    this.metrics.parked();
    this.#logger.error(
      { err: error, event: { id, type, stream, position } },
      'an event cannot be projected: its stream is parked',
    );
  }

  /** The database was reset to an earlier state: from a backup, a snapshot, another server. */
  putBack(): void {
    this.#logger.warn('the database was put back to an earlier state: going on from its checkpoints');
  }

  /** Which generation of the read models is kept up to date from now on. */
  following({ number, version }: Generation): void {
    this.state.following();
    this.#logger.info({ generation: number, version }, 'following the live read models');
  }

  /** The live read models are of another version, which this projector does not apply events to. */
  otherVersion(live: number, own: number): void {
    this.state.otherVersion(live, own);
    const versions = { live, own };
    this.#reportOnce(`version ${live}`, undefined, () => {
      if (live > own)
        this.#logger.warn(
          versions,
          'the live read models are of a newer version of the projection: this projector applies nothing',
        );
      else
        this.#logger.info(
          versions,
          'the live read models are of an older version of the projection: they serve until new ones are built',
        );
    });
  }

  #reportOnce(what: string, partition: string | undefined, report: () => void): void {
    const now = performance.now();
    if (now - (this.#lastReported.get(what)?.at ?? -Infinity) < reminderMs) return;
    this.#lastReported.set(what, { at: now, partition });
    report();
  }
}

export function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function partitionOf(error: unknown): string | undefined {
  const { topic, partition } = error as { topic?: unknown; partition?: unknown };
  return typeof topic === 'string' && typeof partition === 'number' ? `${topic}/${partition}` : undefined;
}
