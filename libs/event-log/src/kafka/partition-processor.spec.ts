import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { NewEvent } from '@sovereign-pipeline/domain';
import { Backoff } from '@sovereign-pipeline/postgres';
import { eventually } from '@sovereign-pipeline/testing';
import type { Batch, KafkaMessage } from 'kafkajs';
import { Recorder } from './kafka-log.fixture.ts';
import { toKafkaMessage } from './kafka-message.ts';
import { PartitionProcessor } from './partition-processor.ts';

const profile = {
  type: 'CompanyProfiled',
  source: '/tests',
  stream: 'company-naver',
  data: { company: 'Naver' },
  schemaversion: 1,
};
const recorder = new Recorder();
const events = recorder.record(
  Array.from({ length: 8 }, (_, n) => {
    const id = `event-${n}`;
    return { ...profile, id, correlationid: id, causationid: id } as NewEvent;
  }),
);

/** The events from `first` to `last`, at the offsets of the same numbers or from `at` on, as they are fetched. */
function fetched(first: number, last: number, timestamp = '0', at = first, padding = 0): Batch {
  const messages = events.slice(first, last + 1).map((event, n): KafkaMessage => {
    const { key, value, headers } = toKafkaMessage(event);
    return {
      key: Buffer.from(key),
      value: Buffer.from(value + ' '.repeat(padding)),
      headers,
      offset: String(at + n),
      timestamp,
      attributes: 0,
    };
  });
  return { messages, firstOffset: () => String(at), lastOffset: () => String(at + last - first) } as Batch;
}

let checkpoint: number;
let fingerprint: string | undefined;
let low: number;
let applied: string[];
let sizes: number[];
let feeding: string[];
let sought: number[];
let errors: unknown[];
let processor: PartitionProcessor;
let stop: () => Promise<void>;

beforeEach(async () => {
  [checkpoint, fingerprint, low, applied, sought, errors] = [0, undefined, 0, [], [], []];
  [sizes, feeding] = [[], []];
  processor = new PartitionProcessor(
    {
      topic: 'topic',
      partition: 0,
      range: () => Promise.resolve({ low, high: 8 }),
      pause: () => feeding.push('pause'),
      resume: () => feeding.push('resume'),
      seek: (offset) => sought.push(offset),
      applied: () => undefined,
    },
    {
      checkpoint: () => Promise.resolve(checkpoint),
      fingerprint: () => Promise.resolve(fingerprint),
      apply: (batch) => {
        expect(batch.from).toBe(checkpoint);
        [checkpoint, fingerprint] = [batch.to, batch.fingerprint];
        applied.push(...batch.events.map(({ id }) => id));
        sizes.push(batch.events.length);
        return Promise.resolve();
      },
      lastVersions: () => {
        const last = events.findLast(({ id }) => applied.includes(id));
        return Promise.resolve(new Map(last && [[last.stream, last.version]]));
      },
    },
    { batchSize: 10, onError: (error) => errors.push(error) },
  );
  const abort = new AbortController();
  const done = processor.run(new Backoff(), abort.signal);
  stop = async () => {
    abort.abort();
    await done;
  };
  await eventually(() => sought.length === 1);
});
afterEach(() => stop());

const ids = (...numbers: number[]): string[] => numbers.map((n) => `event-${n}`);

it('never skips: when the consumer is further than it should be, it is sent back', async () => {
  expect(processor.enqueue(fetched(0, 1))).toBe(true);
  await eventually(() => applied.length === 2);
  expect(processor.enqueue(fetched(5, 6))).toBe(false);
  await eventually(() => sought.length === 2);
  expect(sought).toEqual([0, 1]);
  expect(processor.enqueue(fetched(1, 6))).toBe(true);
  await eventually(() => applied.length === 7);
  expect(applied).toEqual(ids(0, 1, 2, 3, 4, 5, 6));
});

it('holds the consumer up, and fills a batch, by the size of records and not only by their number', async () => {
  feeding = [];
  expect(processor.enqueue(fetched(0, 6, '0', 0, 3 * 2 ** 20))).toBe(true);
  expect(feeding).toEqual(['pause']);
  await eventually(() => applied.length === 7);
  expect(applied).toEqual(ids(0, 1, 2, 3, 4, 5, 6));
  expect(sizes).toEqual([2, 2, 2, 1]);
  expect(feeding).toEqual(['pause', 'resume']);
});

it('passes over offsets that are left out again by a consumer that was sent back: those are no records', async () => {
  processor.enqueue(fetched(0, 1));
  await eventually(() => applied.length === 2);
  expect(processor.enqueue(fetched(5, 6))).toBe(false);
  await eventually(() => sought.length === 2);
  expect(processor.enqueue(fetched(1, 1))).toBe(true);
  expect(processor.enqueue(fetched(5, 6))).toBe(true);
  await eventually(() => applied.length === 4);
  expect(applied).toEqual(ids(0, 1, 5, 6));
});

it('takes nothing while it is not where it should be', async () => {
  processor.enqueue(fetched(5, 6));
  expect(processor.enqueue(fetched(0, 6))).toBe(false);
  await eventually(() => sought.length === 2);
  expect(processor.enqueue(fetched(0, 6))).toBe(true);
  await eventually(() => applied.length === 7);
});

it('when the consumer was sent to the beginning, looks at what is before the checkpoint and goes on', async () => {
  processor.enqueue(fetched(0, 3));
  await eventually(() => applied.length === 4);
  expect(processor.enqueue(fetched(0, 5))).toBe(false);
  await eventually(() => sought.length === 2);
  expect(sought).toEqual([0, 3]);
  expect(processor.enqueue(fetched(3, 5))).toBe(true);
  await eventually(() => applied.length === 6);
  expect(applied).toEqual(ids(0, 1, 2, 3, 4, 5));
  expect(errors).toEqual([]);
});

it('begins again when the record before the checkpoint is not the one that it was', async () => {
  processor.enqueue(fetched(0, 3));
  await eventually(() => applied.length === 4);
  // The same event at the same place, written at another time: what is before it may be different.
  expect(processor.enqueue(fetched(0, 0))).toBe(false);
  await eventually(() => sought.length === 2);
  processor.enqueue(fetched(3, 5, '1'));
  await eventually(() => sought.length === 3);
  expect(sought).toEqual([0, 3, 0]);
  expect(errors).toEqual([expect.objectContaining({ code: 'topic-replaced', partition: 0, offset: 4 })]);
  processor.enqueue(fetched(0, 5, '1'));
  await eventually(() => applied.length === 10);
  expect(applied.slice(4)).toEqual(ids(0, 1, 2, 3, 4, 5));
});

it('looks at what is before the checkpoint when events are missing: another topic may have come in place of the one before', async () => {
  processor.enqueue(fetched(0, 3));
  await eventually(() => applied.length === 4);
  expect(processor.enqueue(fetched(6, 7, '1', 4))).toBe(true);
  await eventually(() => sought.length === 2);
  expect(sought).toEqual([0, 3]);
  expect(applied).toHaveLength(4);
  processor.enqueue(fetched(5, 7, '1', 3));
  await eventually(() => sought.length === 3);
  expect(errors).toEqual([expect.objectContaining({ code: 'topic-replaced', offset: 4 })]);
  processor.enqueue(fetched(2, 7, '1', 0));
  await eventually(() => applied.length === 10);
  expect(applied.slice(4)).toEqual(ids(2, 3, 4, 5, 6, 7));
});

it('tells what is missing when it is the topic of before, and goes on', async () => {
  processor.enqueue(fetched(0, 3));
  await eventually(() => applied.length === 4);
  processor.enqueue(fetched(6, 7, '0', 4));
  await eventually(() => sought.length === 2);
  processor.enqueue(fetched(3, 3));
  processor.enqueue(fetched(6, 7, '0', 4));
  await eventually(() => applied.length === 6);
  expect(applied.slice(4)).toEqual(ids(6, 7));
  expect(errors).toEqual([expect.objectContaining({ code: 'stream-gap', expected: 4, got: 6, offset: 4 })]);
});

it('goes by the fingerprint only where it belongs: an operator may put the checkpoint elsewhere', async () => {
  processor.enqueue(fetched(0, 3));
  await eventually(() => applied.length === 4);
  checkpoint = 2;
  processor.enqueue(fetched(0, 0));
  await eventually(() => sought.length === 2);
  processor.enqueue(fetched(1, 5, '1'));
  await eventually(() => applied.length === 8);
  expect(applied.slice(4)).toEqual(ids(2, 3, 4, 5));
  expect(errors).toEqual([]);
});

it('does not miss a record before the checkpoint that nobody keeps any more', async () => {
  processor.enqueue(fetched(0, 3));
  await eventually(() => applied.length === 4);
  low = 4;
  processor.enqueue(fetched(0, 0));
  await eventually(() => sought.length === 2);
  expect(sought).toEqual([0, 4]);
  processor.enqueue(fetched(4, 5));
  await eventually(() => applied.length === 6);
  expect(errors).toEqual([]);
});
