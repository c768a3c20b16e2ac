import { parseEvent } from '@sovereign-pipeline/domain';
import {
  type AppendOutcome,
  type AppendRequest,
  BatchingWriter,
  Journal,
  migrateJournal,
  migratePersonal,
  PersonalData,
  SealingWriter,
} from '@sovereign-pipeline/journal';
import { createPool } from '@sovereign-pipeline/postgres';
import { idsOf } from '../workload/event-ids.ts';
import { eventsOf } from '../workload/events.ts';
import { turnsOf } from '../workload/turns.ts';
import type { Contender } from './contender.ts';
import { measure, streamPicker } from './measure.ts';

/**
 * The product's journal, through the BatchingWriter, as in the API: it sends calls at once on together. Each batch is
 * for one stream. Personal texts are sealed where PERSONAL_DATA=sealed.
 */
export const productJournal: Contender = async (databaseUrl) => {
  const pool = createPool(databaseUrl, { name: 'bench' });
  await migrateJournal(pool);
  await migratePersonal(pool);
  const journal = new Journal(pool);
  const personal = await PersonalData.of(pool, process.env['PERSONAL_DATA'] === 'sealed');
  const writer = personal ? new SealingWriter(journal, personal) : new BatchingWriter(journal);
  return (task) => {
    const newId = idsOf(task.workload.ids);
    const streamFor = streamPicker(task);
    const facts = eventsOf(task.workload.streams, task.workload.seed).map((posted) => {
      const parsed = parseEvent(posted, newId);
      if (!parsed.ok || !parsed.event) throw new Error(`not a claim: ${JSON.stringify(parsed)}`);
      return parsed.event;
    });
    const next = turnsOf(facts);
    const requestFor = (stream: string): AppendRequest => {
      const id = newId();
      return { event: { ...next(), id, stream, correlationid: id, causationid: id } };
    };
    return measure(task, async (worker) => {
      const stream = streamFor(worker);
      const requests = Array.from({ length: task.batch }, () => requestFor(stream));
      allAppended(
        (await writer.appendAll(requests)).map((result) => {
          if (result.status === 'rejected') throw result.reason;
          return result.value;
        }),
      );
    });
  };
};

function allAppended(outcomes: readonly AppendOutcome[]): void {
  const other = outcomes.find(({ outcome }) => outcome !== 'appended');
  if (other !== undefined) throw new Error(`an event was not appended: ${JSON.stringify(other)}`);
}
