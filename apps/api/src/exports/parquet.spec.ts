import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { tableFromIPC } from 'apache-arrow';
import { readParquet } from 'parquet-wasm';
import { columnsOf, type ExportedList } from './columns.ts';
import type { Pages } from './entries.ts';
import { parquetFile } from './parquet.ts';

async function* pagesOf(...pages: readonly (readonly object[])[]): AsyncGenerator<readonly object[]> {
  for (const page of pages) yield await Promise.resolve(page);
}

/** Read by the Parquet of Apache Arrow. */
async function read(list: ExportedList, pages: Pages) {
  const file = await buffer(parquetFile(columnsOf(list), pages));
  return tableFromIPC(readParquet(file).intoIPCStream());
}
const plainRows = (table: Awaited<ReturnType<typeof read>>) =>
  table.toArray().map((row) => JSON.parse(JSON.stringify(row, plain)) as Record<string, unknown>);
const plain = (_: string, value: unknown) => (typeof value === 'bigint' ? Number(value) : value);

describe('A Parquet file', () => {
  it('has every entry, in typed columns', async () => {
    const event = {
      position: 2 ** 40,
      id: 'a',
      type: 'T',
      time: '2026-11-28T01:02:03.456789Z',
      data: { note: '=1' },
    };
    const table = await read('events', pagesOf([event], [], [{}]));
    expect(
      Object.fromEntries(table.schema.fields.map(({ name, type }) => [name, String(type)])),
    ).toMatchObject({
      position: 'Int64',
      id: 'Utf8',
      time: 'Timestamp<MICROSECOND, UTC>',
      data: 'Utf8',
    });
    const [first, second] = plainRows(table);
    expect(first).toMatchObject({ position: 2 ** 40, id: 'a', type: 'T', note: '=1', data: '{"note":"=1"}' });
    // Arrow gives milliseconds, with what is beyond them as a fraction.
    expect(first?.['time']).toBeCloseTo(Date.parse(event.time) + 0.789, 3);
    expect(Object.values(second ?? {}).every((value) => value === null)).toBe(true);
  });

  it('has lists as lists, and what is not there as null', async () => {
    const rows = [
      { id: 'a', markets: ['PH', '035'], contested: true },
      { id: 'b', markets: [] },
      { id: 'c' },
    ];
    const table = await read('partnerships', pagesOf(rows));
    expect(plainRows(table)).toMatchObject([
      {
        id: 'a',
        markets: ['PH', '035'],
        marketNames: ['Philippines', 'South-eastern Asia'],
        contested: true,
      },
      { id: 'b', markets: [], contested: null },
      { id: 'c', markets: null },
    ]);
  });

  it('has rows of many groups in their order', async () => {
    const rows = Array.from({ length: 12_345 }, (_, at) => ({ id: String(at), score: at / 2 }));
    const table = await read('hits', pagesOf(rows.slice(0, 4_999), rows.slice(4_999)));
    expect(table.toArray().map((row: { id: string; score: number }) => [row.id, row.score])).toEqual(
      rows.map(({ id, score }) => [id, score]),
    );
  });

  it('is whole where there is nothing', async () => {
    const table = await read('partnerships', pagesOf([]));
    expect([table.numRows, table.numCols]).toEqual([0, columnsOf('partnerships').length]);
  });

  it('fails, and has no end, when an entry cannot be read', async () => {
    async function* broken(): AsyncGenerator<readonly object[]> {
      yield [{ id: 'a' }];
      await Promise.reject(new Error('gone'));
    }
    await expect(read('hits', broken())).rejects.toThrow('gone');
  });
});
