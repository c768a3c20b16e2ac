import { expect, it } from '@jest/globals';
import type { RecordedEvent } from '@sovereign-pipeline/domain';
import { throwawayDatabase } from '@sovereign-pipeline/testing';
import { recorded } from '../events.fixture.ts';
import { freshReadModels } from '../generations/generations.fixture.ts';
import { applied } from './samples.fixture.ts';

it('analytics.events says no certainty of an erasure: it is no claim', async () => {
  const database = await throwawayDatabase();
  const [claim] = recorded([{ type: 'MarketTargeted', data: { company: 'Naver', market: 'PH' } }]);
  if (claim === undefined) throw new Error('nothing was recorded');
  const data = { reason: 'They asked for it.', erased: [{ what: 'person', pseudonym: '3f0c9a5e7d21b846' }] };
  const erasure = {
    ...claim,
    id: 'e',
    type: 'PersonErased',
    schemaversion: 1,
    position: 2,
    version: 1,
    data,
  };
  const live = await freshReadModels(database.pool);
  await applied(database.pool, live, [claim, erasure as unknown as RecordedEvent]);
  const { rows } = await database.pool.query(
    'select type, certainty from analytics.events order by position',
  );
  expect(rows).toEqual([
    { type: 'MarketTargeted', certainty: 'reported' },
    { type: 'PersonErased', certainty: null },
  ]);
  await database.drop();
});
