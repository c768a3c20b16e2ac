import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '@sovereign-pipeline/domain';
import { Signal } from '@sovereign-pipeline/event-log';
import { defaultLimits, OutgoingBatches } from './outgoing-batches.ts';
import { relayJournal } from './relay-journal.ts';

const event = (position: number, company = 'naver', text = ''): RecordedEvent => ({
  id: `e-${String(position)}`,
  type: 'MarketTargeted',
  source: '/tests',
  stream: `company-${company}`,
  data: { company, market: 'KR', ...(text !== '' && { purpose: text }) },
  correlationid: 'c',
  causationid: 'c',
  schemaversion: 1,
  version: position - 1,
  position,
  recordedAt: '2026-11-23T15:58:32.123456Z',
});

function journalOf(events: readonly RecordedEvent[]) {
  const asked: number[] = [];
  return {
    asked,
    read: ({ after, limit }: { after: number; limit: number }) => {
      asked.push(after);
      return Promise.resolve(events.filter(({ position }) => position > after).slice(0, limit));
    },
  };
}

/** Brokers that acknowledge when they are told to, and a place that moves when it may. */
function scene(count: number) {
  const journal = journalOf(Array.from({ length: count }, (_, n) => event(n + 1)));
  const sent: number[] = [];
  const acknowledge: (() => void)[] = [];
  const moves: string[] = [];
  let refused = Infinity;
  const stop = new AbortController();
  const done = relayJournal(
    {
      journal,
      progress: {
        move: (from, to) => {
          moves.push(`${String(from)}→${String(to)}`);
          return Promise.resolve(to < refused);
        },
      },
      writer: {
        send: (messages) => {
          sent.push(messages.length);
          return new Promise((resolve) => {
            acknowledge.push(() => {
              resolve();
            });
          });
        },
      },
      partitions: 1,
      wakeUp: new Signal(),
      onMoved: () => undefined,
      limits: { ...defaultLimits, events: 2 },
    },
    0,
    stop.signal,
  );
  done.catch(() => undefined);
  return {
    journal,
    sent,
    moves,
    done,
    stop,
    acknowledgeNext: async () => {
      acknowledge.shift()?.();
      await turn();
      await turn();
    },
    refuseFrom: (position: number) => {
      refused = position;
    },
  };
}

describe('relaying', () => {
  it('sends nothing before everything before it was acknowledged, and stores nothing earlier either', async () => {
    const { journal, sent, moves, stop, done, acknowledgeNext } = scene(5);
    await turn();
    await turn();
    expect(sent).toEqual([2]);
    expect(moves).toEqual([]);
    // The next batch is read already.
    expect(journal.asked).toEqual([0, 2]);
    await acknowledgeNext();
    expect(sent).toEqual([2, 2]);
    expect(moves).toEqual(['0→2']);
    await acknowledgeNext();
    await acknowledgeNext();
    expect(sent).toEqual([2, 2, 1]);
    expect(moves).toEqual(['0→2', '2→4', '4→5']);
    stop.abort();
    await done;
  });

  it('stops at once when the lead is lost, and stores nothing any more', async () => {
    const { sent, moves, stop, done, acknowledgeNext } = scene(5);
    await turn();
    stop.abort();
    await done;
    await acknowledgeNext();
    expect(sent).toEqual([2]);
    expect(moves).toEqual([]);
  });

  it('stops when another moved the place', async () => {
    const { sent, done, refuseFrom, acknowledgeNext } = scene(9);
    refuseFrom(4);
    for (let n = 0; n < 4; n++) await acknowledgeNext();
    await expect(done).rejects.toThrow('relayed by another');
    expect(sent.length).toBeLessThanOrEqual(3);
  });
});

describe('a relay with nothing to do', () => {
  /** A journal that answers when it is told to. */
  function idle() {
    const reads: PromiseWithResolvers<RecordedEvent[]>[] = [];
    const stop = new AbortController();
    const done = relayJournal(
      {
        journal: {
          read: () => {
            const reading = Promise.withResolvers<RecordedEvent[]>();
            reads.push(reading);
            return reading.promise;
          },
        },
        progress: { move: () => Promise.resolve(true) },
        writer: { send: () => Promise.resolve() },
        partitions: 1,
        wakeUp: new Signal(),
        onMoved: () => undefined,
      },
      0,
      stop.signal,
    );
    return { reads, stop, done };
  }

  it('leaves no rejection behind of a read that fails after the stop', async () => {
    const rejections: unknown[] = [];
    const hear = (reason: unknown): void => {
      rejections.push(reason);
    };
    process.on('unhandledRejection', hear);
    try {
      const { reads, stop, done } = idle();
      reads[0]?.resolve([]);
      await turn();
      stop.abort();
      await done;
      // Woken by the stop, it may have asked again.
      for (const read of reads) read.reject(new Error('the pool has ended'));
      expect(reads).toHaveLength(2);
      await turn();
      await turn();
      expect(rejections).toEqual([]);
    } finally {
      process.off('unhandledRejection', hear);
    }
  });

  it('stops also while the journal does not answer', async () => {
    const { reads, stop, done } = idle();
    stop.abort();
    await done;
    expect(reads).toHaveLength(1);
  });
});

describe('a batch', () => {
  it('leaves for the next one what would be too much for a partition', async () => {
    const long = 'x'.repeat(1_000);
    const events = Array.from({ length: 6 }, (_, n) => event(n + 1, n % 2 ? 'naver' : 'nvidia', long));
    const journal = journalOf(events);
    const batches = new OutgoingBatches(journal, 0, 1, { ...defaultLimits, partitionBytes: 4_500 });
    const sizes: unknown[] = [];
    for (let batch = await batches.next(); batch; batch = await batches.next())
      sizes.push([batch.from, batch.to, batch.messages.length]);
    expect(sizes).toEqual([
      [0, 2, 2],
      [2, 4, 2],
      [4, 6, 2],
    ]);
    expect(journal.asked).toEqual([0, 6]);
  });

  it('has one event at least, however large', async () => {
    const batches = new OutgoingBatches(journalOf([event(1), event(2)]), 0, 4, {
      events: 9,
      bytes: 1,
      partitionBytes: 1,
    });
    expect((await batches.next())?.to).toBe(1);
    expect((await batches.next())?.to).toBe(2);
    expect(await batches.next()).toBeUndefined();
  });
});
