import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  companyId,
  correctionsOf,
  foldPipeline,
  isCorrection,
  type Moment,
  type Partnership,
  stageHistory,
} from '@sovereign-pipeline/domain';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import { freshReadModels } from '../generations/generations.fixture.ts';
import { applied, sampleEvents } from './samples.fixture.ts';

const file = new URL('../../../../docs/questions.sql', import.meta.url);
const questions = readFileSync(file, 'utf8')
  .split(/\n(?=-- \d+\. )/)
  .slice(1)
  .map((text) => {
    const [question = '', ...statement] = text.split('\n');
    return [question.slice('-- '.length), statement.join('\n')] as const;
  });

let database: ThrowawayDatabase;
beforeAll(async () => {
  database = await throwawayDatabase();
  await applied(database.pool, await freshReadModels(database.pool), sampleEvents);
});
afterAll(async () => {
  await database.drop();
});

describe('The question', () => {
  it('is one of fifteen', () => {
    expect(questions.map(([question]) => Number.parseInt(question, 10))).toEqual(
      Array.from({ length: 15 }, (_, at) => at + 1),
    );
  });

  it.each(questions)('%s', async (_, statement) => {
    const { names, rows } = await answered(statement);
    expect([
      names.join(' | '),
      ...rows.map((row) => row.map((value) => value ?? '-').join(' | ')),
    ]).toMatchSnapshot();
  });
});

async function answered(statement: string) {
  const client = await database.pool.connect();
  try {
    await client.query(`set search_path = analytics; set role analyst; set datestyle = iso`);
    const { rows, fields } = await client.query<(string | null)[]>({
      text: statement,
      rowMode: 'array',
      types: { getTypeParser: () => String },
    });
    return { names: fields.map(({ name }) => name), rows };
  } finally {
    client.release(true);
  }
}

/** Every partnership at a moment, folded from the events, by its id; those of a company only. */
function foldedAt(moment: Moment = {}, company?: string): ReadonlyMap<string, Partnership> {
  const companies = company === undefined ? [...everyCompany] : [company];
  const all = companies.flatMap((id) => foldPipeline(id, sampleEvents, {}, moment)?.partnerships ?? []);
  return new Map(all.map((partnership) => [partnership.id, partnership as Partnership]));
}
const everyCompany = new Set(
  sampleEvents.flatMap(({ data }) =>
    'parties' in data
      ? (data.parties ?? []).flatMap((party) => ('company' in party ? companyId(party.company) : []))
      : [],
  ),
);

const idsWhere = (wanted: (partnership: Partnership) => boolean, company?: string) =>
  [...foldedAt({}, company).values()].filter(wanted).map(({ id }) => [id]);

const stagesOf = (id: string): string[] => stageHistory(id, sampleEvents).map(({ stage }) => stage);

/** With the stage to which each came between two days. */
function cameTo(company: string, from: string, to: string) {
  const before = foldedAt({ asOf: from }, company);
  return [...foldedAt({ asOf: to }, company).values()]
    .filter(({ id, stage }) => before.get(id)?.stage !== stage)
    .map(({ id, stage, since }) => [id, stage, since]);
}

const corrections = correctionsOf(sampleEvents);
const anonymousOnly = (id: string): boolean => {
  const claims = sampleEvents.filter(
    (event) =>
      event.stream === `partnership-${id}` && !isCorrection(event) && !corrections.get(event.id)?.retracted,
  );
  const pieces = claims
    .filter(({ data }) => data.certainty !== 'speculative')
    .map(({ data }) => data.evidence ?? [])
    .filter((evidence) => !evidence.every(({ reliability }) => reliability === 'E'))
    .flat();
  return pieces.length > 0 && pieces.every(({ attribution }) => attribution === 'anonymous');
};

describe('What the events say by themselves is the answer to question', () => {
  it.each<[number, number, () => unknown[][]]>([
    [2, 3, () => cameTo('qamar-digital', '2024-12-31', '2025-12-31')],
    [3, 1, () => idsWhere(({ sources }) => sources.independent === 1)],
    [4, 1, () => idsWhere(({ id }) => stagesOf(id).every((stage) => stage === 'proposed'))],
    [7, 1, () => idsWhere(({ pillars }) => pillars.includes('workforce'), 'qamar-digital')],
    [
      9,
      3,
      () =>
        [...foldedAt({ publishedBy: '2024-07-01' }).values()].map(({ id, stage, since }) => [
          id,
          stage,
          since,
        ]),
    ],
    [11, 1, () => idsWhere(({ id }) => anonymousOnly(id))],
    [
      13,
      1,
      () =>
        idsWhere(
          ({ amounts, capacity }) => !!amounts || !!capacity?.some(({ unit }) => unit === 'gpu'),
          'haneul-ai',
        ),
    ],
    [
      15,
      2,
      () =>
        idsWhere(({ conflict, alternatives }) => conflict || alternatives.length > 0).flatMap(([id = '']) => [
          [id, foldedAt().get(id)?.stage],
        ]),
    ],
  ])('%i', async (number, columns, expected) => {
    const { rows } = await answered(questions[number - 1]?.[1] ?? '');
    const distinct = [...new Set(rows.map((row) => JSON.stringify(row.slice(0, columns))))].sort();
    expect(distinct.length).toBeGreaterThan(0);
    expect(distinct).toEqual(
      expected()
        .map((row) => JSON.stringify(row))
        .sort(),
    );
  });
});
