import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Fact, namesIn, viewsOf } from '@sovereign-pipeline/domain';
import { Journal } from '@sovereign-pipeline/journal';
import { currentProjection } from '@sovereign-pipeline/read-models';
import { createPool } from '@sovereign-pipeline/runtime';
import { from as copyFrom } from 'pg-copy-streams';
import { answer, endWithParent } from '../arena/answer.ts';
import type { Sample } from '../report/samples.ts';
import type { RebuildTask } from './rebuilder.ts';

// The baseline of a rebuild: a script that pages the journal, folds in memory and COPYs the result. It keeps neither the
// facts nor what each row rests on, so that nothing can be applied to its tables, and its memory grows with the journal.

const page = 5000;
const { views } = currentProjection;
endWithParent();
const pool = createPool(process.env['DATABASE_URL'] ?? '', { name: 'bench', statementTimeoutMs: 0 });

answer(async ({ events }: RebuildTask): Promise<Sample> => {
  await pool.query('DROP SCHEMA IF EXISTS script CASCADE; CREATE SCHEMA script');
  const began = performance.now();
  const journal = new Journal(pool);
  const rows = new Map<string, Fact[]>();
  const names = new Map<string, string>();
  for (let after = 0; after < events; after += page) {
    for (const event of await journal.read({ after, limit: page })) {
      for (const { view, key } of viewsOf(event)) {
        const facts = rows.get(`${view} ${key}`);
        if (facts === undefined) rows.set(`${view} ${key}`, [event]);
        else facts.push(event);
      }
      for (const { id, name } of namesIn(event)) {
        if (!names.has(`${id} ${name}`))
          names.set(`${id} ${name}`, `${escaped(id)}\t${escaped(name)}\t${event.position}\n`);
      }
    }
  }
  const lines = new Map<string, string[]>();
  for (const [name, facts] of rows) {
    const [view = ''] = name.split(' ', 1);
    const { records, ...rest } = views[view as keyof typeof views];
    const key = name.slice(view.length + 1);
    const row = rest.fold(key, facts);
    if (row === undefined) continue;
    for (const record of records) {
      const { table, columns } = record;
      const types = Object.values(columns);
      const copied = lines.get(table) ?? [];
      lines.set(table, copied);
      for (const values of record.of({ ...row, key }))
        copied.push(`${types.map((type, index) => field(type, values[index])).join('\t')}\n`);
    }
  }
  const here = (sql: string): string => sql.replaceAll(/\bpipeline\./g, 'script.');
  await pool.query(
    here(
      Object.values(views)
        .map(({ tables }) => tables)
        .join('\n'),
    ),
  );
  await pool.query('CREATE TABLE script.company_names (id text, name text, position bigint)');
  lines.set('company_names', [...names.values()]);
  for (const [table, copied] of lines) await copy(table, copied);
  await pool.query(
    here(
      Object.values(views)
        .map(({ keys }) => keys)
        .join('\n'),
    ),
  );
  const took = performance.now() - began;
  return { rate: (events * 1000) / took };
});

async function copy(table: string, lines: readonly string[]): Promise<void> {
  const client = await pool.connect();
  await pipeline(Readable.from(chunks(lines)), client.query(copyFrom(`COPY script.${table} FROM STDIN`)));
  client.release();
}

function* chunks(lines: readonly string[]): Generator<Buffer> {
  for (let from = 0; from < lines.length; from += 5000)
    yield Buffer.from(lines.slice(from, from + 5000).join(''));
}

const escaped = (text: string): string =>
  /[\\\n\r\t]/.test(text)
    ? text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t')
    : text;

function field(type: string, value: unknown): string {
  if (value === undefined || value === null) return '\\N';
  if (type === 'text[]')
    return escaped(
      `{${(value as string[]).map((each) => `"${each.replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`,
    );
  if (type === 'jsonb') return escaped(JSON.stringify(value));
  return typeof value === 'string' ? escaped(value) : JSON.stringify(value);
}
