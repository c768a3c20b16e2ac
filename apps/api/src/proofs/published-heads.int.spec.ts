import { expect, it } from '@jest/globals';
import { findTopic, type KafkaSettings } from '@sovereign-pipeline/event-log';
import { verifyJournal } from '@sovereign-pipeline/journal';
import { describeWithKafka, eventually } from '@sovereign-pipeline/testing';
import { type ApiUnderTest, meeting, startApi } from '../api.fixture.ts';
import { administering, deleteTopic } from '../relay/relay.fixture.ts';
import { drained, readJournal, readRecords, readTopic, settingsOf } from '../relay/topic.fixture.ts';

await describeWithKafka('heads on a topic of their own', (kafka) => {
  /** None while the topic is not there yet. */
  const readNotes = async (settings: KafkaSettings): Promise<string[]> => {
    if (!(await administering(settings, (admin) => findTopic(admin, settings.topic)))) return [];
    return readRecords(settings, (_, { value }) => String(value));
  };
  const record = async (api: ApiUnderTest): Promise<string> => {
    const { body } = await api.post(meeting());
    return eventually(async () => {
      const head = await api.get(`/v1/journal/head?after=${String(body['position'])}`);
      return head.status === 200 && String(head.body['note']);
    });
  };

  it("each is there, in order and kept for ever; the events' topic has events alone", async () => {
    const settings = settingsOf(kafka.brokers, kafka.topic());
    const heads = { ...settings, topic: `${settings.topic}.heads` };
    const api = await startApi({ kafka: settings });
    try {
      const notes = [await record(api), await record(api)];
      await eventually(async () => (await readNotes(heads)).includes(notes[1] ?? ''));
      const published = [...new Set(await readNotes(heads))];
      expect(published.filter((note) => notes.includes(note))).toEqual(notes);
      const [note = ''] = published;
      expect(await verifyJournal(api.pool, { heads: published })).toMatchObject({ events: 2, pending: 0 });
      expect(note.split('\n')[0]).toMatch(/^sovereign-pipeline\//);
      expect(await administering(settings, (admin) => findTopic(admin, heads.topic))).toMatchObject({
        partitions: [{ partitionId: 0 }],
      });
      await drained(api.pool, settings.topic);
      expect((await readTopic(settings)).map(({ event }) => event.id).sort()).toEqual(
        (await readJournal(api.pool)).map(({ id }) => id).sort(),
      );
    } finally {
      await api.close();
      for (const each of [settings, heads]) await deleteTopic(each);
    }
  });

  it('what was signed while nothing could be published is published afterwards', async () => {
    const settings = settingsOf(kafka.brokers, kafka.topic());
    const heads = { ...settings, topic: `${settings.topic}.heads` };
    const without = await startApi();
    const note = await record(without);
    const api = await startApi({ kafka: settings, database: without.database });
    try {
      await eventually(async () => (await readNotes(heads)).includes(note));
    } finally {
      await api.close();
      await without.close();
      for (const each of [settings, heads]) await deleteTopic(each);
    }
  });
});
