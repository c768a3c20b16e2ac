import { randomBytes } from 'node:crypto';
import { afterEach, expect, it } from '@jest/globals';
import {
  ensureTopic,
  findTopic,
  kafkaClient,
  type KafkaSettings,
  toKafkaMessage,
  TopicSettingsError,
} from '@sovereign-pipeline/event-log';
import { describeWithKafka, eventually } from '@sovereign-pipeline/testing';
import kafkajs, { type Message, type ProducerConfig } from 'kafkajs';
import { administering, claims, deleteTopic, relayOn, type RelayUnderTest } from './relay.fixture.ts';
import { RecordSignature } from './record-signature.ts';
import { TopicWriter } from './topic-writer.ts';
import { drained, expectWholeAndInOrder, readJournal, readTopic, settingsOf } from './topic.fixture.ts';

await describeWithKafka('a topic', (kafka) => {
  const open: RelayUnderTest[] = [];
  afterEach(async () => {
    for (const each of open.splice(0).toReversed()) await each.close();
  });
  const freshTopic = (): KafkaSettings => settingsOf(kafka.brokers, kafka.topic());

  async function journalOn(...args: Parameters<typeof relayOn>): Promise<RelayUnderTest> {
    const made = await relayOn(...args);
    open.push(made);
    return made;
  }

  async function filled(settings: KafkaSettings, count = 20): Promise<RelayUnderTest> {
    const one = await journalOn(settings);
    await one.record(claims(count));
    one.relay.start();
    await drained(one.pool, settings.topic);
    return one;
  }

  async function produce(
    settings: KafkaSettings,
    messages: readonly Message[],
    config: ProducerConfig = {},
    end: 'commit' | 'abort' = 'commit',
  ): Promise<void> {
    const producer = kafkaClient(settings, 'test').producer(config);
    await producer.connect();
    try {
      const record = { topic: settings.topic, acks: -1, messages: [...messages] };
      if (config.transactionalId === undefined) await producer.send(record);
      else {
        const transaction = await producer.transaction();
        await transaction.send(record);
        await transaction[end]();
      }
    } finally {
      await producer.disconnect();
    }
  }

  async function refusal(one: RelayUnderTest, setting = 'records'): Promise<string> {
    const error = await one.relay.checkTopic().then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(TopicSettingsError);
    expect(error).toMatchObject({ setting });
    one.relay.start();
    const { reason } = await eventually(() => one.relay.status.status === 'stopped' && one.relay.status);
    expect(reason).toBe((error as Error).message);
    return reason ?? '';
  }

  it.each([
    ['more', 30],
    ['fewer', 5],
  ])(
    'of another journal, with %s events, is refused with both events; deleted, it is made anew',
    async (_, count) => {
      const settings = freshTopic();
      const other = await filled(settings);
      await other.relay.stop();
      const before = await readTopic(settings);
      const mine = await journalOn(settings);
      await mine.record(claims(count));
      const reason = await refusal(mine);
      expect(reason).toContain(`the Kafka topic ${settings.topic} holds records of another journal`);
      const [, id, position] = /offset \d+ event (\S+) \(recorded \S+\) of position (\d+)/.exec(reason) ?? [];
      expect(before.find(({ event }) => event.id === id)?.event.position).toBe(Number(position));
      const known = (await readJournal(mine.pool))[Number(position) - 1];
      expect(reason).toContain(`where the journal has ${known?.id ?? 'nothing'}`);
      expect(await readTopic(settings)).toHaveLength(before.length);

      await deleteTopic(settings);
      await drained(mine.pool, settings.topic);
      expectWholeAndInOrder(await readTopic(settings), await readJournal(mine.pool));
    },
  );

  it('of something else is refused by the place of its record', async () => {
    const settings = freshTopic();
    await administering(settings, (admin) => ensureTopic(admin, settings));
    await produce(settings, [{ key: 'hello', value: 'world', partition: 2 }]);
    const one = await journalOn(settings);
    await one.record(claims(5));
    expect(await refusal(one)).toContain(
      'holds records of something else: partition 2 at offset 0: the record is no event of ours',
    );
  });

  it('that ends with what others wrote is relayed to all the same', async () => {
    const settings = freshTopic();
    const one = await filled(settings);
    await one.relay.stop();
    await produce(
      settings,
      [0, 1, 2, 3].flatMap((partition) => [
        { key: 'hello', value: 'world', partition },
        { value: null, partition },
      ]),
    );
    const again = await journalOn(settings, { database: one.database });
    await again.relay.checkTopic();
    again.relay.start();
    await again.record(claims(5));
    await drained(again.pool, settings.topic);
    expect(again.relay.status).toEqual({ status: 'up', leader: true });
  });

  /** Events that the journal does not have, one at the end of each partition; many of them when it says so. */
  async function forge(settings: KafkaSettings, one: RelayUnderTest, times = 1): Promise<void> {
    const [event] = await readJournal(one.pool);
    if (event === undefined) throw new Error('the journal has no event');
    const forged = Array.from({ length: times }, (_, n) =>
      [0, 1, 2, 3].map((partition) => ({
        ...toKafkaMessage({ ...event, id: `forged-${n}-${partition}`, position: 1 + n }),
        partition,
        // Another's signature is as good as none.
        headers: { 'content-type': 'application/cloudevents+json', 'relay-signature': 'x'.repeat(43) },
      })),
    );
    await produce(settings, forged.flat());
  }

  it.each([1, 400])(
    'that ends with %i events that somebody forged is relayed to all the same',
    async (times) => {
      const settings = freshTopic();
      const one = await filled(settings);
      await one.relay.stop();
      await forge(settings, one, times);
      const again = await journalOn(settings, { database: one.database });
      await again.relay.checkTopic();
      again.relay.start();
      await again.record(claims(5));
      await drained(again.pool, settings.topic);
      expect(again.relay.status).toEqual({ status: 'up', leader: true });
    },
  );

  it('of a journal that was restored from an older backup is refused, whatever is forged behind', async () => {
    const settings = freshTopic();
    const one = await filled(settings);
    const backup = await one.pool.query<{ topic: string; signing_key: Buffer }>(
      'SELECT topic, signing_key FROM journal.relay',
    );
    await one.relay.stop();
    await forge(settings, one);
    const restored = await journalOn(settings);
    await restored.record(claims(10));
    await restored.pool.query(
      'INSERT INTO journal.relay (topic, position, partitions, signing_key) VALUES ($1, 5, 4, $2)',
      [settings.topic, backup.rows[0]?.signing_key],
    );
    expect(await refusal(restored)).toContain('or this journal was restored from an older backup');
  });

  it('that was written to before records were signed, and ends with a stranger, is refused', async () => {
    const settings = freshTopic();
    const one = await filled(settings);
    await one.relay.stop();
    await one.pool.query('UPDATE journal.relay SET signing_key = NULL, signed_from = NULL');
    await forge(settings, one);
    const again = await journalOn(settings, { database: one.database });
    expect(await refusal(again)).toContain('of position 1, where the journal has');
  });

  it('that was written to before records were signed is relayed to, whoever writes once they are', async () => {
    const settings = freshTopic();
    const one = await filled(settings);
    await one.relay.stop();
    await one.pool.query('UPDATE journal.relay SET signing_key = NULL, signed_from = NULL');
    const upgraded = await journalOn(settings, { database: one.database });
    upgraded.relay.start();
    await eventually(() => upgraded.relay.status.status === 'up');
    await upgraded.relay.stop();
    await forge(settings, one); // nothing signed is in any partition
    const again = await journalOn(settings, { database: one.database });
    await again.relay.checkTopic();
    again.relay.start();
    await again.record(claims(5));
    await drained(again.pool, settings.topic);
    expect(again.relay.status).toEqual({ status: 'up', leader: true });
  });

  it('that ends with what transactions left is looked at before that', async () => {
    const settings = freshTopic();
    const one = await filled(settings);
    await one.relay.stop();
    const repeats = (await readTopic(settings)).slice(-3);
    const messages = repeats.map(({ event, partition }) => ({ ...toKafkaMessage(event), partition }));
    const config = { idempotent: true, maxInFlightRequests: 1, transactionalId: `of-${settings.topic}` };
    await produce(settings, messages, config);
    await produce(settings, [{ value: 'given up', partition: repeats[0]?.partition ?? 0 }], config, 'abort');
    const again = await journalOn(settings, { database: one.database });
    await again.relay.checkTopic();
    const other = await journalOn(settings);
    await other.record(claims(30));
    expect(await refusal(other)).toContain('another journal');
  });

  it('that is replaced while nothing is relayed is filled again, without anything being posted', async () => {
    const settings = freshTopic();
    const one = await filled(settings);
    await administering(settings, async (admin) => {
      await admin.deleteTopics({ topics: [settings.topic] });
      await eventually(async () => (await findTopic(admin, settings.topic)) === undefined);
      await ensureTopic(admin, settings).catch(() => undefined); // the relay may be faster
    });
    await eventually(async () => (await readTopic(settings).catch(() => [])).length >= 20);
    await one.record(claims(5));
    await drained(one.pool, settings.topic);
    await eventually(() => one.relay.status.status === 'up');
    expectWholeAndInOrder(await readTopic(settings), await readJournal(one.pool));
  });

  it('that begins in the middle of the journal is refused: what comes after would be out of order', async () => {
    const settings = freshTopic();
    const one = await filled(settings);
    await one.relay.stop();
    const journal = await readJournal(one.pool);
    await administering(settings, async (admin) => {
      await admin.deleteTopics({ topics: [settings.topic] });
      await eventually(async () => (await findTopic(admin, settings.topic)) === undefined);
      await ensureTopic(admin, settings);
    });
    await produce(
      settings,
      journal.slice(10).map((event) => toKafkaMessage(event)),
    );
    const again = await journalOn(settings, { database: one.database });
    expect(await refusal(again)).toContain(`with event ${journal[0]?.id ?? ''} of position 1`);
    await deleteTopic(settings);
    await eventually(async () => (await readTopic(settings).catch(() => [])).length >= 20);
    expectWholeAndInOrder(await readTopic(settings), journal);
  });

  it('is known to be another one by where records are written to', async () => {
    const settings = freshTopic();
    await administering(settings, (admin) => ensureTopic(admin, settings));
    const ranges = [{ partition: 1, low: 0, high: 3 }];
    const signature = new RecordSignature(randomBytes(32));
    const writer = await TopicWriter.connect(
      kafkaClient(settings, 'test'),
      settings.topic,
      signature,
      ranges,
    );
    try {
      const replaced = 'was replaced: partition 1 had 3 records, and has 0 now';
      // Just made, it may have no leader yet.
      await eventually(() =>
        writer.look().then(
          () => false,
          (error: unknown) => String(error).includes(replaced),
        ),
      );
      await expect(writer.send([{ value: 'x', partition: 1 }])).rejects.toThrow(replaced);
      await writer.send([
        { value: 'x', partition: 0 },
        { value: 'y', partition: 0 },
      ]);
      await writer.send([{ value: 'z', partition: 0 }]);
    } finally {
      await writer.close();
    }
  });

  it.each([
    ['100000', 'refuses'],
    ['200000', 'is given batches'],
  ])('that takes at most %s bytes at once %s', async (bytes, outcome) => {
    const settings = freshTopic();
    await administering(settings, async (admin) => {
      await ensureTopic(admin, settings);
      await admin.alterConfigs({
        validateOnly: false,
        resources: [
          {
            type: kafkajs.ConfigResourceTypes.TOPIC,
            name: settings.topic,
            configEntries: [
              { name: 'retention.ms', value: '-1' },
              { name: 'retention.bytes', value: '-1' },
              { name: 'cleanup.policy', value: 'delete' },
              { name: 'unclean.leader.election.enable', value: 'false' },
              { name: 'max.message.bytes', value: bytes },
            ],
          },
        ],
      });
    });
    const one = await journalOn(settings);
    if (outcome === 'refuses') {
      expect(await refusal(one, 'max.message.bytes')).toContain(
        'its max.message.bytes is 100000, and has to be',
      );
      return;
    }
    // That does not shrink much.
    const noise = (): string =>
      Array.from({ length: 50 }, () => crypto.randomUUID().replaceAll('-', '')).join('');
    await one.record(claims(900, noise));
    one.relay.start();
    await drained(one.pool, settings.topic);
    expectWholeAndInOrder(await readTopic(settings), await readJournal(one.pool));
  });
});
