import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
    const client = await database.pool.connect();
    try {
      await client.query(`set search_path = analytics; set role analyst; set datestyle = iso`);
      const { rows, fields } = await client.query<(string | null)[]>({
        text: statement,
        rowMode: 'array',
        types: { getTypeParser: () => String },
      });
      expect([
        fields.map(({ name }) => name).join(' | '),
        ...rows.map((row) => row.map((value) => value ?? '-').join(' | ')),
      ]).toMatchSnapshot();
    } finally {
      client.release(true);
    }
  });
});
