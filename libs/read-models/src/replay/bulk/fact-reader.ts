import { StringDecoder } from 'node:string_decoder';
import { type Fact, upcast } from '@sovereign-pipeline/domain';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { EventFaultError } from '../../projection/event-fault.ts';
import { unescape } from './copy-text.ts';
import { beginLong } from '@sovereign-pipeline/postgres';

// The sort is of whole events: on disk, in a few runs.
const settings = `
set local timezone = 'UTC';
set local datestyle = 'ISO';
set local work_mem = '64MB'`;

/** What rows are folded from of all facts of a generation, the facts of each stream together and in their order. */
export async function* factsByStream(client: pg.ClientBase, schema: string): AsyncGenerator<Fact[]> {
  await client.query(`${beginLong}; ${settings}`);
  const facts = client.query(
    copyTo(
      `copy (select event_id, position, type, schemaversion, stream, recordedat, coalesce(folded, data) from ${schema}.facts order by stream, version) to stdout`,
    ),
  );
  let stream: Fact[] = [];
  for await (const lines of linesOf(facts)) {
    for (const line of lines) {
      const fact = factOf(line);
      if (stream[0] !== undefined && stream[0].stream !== fact.stream) {
        yield stream;
        stream = [];
      }
      stream.push(fact);
    }
  }
  if (stream.length > 0) yield stream;
}

async function* linesOf(chunks: AsyncIterable<unknown>): AsyncGenerator<string[]> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoder.write(chunk as Buffer)).split('\n');
    rest = lines.pop() ?? '';
    yield lines;
  }
}

function factOf(line: string): Fact {
  const fields = line.split('\t');
  const [id = '', position = '', type = '', schemaversion = '', stream = '', recordedAt = '', data = ''] =
    fields;
  const stored = {
    id: unescape(id),
    type,
    schemaversion: Number(schemaversion),
    stream: unescape(stream),
    position: Number(position),
    recordedAt: timeOf(recordedAt),
    data: JSON.parse(data.includes('\\') ? data.replaceAll('\\\\', '\\') : data) as unknown,
  } as Fact & { readonly schemaversion: number };
  try {
    return upcast(stored);
  } catch (error) {
    throw new EventFaultError(stored, error);
  }
}

/** `2026-01-01 00:00:01.00042+00`, as PostgreSQL has it, the way events have it: with all six digits. */
const timeOf = (text: string): string =>
  `${text.slice(0, 10)}T${text.slice(11, 19)}.${text.slice(20, -3).padEnd(6, '0')}Z`;
