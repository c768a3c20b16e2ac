import { expect, it } from '@jest/globals';
import type { NewEvent } from '@sovereign-pipeline/domain';
import { throwawayDatabase } from '@sovereign-pipeline/testing';
import { waysToAppend } from './append/appending.fixture.ts';
import { Journal } from './journal.ts';
import { migrateJournal } from './migrate-journal.ts';
import { sampleEvent } from './sample-event.fixture.ts';

const trace = {
  traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  tracestate: 'vendor=1',
};
const traced = (id: string, more: object = trace): NewEvent => ({ ...sampleEvent({ id }), ...more });

it.each(waysToAppend)(
  'the trace of an event is kept, and is not part of its content, when appended %s',
  async (_, open) => {
    const database = await throwawayDatabase();
    await migrateJournal(database.pool);
    const journal = new Journal(database.pool);
    const appending = open(database.pool);
    try {
      for (const id of ['first', 'second', 'alone']) await appending.append([{ event: traced(id) }]);
      // One statement for the whole batch, and one by one because of the repetition.
      await appending.append([{ event: traced('smooth') }, { event: traced('untraced', {}) }]);
      const outcomes = await appending.append([
        { event: traced('alone', {}) },
        { event: traced('beside-a-repetition', { traceparent: trace.traceparent }) },
      ]);
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['duplicate', 'appended']);
      const events = await journal.read({ after: 2, limit: 9 });
      expect(events.map(({ id, traceparent, tracestate }) => [id, traceparent, tracestate])).toEqual([
        ['alone', trace.traceparent, trace.tracestate],
        ['smooth', trace.traceparent, trace.tracestate],
        ['untraced', undefined, undefined],
        ['beside-a-repetition', trace.traceparent, undefined],
      ]);
      expect(events[2]).not.toHaveProperty('traceparent');
      expect(events[2]).not.toHaveProperty('tracestate');
    } finally {
      appending.close();
      await database.drop();
    }
  },
);
