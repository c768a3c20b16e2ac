import { afterEach, expect, it } from '@jest/globals';
import type { NewEvent, RecordedEvent } from '@sovereign-pipeline/domain';
import { describeWithKafka, eventually } from '@sovereign-pipeline/testing';
import { type LogBatch, type LogSubscriber, StaleCheckpointError } from '../event-log.ts';
import { KafkaLog } from './kafka-log.ts';
import {
  administering,
  client,
  deleteRecords,
  makeTopic,
  messagesOf,
  produce,
  Recorder,
} from './kafka-log.fixture.ts';
import { toKafkaMessage } from './kafka-message.ts';
import { partitionOf } from './kafkajs-internals.ts';
import { checkedAgainst, type RecordVetting, type SetAsideRecord } from './record-vetting.ts';

/** What a subscriber stores. */
class Table {
  readonly events: RecordedEvent[] = [];
  readonly checkpoints = new Map<string, number>();
  readonly fingerprints = new Map<string, string | undefined>();
  readonly errors: unknown[] = [];
  beforeApply: (batch: LogBatch) => void | Promise<void> = () => undefined;

  readonly subscriber: Required<LogSubscriber> = {
    checkpoint: (partition) => Promise.resolve(this.checkpoints.get(partition) ?? 0),
    fingerprint: (partition) => Promise.resolve(this.fingerprints.get(partition)),
    apply: async (batch) => {
      await this.beforeApply(batch);
      if ((this.checkpoints.get(batch.partition) ?? 0) !== batch.from) throw new StaleCheckpointError();
      const known = new Map(this.events.map(({ position, id }) => [position, id]));
      if (batch.events.some(({ position, id }) => (known.get(position) ?? id) !== id))
        throw new Error('duplicate key');
      this.checkpoints.set(batch.partition, batch.to);
      this.fingerprints.set(batch.partition, batch.fingerprint);
      this.events.push(...batch.events.filter(({ position }) => !known.has(position)));
    },
    lastVersions: (streams) =>
      Promise.resolve(
        new Map(
          this.events.filter(({ stream }) => streams.includes(stream)).map((e) => [e.stream, e.version]),
        ),
      ),
    idsAt: (positions) =>
      Promise.resolve(
        new Map(
          this.events
            .filter(({ position }) => positions.includes(position))
            .map(({ position, id }) => [position, id]),
        ),
      ),
  };

  get positions(): number[] {
    return this.events.map(({ position }) => position);
  }

  codes(): unknown[] {
    return [...new Set(this.errors.map((error) => (error as { code?: unknown }).code))];
  }
}

/** Companies whose streams are in the given partition of three. */
function companiesIn(partition: number, count: number): string[] {
  const companies: string[] = [];
  for (let n = 0; companies.length < count; n++)
    if (partitionOf(`company-c${n}`, 3) === partition) companies.push(`c${n}`);
  return companies;
}

function profiled(company: string): NewEvent {
  const id = crypto.randomUUID();
  return {
    id,
    type: 'CompanyProfiled',
    source: '/tests',
    stream: `company-${company}`,
    data: { company },
    correlationid: id,
    causationid: id,
    schemaversion: 1,
  };
}

interface Followed {
  readonly batchSize?: number;
  readonly brokers?: string;
  readonly vetting?: RecordVetting;
}

/** By what a journal of these events knows. */
function vettingBy(recorded: readonly RecordedEvent[]): RecordVetting & { readonly kept: SetAsideRecord[] } {
  const kept: SetAsideRecord[] = [];
  const has = ({ reason, event }: SetAsideRecord): boolean =>
    reason === 'not-in-journal' && recorded.some(({ id }) => id === event?.id);
  return {
    kept,
    check: checkedAgainst({
      findAll: (positions) =>
        Promise.resolve(recorded.filter(({ position }) => positions.includes(position))),
    }),
    setAside: (records) => {
      for (const record of records)
        if (!kept.some(({ offset }) => offset === record.offset)) kept.push(record);
      return Promise.resolve();
    },
    reconsider: () => Promise.resolve(kept.some(has)),
    forget: () => {
      kept.splice(0, kept.length, ...kept.filter((record) => !has(record)));
      return Promise.resolve();
    },
  };
}

const [one = '', two = ''] = companiesIn(0, 2);
const [elsewhere = ''] = companiesIn(1, 1);

await describeWithKafka('KafkaLog', (kafka) => {
  const running: (() => Promise<void>)[] = [];
  afterEach(async () => {
    await Promise.all(running.splice(0).map((stop) => stop()));
  });

  function follow(topic: string, table: Table, options: Followed = {}) {
    const { brokers = kafka.brokers, batchSize = 10, ...vetting } = options;
    const abort = new AbortController();
    const log = new KafkaLog(
      { brokers: brokers.split(','), topic, group: `readers-of-${topic}` },
      { batchSize, ...vetting, onError: (error) => table.errors.push(error) },
    );
    const run = log.run(table.subscriber, abort.signal);
    const stop = async (): Promise<void> => {
      abort.abort();
      await run;
    };
    running.push(stop);
    return { stop };
  }

  async function freshTopic() {
    const topic = kafka.topic();
    await makeTopic(kafka.brokers, topic, 3);
    return { topic, table: new Table(), recorder: new Recorder(), partition: `${topic}/0` };
  }
  const send = (topic: string, events: readonly RecordedEvent[]) =>
    produce(kafka.brokers, topic, messagesOf(events));

  it('drops what a relay repeats, also over a restart, and also when it was the last of what it had read', async () => {
    const { topic, table, recorder, partition } = await freshTopic();
    const events = recorder.record(Array.from({ length: 30 }, (_, n) => profiled(n % 3 ? one : two)));
    const all = events.map(({ position }) => position);
    await send(topic, [...events.slice(0, 12), ...events.slice(3, 12), ...events.slice(7, 15)]);
    const first = follow(topic, table, { batchSize: 4 });
    await eventually(() => table.events.length >= 15);
    // A repeat at the end is not behind the checkpoint: what is just before the checkpoint tells where repeats end.
    await send(topic, events.slice(2, 9));
    await send(topic, recorder.record([profiled(elsewhere)]));
    await eventually(() => table.events.length >= 16);
    await first.stop();
    expect(table.checkpoints.get(partition)).toBe(29);

    // Without what the subscriber knows of versions: by position alone.
    table.subscriber.lastVersions = () => Promise.resolve(new Map());
    await send(topic, [...events.slice(5, 15), ...events.slice(12, 30)]);
    follow(topic, table, { batchSize: 4 });
    await eventually(() => table.checkpoints.get(partition) === 29 + 7 + 10 + 18);
    expect(table.positions.filter((position) => all.includes(position))).toEqual(all);
  });

  it('tells which events of a stream are missing, and goes on', async () => {
    const { topic, table, recorder } = await freshTopic();
    const companies = [one, one, one, two, one, one, one, one, one, one, one, two, two];
    const events = recorder.record(companies.map(profiled));
    await send(topic, [...events.slice(0, 4), ...events.slice(6, 8)]);
    const first = follow(topic, table);
    await eventually(() => table.events.length >= 6);
    await first.stop();
    const gap = { name: 'StreamGapError', stream: `company-${one}`, topic, partition: 0 };
    expect(table.errors).toEqual([expect.objectContaining({ ...gap, expected: 3, got: 5, offset: 4 })]);

    // After a restart it knows from the subscriber; another stream that it has not seen at all begins with 0.
    await send(topic, events.slice(9));
    await send(topic, recorder.record([profiled(elsewhere), profiled(elsewhere)]).slice(1));
    follow(topic, table);
    await eventually(() => table.events.length >= 11);
    const later = table.errors.slice(1);
    expect(later).toHaveLength(2);
    expect(later).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ ...gap, expected: 7, got: 8, offset: 6 }),
        expect.objectContaining({ stream: `company-${elsewhere}`, expected: 0, got: 1, partition: 1 }),
      ]),
    );
  });

  it('goes on at the checkpoint, whatever the group has committed', async () => {
    const { topic, table, recorder, partition } = await freshTopic();
    const events = recorder.record(Array.from({ length: 20 }, () => profiled(one)));
    await send(topic, events);
    const commit = (offset: string) =>
      administering(kafka.brokers, (admin) =>
        admin.setOffsets({ groupId: `readers-of-${topic}`, topic, partitions: [{ partition: 0, offset }] }),
      );
    await commit('15');
    const first = follow(topic, table);
    await eventually(() => table.events.length >= 20);
    await first.stop();
    expect(table.events).toEqual(events);

    await commit('3');
    await send(topic, recorder.record([profiled(one)]));
    follow(topic, table);
    await eventually(() => table.events.length >= 21);
    expect(table.events).toHaveLength(21);
    expect(table.checkpoints.get(partition)).toBe(21);
    expect(table.errors).toEqual([]);
  });

  it('tells the group how far it is', async () => {
    const { topic, table, recorder } = await freshTopic();
    await send(topic, recorder.record([profiled(one), profiled(one)]));
    follow(topic, table);
    await eventually(() =>
      administering(kafka.brokers, async (admin) => {
        const offsets = await admin.fetchOffsets({ groupId: `readers-of-${topic}`, topics: [topic] });
        return offsets[0]?.partitions.some(({ partition, offset }) => partition === 0 && offset === '2');
      }),
    );
  });

  it('does not go on with a partition that begins after the checkpoint, and goes on with the others', async () => {
    const checkpoint = 4;
    const { topic, table, recorder, partition } = await freshTopic();
    await send(topic, recorder.record(Array.from({ length: 12 }, () => profiled(one))));
    await deleteRecords(kafka.brokers, topic, 0, 8);
    table.checkpoints.set(partition, checkpoint);
    await send(topic, recorder.record([profiled(elsewhere)]));
    follow(topic, table);
    await eventually(() => table.events.length > 0 && table.errors.length > 2);
    expect(table.events.map(({ stream }) => stream)).toEqual([`company-${elsewhere}`]);
    expect(table.checkpoints.get(partition)).toBe(checkpoint);
    expect(table.codes()).toEqual(['lost-history']);
    expect(String(table.errors[0])).toContain(
      `${partition} is to be read on from offset ${checkpoint}, and it begins at 8`,
    );

    // An operator who has decided to go on without says so.
    table.checkpoints.set(partition, 8);
    await eventually(() => table.checkpoints.get(partition) === 12);
  });

  it.each(['while it reads', 'while nobody reads'])(
    'reads a topic again that is deleted and filled again %s: nothing is left out where offsets are others now',
    async (when) => {
      const { topic, table, recorder, partition } = await freshTopic();
      const events = recorder.record(Array.from({ length: 20 }, () => profiled(one)));
      await send(topic, [...events.slice(0, 8), ...events.slice(2, 8), ...events.slice(8, 12)]);
      const first = follow(topic, table);
      await eventually(() => table.events.length === 12);
      expect(table.checkpoints.get(partition)).toBe(18);
      if (when === 'while nobody reads') await first.stop();
      await administering(kafka.brokers, async (admin) => {
        await admin.deleteTopics({ topics: [topic] });
        await eventually(async () => !(await admin.listTopics()).includes(topic));
      });
      await makeTopic(kafka.brokers, topic, 3);
      // Offset 18 is there again, and comes after events that nobody has seen.
      await send(topic, events);
      if (when === 'while nobody reads') follow(topic, table);
      await eventually(() => table.checkpoints.get(partition) === 20);
      expect(table.events).toEqual(events);
      const replaced = table.errors.filter(
        (error) => (error as { code?: unknown }).code === 'topic-replaced',
      );
      expect(replaced).toHaveLength(1);
    },
  );

  it('begins again also where the topic that came in its place is shorter', async () => {
    const { topic, table, recorder, partition } = await freshTopic();
    const events = recorder.record(Array.from({ length: 12 }, () => profiled(one)));
    await send(topic, events);
    table.checkpoints.set(partition, 100);
    follow(topic, table);
    await eventually(() => table.checkpoints.get(partition) === 12);
    expect(table.events).toEqual(events);
    expect(table.codes()).toEqual(['topic-replaced']);
    expect(String(table.errors[0])).toContain('was read up to offset 100, and it ends at 12');
  });

  it('names the record of another journal that is where an event of ours was, and applies nothing of it', async () => {
    const { topic, table, recorder } = await freshTopic();
    const events = recorder.record([profiled(one), profiled(one), profiled(one)]);
    await send(topic, events);
    const first = follow(topic, table);
    await eventually(() => table.events.length === 3);
    await first.stop();
    const foreign = await freshTopic();
    const others = new Recorder().record([profiled(one), profiled(two)]);
    await send(foreign.topic, others);
    follow(foreign.topic, table);
    await eventually(() => table.errors.length > 0);
    expect(table.codes()).toEqual(['foreign-record']);
    expect(table.errors[0]).toMatchObject({ topic: foreign.topic, partition: 0, offset: 0 });
    expect(String(table.errors[0])).toContain(
      `${foreign.partition} at offset 0 has event ${others[0]?.id ?? ''} at position 1, where ${events[0]?.id ?? ''} was applied`,
    );
    expect(table.events).toEqual(events);
    expect(table.checkpoints.get(foreign.partition)).toBeUndefined();
  });

  it('notices that history is lost while it reads', async () => {
    const { topic, table, recorder, partition } = await freshTopic();
    const events = recorder.record(Array.from({ length: 8 }, () => profiled(one)));
    const go = Promise.withResolvers<undefined>();
    running.push(() => {
      go.resolve(undefined);
      return Promise.resolve();
    });
    let waiting = false;
    table.beforeApply = () => {
      waiting = true;
      return go.promise;
    };
    // These are more than it keeps in memory; what comes after them it does not fetch before it has gone on.
    await send(topic, events.slice(0, 3));
    follow(topic, table, { batchSize: 1 });
    await eventually(() => waiting);
    await send(topic, events.slice(3));
    await deleteRecords(kafka.brokers, topic, 0, 6);
    go.resolve(undefined);
    await eventually(() => table.codes().includes('lost-history'));
    expect(table.positions).toEqual([1, 2, 3]);
    expect(table.checkpoints.get(partition)).toBe(3);
  });

  it.each([
    ['is no JSON', { value: 'hello' }, 'no JSON object'],
    ['has no value', { value: null }, 'it has no value'],
    ['is of another kind', { headers: { 'content-type': 'text/plain' } }, 'its content-type is text/plain'],
  ])('sets aside a record that %s, and goes on after it', async (_, wrong, said) => {
    const { topic, table, recorder, partition } = await freshTopic();
    const [before, bad, after] = recorder.record([one, elsewhere, one].map(profiled));
    if (!before || !bad || !after) throw new Error('nothing was recorded');
    await produce(kafka.brokers, topic, [
      toKafkaMessage(before),
      { ...toKafkaMessage(bad), partition: 0, ...wrong },
      toKafkaMessage(after),
    ]);
    const vetting = vettingBy([before, after]);
    follow(topic, table, { vetting });
    await eventually(() => table.events.length === 2);
    expect(table.events).toEqual([before, after]);
    expect(table.checkpoints.get(partition)).toBe(3);
    expect(table.codes()).toEqual(['record-set-aside']);
    expect(vetting.kept).toEqual([
      expect.objectContaining({ topic, partition: 0, offset: 1, reason: 'undecodable' }),
    ]);
    expect(vetting.kept[0]?.detail).toContain(said);
  });

  it('believes only what the journal has: a forged record is set aside, and displaces nothing', async () => {
    const { topic, table, recorder, partition } = await freshTopic();
    const events = recorder.record([one, one, one, one].map(profiled));
    const [first, second, third, fourth] = events;
    if (!first || !second || !third || !fourth) throw new Error('nothing was recorded');
    const vetting = vettingBy(events);
    const forged = { ...second, id: 'forged', data: { company: 'Forged' } };
    await send(topic, [
      first,
      // In the place of a real one; with its name and other content; and far ahead of all that will come.
      forged as RecordedEvent,
      { ...second, data: { company: 'Changed' } } as RecordedEvent,
      { ...forged, id: 'far', position: Number.MAX_SAFE_INTEGER, version: 9 } as RecordedEvent,
      second,
      third,
    ]);
    const running = follow(topic, table, { vetting, batchSize: 2 });
    await eventually(() => table.events.length === 3);
    // At the end, where the next checkpoint would be, and over a restart.
    await send(topic, [{ ...forged, id: 'last', position: 1_000 } as RecordedEvent]);
    await eventually(() => vetting.kept.length === 4);
    await running.stop();
    await send(topic, [fourth]);
    follow(topic, table, { vetting });
    await eventually(() => table.events.length === 4);
    expect(table.events).toEqual(events);
    expect(table.checkpoints.get(partition)).toBe(8);
    expect(table.codes()).toEqual(['record-set-aside']);
    const ids = [...new Set(vetting.kept.map(({ event, offset }) => `${offset} ${event?.id ?? ''}`))];
    expect(ids).toEqual(['1 forged', `2 ${second.id}`, '3 far', '6 last']);
  });

  it('reads a partition again when the journal has what was set aside: it was restored', async () => {
    const { topic, table, recorder } = await freshTopic();
    const events = recorder.record([one, one, one].map(profiled));
    const [first, , third] = events;
    const recorded = [first, third].filter((event) => event !== undefined);
    const vetting = vettingBy(recorded);
    await send(topic, events);
    const before = follow(topic, table, { vetting });
    await eventually(() => table.events.length === 2);
    await before.stop();
    recorded.splice(0, 2, ...events);
    follow(topic, table, { vetting });
    await eventually(() => table.events.length === 3);
    expect(vetting.kept).toEqual([]);
  });

  it('lets no partition wait for another one', async () => {
    const { topic, table, recorder, partition } = await freshTopic();
    const go = Promise.withResolvers<undefined>();
    running.push(() => {
      go.resolve(undefined);
      return Promise.resolve();
    });
    table.beforeApply = async (batch) => {
      // For as long as the test lives, so to speak.
      if (batch.partition === partition) await go.promise;
    };
    // More of the stuck one than anybody keeps in memory.
    await send(topic, recorder.record(Array.from({ length: 500 }, () => profiled(one))));
    follow(topic, table);
    for (let n = 1; n <= 5; n++) {
      await send(topic, recorder.record([profiled(elsewhere)]));
      await eventually(() => table.events.length === n);
    }
  });

  it('reads more than it keeps in memory', async () => {
    const { topic, table, recorder } = await freshTopic();
    const events = recorder.record(Array.from({ length: 1000 }, () => profiled(one)));
    for (let n = 0; n < 1000; n += 50) await send(topic, events.slice(n, n + 50));
    follow(topic, table, { batchSize: 7 });
    await eventually(() => table.events.length >= 1000);
    expect(table.events).toEqual(events);
  });

  it('passes over what a transaction leaves in the log', async () => {
    const { topic, table, recorder } = await freshTopic();
    const events = recorder.record(Array.from({ length: 6 }, () => profiled(one)));
    const producer = client(kafka.brokers).producer({
      idempotent: true,
      maxInFlightRequests: 1,
      transactionalId: `of-${topic}`,
    });
    await producer.connect();
    try {
      for (const event of events) {
        const transaction = await producer.transaction();
        await transaction.send({ topic, messages: [toKafkaMessage(event)] });
        if (event.position === 3) await transaction.abort();
        else await transaction.commit();
      }
    } finally {
      await producer.disconnect();
    }
    follow(topic, table, { batchSize: 1 });
    await eventually(() => table.events.length >= 5);
    expect(table.positions).toEqual([1, 2, 4, 5, 6]);
  });

  it('waits for a broker that is not there, and stops at once when it is told to', async () => {
    const table = new Table();
    const { stop } = follow('whatever', table, { brokers: '127.0.0.1:1' });
    await eventually(() => table.errors.length > 0);
    await stop();
    await follow('whatever', table, { brokers: '127.0.0.1:1' }).stop();
  });

  it('waits for a topic that is not there', async () => {
    const topic = kafka.topic();
    const [table, recorder] = [new Table(), new Recorder()];
    follow(topic, table);
    await eventually(() => table.errors.length > 0);
    await makeTopic(kafka.brokers, topic, 3);
    await send(topic, recorder.record([profiled(one)]));
    await eventually(() => table.events.length === 1);
  });
});
