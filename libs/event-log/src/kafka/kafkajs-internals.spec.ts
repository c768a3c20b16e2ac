import { createRequire } from 'node:module';
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import kafkajs from 'kafkajs';
import { partitionOf } from './kafkajs-internals.ts';

const require = createRequire(import.meta.url);

it('the inner parts of kafkajs are those of the version that was read', () => {
  const { version } = require('kafkajs/package.json') as { version: string };
  const { dependencies } = require('../../package.json') as { dependencies: Record<string, string> };
  expect([version, dependencies['kafkajs']]).toEqual(['2.2.4', '2.2.4']);
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
