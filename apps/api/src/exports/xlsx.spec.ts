import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { eventually } from '@sovereign-pipeline/testing';
import readXlsxFile from 'read-excel-file/node';
import { columnsOf } from './columns.ts';
import type { Pages } from './entries.ts';
import { xlsxFile } from './xlsx.ts';

const columns = columnsOf('hits');
const head = columns.map(({ name }) => name);

async function* pagesOf(...pages: readonly (readonly object[])[]): AsyncGenerator<readonly object[]> {
  for (const page of pages) yield await Promise.resolve(page);
}
const hit = (id: string, score = 1) => ({ kind: 'company', id, name: id, score });
const fileOf = (pages: Pages, most?: Parameters<typeof xlsxFile>[2]) =>
  buffer(xlsxFile(columns, pages, most));
const sheetsOf = async (file: Buffer) => (await readXlsxFile(file, { trim: false })).map(({ data }) => data);
const rowsOf = async (file: Buffer) => (await sheetsOf(file))[0] ?? [];

describe('A workbook', () => {
  it('has every entry, typed, below its head', async () => {
    const file = await fileOf(pagesOf([hit('a', 0.5)], [], [hit('b'), {}, hit('c')]));
    expect(await rowsOf(file)).toEqual([
      head,
      ['company', 'a', 'a', null, 0.5],
      ['company', 'b', 'b', null, 1],
      [null, null, null, null, null],
      ['company', 'c', 'c', null, 1],
    ]);
  });

  it('is whole where there is nothing', async () => {
    expect(await rowsOf(await fileOf(pagesOf([])))).toEqual([head]);
  });

  it.each([1, 2, 3, 4, 5])('goes on in further sheets after %i rows below the head', async (most) => {
    const ids = ['a', 'b', 'c', 'd'];
    const file = await fileOf(pagesOf([hit('a'), hit('b'), hit('c')], [hit('d')]), {
      rows: most + 1,
      characters: 100,
    });
    const sheets = await sheetsOf(file);
    expect(sheets).toHaveLength(Math.ceil(ids.length / most));
    for (const [first] of sheets) expect(first).toEqual(head);
    expect(sheets.flatMap(([, ...below]) => below.map((row) => row[1]))).toEqual(ids);
  });

  it('says of a text that it is cut', async () => {
    const file = await fileOf(pagesOf([hit('x'.repeat(32_767)), hit('😀'.repeat(20_000))]));
    const [, whole, cut] = (await rowsOf(file)).map((row) => String(row[1]));
    expect(whole).toBe('x'.repeat(32_767));
    expect(cut).toHaveLength(32_767);
    expect(cut).toMatch(/^(?:😀)+\ufffd?… \[cut: 40000 characters\]$/u);
  });

  it.each(['=1+1', '<a> & "b"', ' a\n\tb ', '한국어', '😀', '@SUM(A1)'])('has %j as it is', async (text) => {
    const [, row] = await rowsOf(await fileOf(pagesOf([hit(text)])));
    expect(row?.[1]).toBe(text);
  });

  it.each([
    ['\u0007', '_x0007_'],
    ['a\r', 'a_x000D_'],
    ['_x0041_', '_x005F_x0041_'],
    ['\ud800', '\ufffd'],
  ])('writes %j as spreadsheets do', async (text, written) => {
    const [, row] = await rowsOf(await fileOf(pagesOf([hit(text)])));
    expect([text, written]).toContain(row?.[1]);
  });

  it('fails, and has no end, when an entry cannot be read', async () => {
    async function* broken(): AsyncGenerator<readonly object[]> {
      yield [hit('a')];
      await Promise.reject(new Error('gone'));
    }
    await expect(fileOf(broken())).rejects.toThrow('gone');
  });

  it('asks for no more when nobody takes it', async () => {
    let taken = 0;
    let closed = false;
    async function* endless(): AsyncGenerator<readonly object[]> {
      try {
        for (;;) yield await Promise.resolve(Array.from({ length: 1000 }, () => hit(String(taken++))));
      } finally {
        closed = true;
      }
    }
    const file = xlsxFile(columns, endless());
    for await (const chunk of file) if (taken > 0 && chunk) break;
    expect(file.destroyed).toBe(true);
    await eventually(() => closed);
  });
});
