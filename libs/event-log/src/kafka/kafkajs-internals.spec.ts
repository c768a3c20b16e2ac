import { createRequire } from 'node:module';
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import kafkajs from 'kafkajs';
import { partitionOf, withoutTimersInThePast } from './kafkajs-internals.ts';

const require = createRequire(import.meta.url);

it('the inner parts of kafkajs are those of the version that was read', () => {
  const { version } = require('kafkajs/package.json') as { version: string };
  const { dependencies } = require('../../package.json') as { dependencies: Record<string, string> };
  expect([version, dependencies['kafkajs']]).toEqual(['2.2.4', '2.2.4']);
});

interface Queue {
  readonly pending: unknown[];
  throttledUntil: number;
  throttleCheckTimeoutId: NodeJS.Timeout | null;
  scheduleCheckPendingRequests(): void;
}

it('no timer is set in the past, and whatever waits for one has it', () => {
  withoutTimersInThePast();
  const RequestQueue = require('kafkajs/src/network/requestQueue/index.js') as new (of: object) => Queue;
  const silent = { namespace: () => ({ debug: () => undefined }) };
  const queue = new RequestQueue({ logger: silent, isConnected: () => true });
  queue.scheduleCheckPendingRequests();
  expect(queue.throttleCheckTimeoutId).toBeNull();
  queue.pending.push({});
  queue.throttledUntil = Date.now() + 60_000;
  queue.scheduleCheckPendingRequests();
  expect(queue.throttleCheckTimeoutId).not.toBeNull();
  clearTimeout(queue.throttleCheckTimeoutId ?? undefined);
});

it('a stream is in the partition that kafkajs itself chooses for a record with that key', () => {
  const choose = kafkajs.Partitioners.DefaultPartitioner();
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.integer({ min: 1, max: 200 }),
      (key, count) => {
        const partitionMetadata = Array.from({ length: count }, (_, partitionId) => ({
          ...{ partitionId, leader: 0, partitionErrorCode: 0 },
          ...{ replicas: [0], isr: [0] },
        }));
        const message = { key: Buffer.from(key), value: null };
        expect(partitionOf(key, count)).toBe(choose({ topic: 'topic', partitionMetadata, message }));
      },
    ),
    { numRuns: 1000 },
  );
});
