import { StringDecoder } from 'node:string_decoder';
import { type Fact, upcast } from '@sovereign-pipeline/domain';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { nothing, unescape } from './copy-text.ts';
import { beginLong } from '@sovereign-pipeline/postgres';

// Whole events are sorted: on disk, in a few runs.
const settings = `
set local timezone = 'UTC';
set local datestyle = 'ISO';
set local work_mem = '64MB'`;

/** All facts of one stream in order; none if they exceed the bound, or one of them cannot be read. */
export interface FactsOfStream {
  readonly stream: string;
  readonly facts: readonly Fact[] | undefined;
  /** The number of facts in the stream. */
  readonly count: number;
}

/** The facts that rows are folded from, stream by stream. `most`: the most bytes of one stream to read. */
export async function* factsByStream(
  client: pg.ClientBase,
  schema: string,
  most: number,
): AsyncGenerator<FactsOfStream> {
  await client.query(`${beginLong}; ${settings}`);
  const lines = client.query(
    copyTo(
      `copy (select stream, event_id, position, type, schemaversion, recordedat, coalesce(folded, data), importedat from ${schema}.facts order by stream, version) to stdout`,
    ),
  );
  let open: StreamReader | undefined;
  for await (const some of linesOf(lines)) {
    for (const line of some) {
      const stream = line.slice(0, line.indexOf('\t'));
      if (open?.stream !== stream) {
        if (open !== undefined) yield open.end();
        open = new StreamReader(stream, most);
      }
      open.add(line);
    }
  }
  if (open !== undefined) yield open.end();
}

class StreamReader {
  /** In COPY's text format. */
  readonly stream: string;
  #room: number;
  #facts: Fact[] | undefined = [];
  #count = 0;

  constructor(stream: string, most: number) {
    this.stream = stream;
    this.#room = most;
  }

  add(line: string): void {
    this.#count += 1;
    this.#room -= line.length;
    try {
      if (this.#room < 0) this.#facts = undefined;
      else this.#facts?.push(factOf(line));
    } catch {
      this.#facts = undefined;
    }
  }

  end(): FactsOfStream {
    return { stream: unescape(this.stream), facts: this.#facts, count: this.#count };
  }
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
  const [
    stream = '',
    id = '',
    position = '',
    type = '',
    schemaversion = '',
    recordedAt = '',
    data = '',
    imported = '',
  ] = fields;
  const stored = {
    id: unescape(id),
    type,
    schemaversion: Number(schemaversion),
    stream: unescape(stream),
    position: Number(position),
    recordedAt: timeOf(recordedAt),
    ...(imported !== nothing && { importedtime: timeOf(imported) }),
    data: JSON.parse(data.includes('\\') ? data.replaceAll('\\\\', '\\') : data) as unknown,
  } as Fact & { readonly schemaversion: number };
  return upcast(stored);
}

/** PostgreSQL's `2026-01-01 00:00:01.00042+00` in the form of events: RFC 3339 with all six digits. */
const timeOf = (text: string): string =>
  `${text.slice(0, 10)}T${text.slice(11, 19)}.${text.slice(20, -3).padEnd(6, '0')}Z`;
