import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import { type Post, realisticPosts, recorded } from '../events.fixture.ts';
import { freshReadModels } from '../generations/generations.fixture.ts';
import { Projection } from '../projection/projection.ts';
import { Graph, type GraphAsked } from './graph.ts';

const deal = (partnershipId: string, ...parties: string[]): Post => ({
  id: partnershipId,
  type: 'PartnershipAdvanced',
  data: {
    ...{ partnershipId, stage: 'agreed', purpose: `a deal of ${parties.join(', ')}`, occurred: '2024-03' },
    parties: parties.map((company) => ({ company })),
  },
});

const story: readonly Post[] = [
  deal('ab', 'A', 'B'),
  deal('bc', 'B', 'C', 'D'),
  { ...deal('alone', 'A'), id: 'alone' },
  {
    type: 'MeetingHeld',
    id: 'met',
    data: { meetingId: 'm', participants: [{ company: 'C' }, { company: 'E' }] },
  },
  { type: 'ModelLaunched', id: 'model', data: { company: 'A', jointlyWith: ['F'], model: 'Babel' } },
  { type: 'CompanyProfiled', id: 'old', data: { company: 'A Korea', parent: 'A' } },
  { type: 'CompanyProfiled', id: 'sold', data: { company: 'A Japan', parent: 'A', occurred: '2020' } },
  { type: 'ClaimRetracted', data: { eventId: 'sold', reason: 'It was sold' } },
  { type: 'CompanyProfiled', id: 'buyer', data: { company: 'A Japan', parent: 'B' } },
  { type: 'CompanyProfiled', data: { company: 'Aa', aliases: ['A'] } },
  { type: 'ClaimDisputed', data: { eventId: 'ab', by: 'B', reason: 'No' } },
];

const posts = [...story, ...realisticPosts(600)];
const asOfAll: GraphAsked['moment'] = { knownAt: posts.length };

let database: ThrowawayDatabase;
let graph: Graph;
beforeAll(async () => {
  database = await throwawayDatabase();
  const { schema } = await freshReadModels(database.pool);
  await new Projection(database.pool, { schema, onFault: 'fail' }).apply({
    partition: 'journal',
    from: 0,
    to: posts.length,
    events: recorded(posts),
  });
  graph = new Graph(database.pool);
});
afterAll(() => database.drop());

const around = (company: string, more: Partial<GraphAsked> = {}) =>
  graph.around({ company, steps: 1, limit: 1000, moment: {}, ...more });
const shown = async (...asked: Parameters<typeof around>) => {
  const found = await around(...asked);
  return {
    companies: found?.companies.map(({ id, steps }) => `${id} ${String(steps)}`),
    ties: found?.ties.map(({ kind, id }) => `${kind} ${id}`),
  };
};

describe('graph', () => {
  it('has what ties a company to others, by any of its ids, and what that rests on', async () => {
    expect(await shown('a')).toEqual({
      companies: ['aa 0', 'a-korea 1', 'b 1', 'f 1'],
      ties: ['parent a-korea', 'partnership ab', 'model aa/babel'],
    });
    const found = await around('a');
    expect(found?.ties[1]).toEqual({
      kind: 'partnership',
      id: 'ab',
      companies: [
        { id: 'aa', contested: true },
        { id: 'b', contested: true },
      ],
      label: 'a deal of A, B',
      stage: 'agreed',
      since: '2024-03',
      certainty: 'reported',
      contested: true,
      disputedBy: ['B'],
      basis: ['ab'],
    });
    expect(found?.ties[0]).toMatchObject({ companies: [{ id: 'a-korea' }, { id: 'aa' }], basis: ['old'] });
  });

  it('goes on from those, to three steps away', async () => {
    expect(await shown('a', { steps: 2 })).toEqual({
      companies: ['aa 0', 'a-korea 1', 'b 1', 'f 1', 'a-japan 2', 'c 2', 'd 2'],
      ties: ['parent a-korea', 'partnership ab', 'model aa/babel', 'parent a-japan', 'partnership bc'],
    });
    expect((await shown('a', { steps: 3 })).companies).toContain('e 3');
  });

  it('is of any moment, as it was known then', async () => {
    expect(await shown('a', { moment: { knownAt: 7 } })).toEqual({
      companies: ['a 0', 'a-japan 1', 'a-korea 1', 'b 1', 'f 1'],
      ties: ['parent a-japan', 'parent a-korea', 'partnership ab', 'model a/babel'],
    });
    expect((await shown('b', { moment: { asOf: '2023' } })).ties).toEqual(['parent a-japan']);
    expect(await around('e', { moment: { knownAt: 1 } })).toBeUndefined();
  });

  it('is the same by the rows as by the facts', async () => {
    for (const company of ['aa', 'b', 'c', 'company-0', 'company-3', 'company-7']) {
      const [now, folded] = [
        await around(company, { steps: 2 }),
        await around(company, { steps: 2, moment: asOfAll }),
      ];
      expect(now?.ties.length).toBeGreaterThan(1);
      expect(folded).toEqual(now);
    }
  });

  it('is cut where it is asked to be, the nearest first', async () => {
    for (const moment of [{}, asOfAll]) {
      const found = await around('a', { steps: 3, limit: 3, moment });
      expect(found).toMatchObject({ cut: true, ties: [{ id: 'a-korea' }, { id: 'ab' }, { id: 'aa/babel' }] });
      expect((await around('e', { limit: 1, moment }))?.cut).toBe(false);
    }
  });

  it('is of no company that nobody names', async () => {
    expect(await around('nobody')).toBeUndefined();
    expect(await around('nobody', { moment: asOfAll })).toBeUndefined();
  });
});
