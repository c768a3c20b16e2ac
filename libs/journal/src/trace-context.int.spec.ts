import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { NewEvent } from '@sovereign-pipeline/domain';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import { Journal } from './journal.ts';
import { migrateJournal } from './migrate-journal.ts';
import { sampleEvent } from './sample-event.fixture.ts';

let database: ThrowawayDatabase;
let journal: Journal;
beforeAll(async () => {
  database = await throwawayDatabase();
  await migrateJournal(database.pool);
  journal = new Journal(database.pool);
});
afterAll(() => database.drop());

const trace = {
  traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  tracestate: 'vendor=1',
};
const traced = (id: string, more: object = trace): NewEvent => ({ ...sampleEvent({ id }), ...more });

it('the trace of an event is kept, however it is recorded, and is not part of its content', async () => {
  await journal.append([{ event: traced('alone') }]);
  // One statement for the whole batch, and one by one because of the repetition.
  await journal.append([{ event: traced('smooth') }, { event: traced('untraced', {}) }]);
  const outcomes = await journal.append([
    { event: traced('alone', {}) },
    { event: traced('beside-a-repetition', { traceparent: trace.traceparent }) },
  ]);
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['duplicate', 'appended']);
  expect(await journal.find('alone')).toMatchObject(trace);
  const events = await journal.read({ after: 1, limit: 9 });
  expect(events.map(({ id, traceparent, tracestate }) => [id, traceparent, tracestate])).toEqual([
    ['smooth', trace.traceparent, trace.tracestate],
    ['untraced', undefined, undefined],
    ['beside-a-repetition', trace.traceparent, undefined],
  ]);
  expect(events[1]).not.toHaveProperty('traceparent');
  expect(events[1]).not.toHaveProperty('tracestate');
});
