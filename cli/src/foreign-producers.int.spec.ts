import { expect, it } from '@jest/globals';
import { kafkaClient, RecordReader } from '@sovereign-pipeline/event-log';
import { describeWithKafka } from '@sovereign-pipeline/testing';
import { kafkaPrograms } from './kafka-programs.fixture.ts';

await describeWithKafka('Records that a producer of others has compressed', (kafka) => {
  it.each(['gzip', 'snappy', 'lz4', 'zstd'])("are read: Kafka's own, by %s", async (compression) => {
    const topic = kafka.topic();
    const client = kafkaClient({ brokers: kafka.brokers.split(',') }, 'test');
    const admin = client.admin();
    await admin.connect();
    await admin.createTopics({ topics: [{ topic, numPartitions: 1 }], waitForLeaders: false });
    await admin.disconnect();
    const run = await kafkaPrograms();
    await run(
      'org.apache.kafka.tools.ProducerPerformance',
      ...['--topic', topic, '--num-records', '500', '--record-size', '200', '--throughput', '-1'],
      ...['--producer-props', `bootstrap.servers=${kafka.brokers}`, `compression.type=${compression}`],
    );
    const read: string[] = [];
    await RecordReader.use(client, topic, async (reader) => {
      for (let offset = 0; offset < 500;) {
        const { messages, next } = await reader.from(0, offset);
        for (const { value } of messages) read.push(String(value));
        offset = next;
      }
    });
    expect(read).toHaveLength(500);
    for (const text of read) expect(text).toMatch(/^[A-Z]{200}$/);
  });
});
