import { afterEach, expect, it } from '@jest/globals';
import { describeWithKafka, eventually } from '@sovereign-pipeline/testing';
import kafkajs from 'kafkajs';
import { KafkaLog } from './kafka-log.ts';
import { makeTopic, produce } from './kafka-log.fixture.ts';
import type { SetAsideRecord } from './record-vetting.ts';

await describeWithKafka('Batches that strangers compress', (kafka) => {
  const running: (() => Promise<void>)[] = [];
  afterEach(async () => {
    await Promise.all(running.splice(0).map((stop) => stop()));
  });

  /** Reads the topic, of which nothing is an event; gives what is set aside. */
  function follow(topic: string): SetAsideRecord[] {
    const kept: SetAsideRecord[] = [];
    const abort = new AbortController();
    const setAside = (records: readonly SetAsideRecord[]): Promise<void> => {
      kept.push(...records.filter(({ offset }) => !kept.some((each) => each.offset === offset)));
      return Promise.resolve();
    };
    const vetting = { setAside, reconsider: () => Promise.resolve(false), forget: () => Promise.resolve() };
    const subscriber = { checkpoint: () => Promise.resolve(0), apply: () => Promise.resolve() };
    const run = new KafkaLog({ brokers: kafka.brokers.split(','), topic }, { vetting }).run(
      subscriber,
      abort.signal,
    );
    running.push(async () => {
      abort.abort();
      await run;
    });
    return kept;
  }

  const texts = (records: readonly SetAsideRecord[]) =>
    records.map(({ firstBytes }) => Buffer.from(firstBytes).toString());

  it('are set aside when they grow too large, and what comes behind them is read', async () => {
    const topic = kafka.topic();
    await makeTopic(kafka.brokers, topic, 1);
    const large = { value: Buffer.alloc(22 * 2 ** 20) };
    await produce(kafka.brokers, topic, [large, large, large], kafkajs.CompressionTypes.GZIP);
    await produce(kafka.brokers, topic, [{ value: 'behind them' }]);
    const kept = follow(topic);
    await eventually(() => kept.length === 4);
    expect(kept).toMatchObject([0, 1, 2, 3].map((offset) => ({ offset, reason: 'undecodable' })));
    const [first, second, third, last] = texts(kept);
    for (const text of [first, second, third]) expect(text).toContain('cannot be decompressed');
    expect(last).toBe('behind them');
  });
});
