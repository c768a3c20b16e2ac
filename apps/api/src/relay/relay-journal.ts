import type { Journal, RelayProgress } from '@sovereign-pipeline/journal';
import type { Signal } from '@sovereign-pipeline/event-log';
import { type BatchLimits, OutgoingBatches } from './outgoing-batches.ts';
import type { TopicWriter } from './topic-writer.ts';
import { whenAborted } from './when-aborted.ts';

/** Another leader moved the relay's place in the journal. */
export class LeadLostError extends Error {
  override readonly name = 'LeadLostError';
}

export interface Relaying {
  readonly journal: Pick<Journal, 'read'>;
  readonly progress: Pick<RelayProgress, 'move'>;
  readonly writer: Pick<TopicWriter, 'send'>;
  readonly partitions: number;
  /** Called when the journal may have grown. */
  readonly wakeUp: Signal;
  /** Called after each batch with the number of records that the brokers acknowledged. */
  readonly onSent?: (records: number) => void;
  /** Called with each position up to which everything is relayed. */
  readonly onMoved: (position: number) => void;
  /** Called when there is nothing to relay. */
  readonly onIdle?: () => void;
  /** Called before each batch; its rejection ends the relaying. */
  readonly check?: () => Promise<void>;
  readonly limits?: BatchLimits;
  /** Poll interval, ms: the fallback where no notification comes. Default 1000. */
  readonly pollInterval?: number;
}

/**
 * Relays the journal after `position` until the signal aborts or something fails.
 *
 * Invariants, for this leader and for any other that may still write:
 * - a batch is sent only after the brokers have acknowledged everything before it: `position` is stored after their
 *   acknowledgement, and so is each batch that is sent from here;
 * - so when an event appears on the topic for the first time, all events before it in the journal are there already.
 *   A record that was sent twice (after an error, a restart, by two leaders, by a late request) repeats what is
 *   there, and first occurrences stay in order;
 * - the stored position moves only from where this leader put it. When it is elsewhere, another process leads: stop.
 *
 * The position may be stored while the next batch is sent: at worst that batch is sent again.
 */
export async function relayJournal(relaying: Relaying, position: number, signal: AbortSignal): Promise<void> {
  const {
    journal,
    progress,
    writer,
    partitions,
    wakeUp,
    onSent,
    onMoved,
    onIdle,
    check,
    limits,
    pollInterval = 1_000,
  } = relaying;
  const batches = new OutgoingBatches(journal, position, partitions, limits);
  const stored = new StoredPosition(progress, onMoved);
  const aborted = whenAborted(signal);
  const over = (): boolean => signal.aborted;
  try {
    let next = ahead(batches);
    while (!over()) {
      // A server that is stuck may let the two wait for long.
      const batch = await Promise.race([next, aborted.promise]);
      if (over()) return;
      await Promise.race([check?.(), aborted.promise]);
      if (over()) return;
      if (batch === undefined) {
        await stored.latest;
        onIdle?.();
        await wakeUp.wait(pollInterval, signal);
        next = ahead(batches);
        continue;
      }
      const sent = writer.send(batch.messages);
      // The next batch is read and encoded meanwhile, but sent only after `sent`.
      next = ahead(batches);
      const { length } = batch.messages;
      void sent.then(
        () => onSent?.(length),
        () => undefined,
      );
      await Promise.race([sent, aborted.promise]);
      await stored.latest;
      if (over()) return;
      stored.move(batch.from, batch.to);
    }
  } finally {
    aborted.forget();
    await stored.latest.catch(() => undefined);
  }
}

/** Begins to read the next batch. After an abort nothing awaits it any more. */
function ahead(batches: OutgoingBatches): ReturnType<OutgoingBatches['next']> {
  const reading = batches.next();
  reading.catch(() => undefined);
  return reading;
}

/** How far this leader has relayed the journal; stored while it goes on. */
class StoredPosition {
  readonly #progress: Relaying['progress'];
  readonly #onMoved: Relaying['onMoved'];
  /** Resolves when the latest move is stored; rejects with a LeadLostError when another leader moved it. */
  latest: Promise<void> = Promise.resolve();

  constructor(progress: Relaying['progress'], onMoved: Relaying['onMoved']) {
    this.#progress = progress;
    this.#onMoved = onMoved;
  }

  /** Not to be called before `latest` resolved. */
  move(from: number, to: number): void {
    this.latest = this.#store(from, to);
    this.latest.catch(() => undefined);
  }

  async #store(from: number, to: number): Promise<void> {
    if (!(await this.#progress.move(from, to)))
      throw new LeadLostError(`position ${from} is relayed by another`);
    this.#onMoved(to);
  }
}
