import { KafkaUnavailableError } from '@sovereign-pipeline/local-servers';
import { type TestKafka, testKafka } from './test-kafka.ts';
import { type ThrowawayKafka, throwawayKafka } from './throwaway-kafka.ts';

/**
 * A suite that needs a broker. Await it at the top level of a spec file:
 *
 *     await describeWithKafka('the relay', (kafka) => {
 *       it('…', async () => { … kafka.brokers … kafka.topic() … });
 *     });
 *
 * Without a broker the suite has one skipped test instead, whose title begins with `no Kafka broker: ` and gives the
 * reason; with CI=true that test fails.
 */
export async function describeWithKafka(name: string, suite: (kafka: TestKafka) => void): Promise<void> {
  await describeWith(name, testKafka, suite, (kafka) => kafka.removeTopics());
}

/** The same with a broker of the suite's own, to kill, stop and start again. */
export async function describeWithThrowawayKafka(
  name: string,
  suite: (kafka: ThrowawayKafka) => void,
): Promise<void> {
  await describeWith(name, throwawayKafka, suite, (kafka) => kafka.remove());
}

/** The same with whatever `get` gives: what it throws as KafkaUnavailableError is the reason of the skip. */
export async function describeWith<Kafka>(
  name: string,
  get: () => Promise<Kafka>,
  suite: (kafka: Kafka) => void,
  end: (kafka: Kafka) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  // Only here: this package is also used outside Jest.
  const { afterAll, describe, it } = await import('@jest/globals');
  let kafka: Kafka;
  try {
    kafka = await get();
  } catch (error) {
    if (!(error instanceof KafkaUnavailableError)) throw error;
    const title = `no Kafka broker: ${error.message.replaceAll(/\s+/g, ' ')}`;
    describe(name, () => {
      if (process.env['CI'] === 'true')
        it(title, () => {
          throw error;
        });
      else it.skip(title, () => undefined);
    });
    return;
  }
  describe(name, () => {
    suite(kafka);
    afterAll(() => end(kafka)); // after those of the suite: Jest runs them in order
  });
}
