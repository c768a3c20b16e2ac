import type { RecordedEvent } from '@sovereign-pipeline/domain';

/**
 * A run of one partition of the log, in order, without gaps. A partition is what has an order and a checkpoint of its
 * own: the whole journal, or a partition of the Kafka topic. Events of one stream are always in one partition.
 */
export interface LogBatch {
  readonly partition: string;
  /** The checkpoint that it follows. */
  readonly from: number;
  /** The checkpoint once it is applied; 0, with no events, when the partition is to be read again. */
  readonly to: number;
  /** Fingerprint of the record before `to`; stored with the checkpoint. */
  readonly fingerprint?: string;
  readonly events: readonly RecordedEvent[];
}

export interface LogSubscriber {
  /** The stored checkpoint of a partition; 0 when there is none. */
  checkpoint(partition: string): Promise<number>;
  /** The fingerprint stored with the checkpoint. A log uses it to detect that it was replaced by another one. */
  fingerprint?(partition: string): Promise<string | undefined>;
  /**
   * Applies the batch and moves the checkpoint from `from` to `to`, both or neither. Throws an error with the code
   * 'stale-checkpoint' when `from` is not the stored checkpoint: someone else applied the batch.
   */
  apply(batch: LogBatch): Promise<void>;
  /**
   * The last applied version of each of the given streams that the subscriber knows. A log uses it to detect missing
   * events, even after a restart.
   */
  lastVersions?(streams: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /**
   * The ids of the applied events at these positions. A log uses them to detect that a batch is of another journal.
   */
  idsAt?(positions: readonly number[]): Promise<ReadonlyMap<number, string>>;
}

/** One of the errors with the code by which a log knows them; a subscriber may throw its own. */
export class StaleCheckpointError extends Error {
  readonly code = 'stale-checkpoint';
  override readonly name = 'StaleCheckpointError';
}

export interface EventLog {
  /**
   * Delivers batch after batch, the next one of a partition only when the one before is applied. A failed batch is
   * delivered again from the stored checkpoint. Survives restarts of the servers; resolves soon after the abort, when
   * the current batch is applied.
   */
  run(subscriber: LogSubscriber, signal: AbortSignal): Promise<void>;
}

/** A failure that an event log survives; it tries again by itself. */
export type OnLogError = (error: unknown) => void;

/** What an event log reports to its observer, apart from the batches that it delivers. */
export interface LogListener {
  readonly onError?: OnLogError;
  /**
   * Called, possibly repeatedly, with the partitions of this process while it follows the log without trouble.
   */
  readonly onFollowing?: (partitions: readonly string[]) => void;
}

export function isStaleCheckpoint(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'stale-checkpoint';
}
