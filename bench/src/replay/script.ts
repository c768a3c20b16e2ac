import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Fact, namesIn, type RecordedEvent, viewsOf } from '@sovereign-pipeline/domain';
import { Journal } from '@sovereign-pipeline/journal';
import {
  addKeys,
  createGeneration,
  currentProjection,
  dropGeneration,
  prepareReadModels,
} from '@sovereign-pipeline/read-models';
import { createPool } from '@sovereign-pipeline/postgres';
import { from as copyFrom } from 'pg-copy-streams';
import { answer, endWithParent } from '../sandbox/answer.ts';
import type { Sample } from '../report/samples.ts';

// The baseline of a rebuild: a script that pages the journal, folds in memory and COPYs the result into the tables of
// the read models: the events, the companies that they name and the rows, with all keys; or the rows alone. It does
// not keep the facts of each row, so its tables take no further events, and its memory grows with the journal.

export interface ScriptTask {
  readonly events: number;
  readonly rowsAlone: boolean;
}

const page = 5000;
const { views } = currentProjection;
endWithParent();
const pool = createPool(process.env['DATABASE_URL'] ?? '', { name: 'bench', statementTimeoutMs: 0 });

answer(async ({ events, rowsAlone }: ScriptTask): Promise<Sample> => {
  await prepareReadModels(pool);
  const generation = await createGeneration(pool, currentProjection, 'building');
  const { schema } = generation;
  const began = performance.now();
  const journal = new Journal(pool);
  const rows = new Map<string, Fact[]>();
  const names = new Map<string, string>();
  const naming: string[] = [];
  const facts: RecordedEvent[] = [];
  for (let after = 0; after < events; after += page) {
    for (const event of await journal.read({ after, limit: page })) {
      if (!rowsAlone) facts.push(event);
      for (const { view, key } of viewsOf(event)) {
        const known = rows.get(`${view} ${key}`);
        if (known === undefined) rows.set(`${view} ${key}`, [event]);
        else known.push(event);
      }
      for (const [place, { id, name }] of namesIn(event).entries()) {
        const [company, written] = [escaped(id), escaped(name)];
        if (!names.has(`${id} ${name}`))
          names.set(`${id} ${name}`, `${company}\t${written}\t${event.position}\t${place}\t${company}\n`);
        if (!rowsAlone) naming.push(`${company}\t${event.position}\n`);
      }
    }
  }
  for (const [table, lines] of linesOf(rows)) await copy(`${schema}.${table}`, lines);
  await copy(`${schema}.company_names`, names.values());
  if (!rowsAlone) {
    await copy(`${schema}.company_events`, new Set(naming));
    await copy(
      `${schema}.facts (event_id, position, type, schemaversion, stream, version, recordedat, data)`,
      linesOfFacts(facts),
    );
  }
  await addKeys(pool, generation, currentProjection);
  const took = performance.now() - began;
  await dropGeneration(pool, generation);
  return { rate: (events * 1000) / took };
});

function* linesOfFacts(facts: readonly RecordedEvent[]): Generator<string> {
  for (const fact of facts) yield lineOf(fact);
}

const lineOf = ({
  id,
  position,
  type,
  schemaversion,
  stream,
  version,
  recordedAt,
  data,
}: RecordedEvent): string =>
  `${escaped(id)}\t${position}\t${type}\t${schemaversion}\t${escaped(stream)}\t${version}\t${recordedAt}\t${escaped(JSON.stringify(data))}\n`;

function linesOf(rows: ReadonlyMap<string, Fact[]>): Map<string, string[]> {
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
  return lines;
}

async function copy(table: string, lines: Iterable<string>): Promise<void> {
  const client = await pool.connect();
  await pipeline(Readable.from(chunks(lines)), client.query(copyFrom(`COPY ${table} FROM STDIN`)));
  client.release();
}

function* chunks(lines: Iterable<string>): Generator<Buffer> {
  let chunk: string[] = [];
  for (const line of lines) {
    chunk.push(line);
    if (chunk.length < 1000) continue;
    yield Buffer.from(chunk.join(''));
    chunk = [];
  }
  yield Buffer.from(chunk.join(''));
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
