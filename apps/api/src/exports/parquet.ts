import { zstdCompressSync } from 'node:zlib';
import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import type { Cell, Column } from './column.ts';
import type { Pages } from './entries.ts';

/** The size of a row group, which is encoded in one turn of the event loop, and held in memory as a whole. */
const group = { rows: 5_000, characters: 2 * 1024 * 1024 };

/** Apache Parquet: typed columns, lists as lists, absent values as null. A file without its end is unreadable. */
export async function* parquetFile(columns: readonly Column[], pages: Pages): AsyncGenerator<Uint8Array> {
  const bytes = new ByteWriter();
  const file = new ParquetWriter({
    writer: bytes,
    schema: [{ name: 'root', num_children: columns.length }, ...columns.flatMap(schemaOf)],
    codec: 'ZSTD',
    compressors: { ZSTD: zstdCompressSync },
    createdBy: 'sovereign-pipeline',
  });
  const written = (): Uint8Array => {
    const chunk = bytes.getBytes().slice();
    bytes.index = 0;
    return chunk;
  };
  for await (const rows of groupsOf(columns, pages)) {
    const columnData = columns.map(({ name }, at) => ({ name, data: rows.map((row) => row[at]) }));
    await file.write({ columnData, rowGroupSize: rows.length });
    yield written();
  }
  await file.finish();
  yield withTypedGroups(written());
}

/**
 * For a file without rows: the library writes the empty list of row groups (fields 3 and 4 of the metadata, field 6
 * after them) without the type of its elements, which strict readers refuse. The type is struct.
 */
function withTypedGroups(end: Uint8Array): Uint8Array {
  const at = Buffer.from(end.buffer, end.byteOffset, end.length).lastIndexOf('1600190028', 'hex');
  if (at !== -1) end[at + 3] = 0x0c;
  return end;
}

async function* groupsOf(columns: readonly Column[], pages: Pages): AsyncGenerator<unknown[][]> {
  let rows: unknown[][] = [];
  let characters = 0;
  for await (const page of pages)
    for (const entry of page) {
      rows.push(columns.map(({ kind, of }) => valueOf(kind, of(entry))));
      characters += JSON.stringify(entry).length;
      if (rows.length < group.rows && characters < group.characters) continue;
      yield rows;
      [rows, characters] = [[], 0];
    }
  if (rows.length > 0) yield rows;
}

function valueOf(kind: Column['kind'], cell: Cell): unknown {
  if (cell === null || cell === undefined) return null;
  if (kind === 'whole') return BigInt(cell as number);
  return kind === 'time' ? microsecondsOf(cell as string) : cell;
}

/** Microseconds since 1970. Our times have six digits after the second; a Date has only three. */
function microsecondsOf(time: string): bigint {
  const beyond = /\.\d{3}(\d{1,3})/.exec(time)?.[1] ?? '';
  return BigInt(Date.parse(time)) * 1_000n + BigInt(beyond.padEnd(3, '0'));
}

const text = { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } } as const;
const plain = {
  text,
  whole: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  flag: { type: 'BOOLEAN' },
  time: {
    type: 'INT64',
    converted_type: 'TIMESTAMP_MICROS',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MICROS' },
  },
  json: { type: 'BYTE_ARRAY', converted_type: 'JSON', logical_type: { type: 'JSON' } },
} as const satisfies Partial<Record<Column['kind'], Partial<SchemaElement>>>;

function schemaOf({ name, kind }: Column): SchemaElement[] {
  if (kind !== 'texts') return [{ name, repetition_type: 'OPTIONAL', ...plain[kind] }];
  return [
    {
      name,
      repetition_type: 'OPTIONAL',
      num_children: 1,
      converted_type: 'LIST',
      logical_type: { type: 'LIST' },
    },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'REQUIRED', ...text },
  ];
}
