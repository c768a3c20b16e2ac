import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReadingOptions, Row } from '@sovereign-pipeline/client/rows';
import { root } from '../nx.ts';
import { openRows } from './rows.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sovereign-pipeline-import-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function all(rows: AsyncIterable<Row>): Promise<Row[]> {
  const found: Row[] = [];
  for await (const row of rows) found.push(row);
  return found;
}

let files = 0;
async function read(
  content: string | Buffer,
  ending = 'csv',
  options: ReadingOptions = {},
): Promise<{ told: string; rows: Row[] }> {
  const path = join(folder, `${String(++files)}.${ending}`);
  await writeFile(path, content);
  const { told, rows } = await openRows(path, options);
  return { told, rows: await all(rows) };
}

const utf16 = (text: string, swapped = false) => {
  const bytes = Buffer.from(text, 'utf16le');
  return swapped ? bytes.swap16() : bytes;
};
const table = 'company,market\nSociété Générale,FR\n';
const found = [{ line: 2, cells: { company: 'Société Générale', market: 'FR' } }];

/** A table of one company, in the bytes of any encoding. */
const bytes = (hex: string) => Buffer.concat([Buffer.from('company\n'), Buffer.from(hex, 'hex')]);

describe('a table', () => {
  it.each<[string, string | Buffer]>([
    ['utf-8', table],
    ['utf-8', `\uFEFF${table}`],
    ['utf-16le', utf16(`\uFEFF${table}`)],
    ['utf-16be', utf16(`\uFEFF${table}`, true)],
    ['utf-16le', utf16(table)],
    ['utf-16be', utf16(table, true)],
    ['windows-1252', Buffer.from(table, 'latin1')],
  ])('is read in %s, which is found out', async (encoding, content) => {
    expect(await read(content)).toEqual({ told: `${encoding}, separated by ,`, rows: found });
  });

  it('is read as UTF-8 only when all of it is, and in other encodings when they are said', async () => {
    const late = Buffer.from(`company\n${'plain\n'.repeat(30_000)}é\n`, 'latin1');
    const { told, rows } = await read(late);
    expect([told, rows.at(-1)]).toEqual([
      'windows-1252, separated by ,',
      { line: 30_002, cells: { company: 'é' } },
    ]);
    expect((await read(bytes('bbaaceaa'), 'csv', { encoding: 'gb18030' })).rows).toEqual([
      { line: 2, cells: { company: '华为' } },
    ]);
  });

  it.each([
    ['euc-kr', 'b3d7c0ccb9f6', '네이버'],
    ['euc-kr', 'b3d7c0ccb9f620c5acb6f3bfecb5e5a1a4bfacb1b8', '네이버 클라우드·연구'],
    ['shift_jis', '835c83748367836f8393834e', 'ソフトバンク'],
    ['windows-1252', 'c46d746572', 'Ämter'],
    ['windows-1252', '4dfc6c6c6572204772f6df65', 'Müller Größe'],
  ])('tells by its letters that it is %s', async (encoding, hex, company) => {
    const { told, rows } = await read(bytes(hex));
    expect(told).toContain(encoding);
    expect(rows[0]).toMatchObject({ cells: { company } });
  });

  it.each([
    ['Chinese', 'bbaaceaabcbccaf5d3d0cfdeb9abcbbe'],
    ['Arabic', 'c3d1c7e3dfe620c7e1d1dee3edc9'],
    ['Russian', 'd1e1e5f020dfede4e5eaf1'],
  ])('does not guess at %s of an older encoding', async (_, hex) => {
    await expect(read(bytes(hex))).rejects.toThrow('--encoding');
  });

  it.each([
    [';', 'a;b;c\n1,5;2;x\n2,5;3;y\n'],
    ['\t', 'a\tb\n1, 2\t"x; y"\n'],
    ['|', 'a|b\n1;2|3\n'],
    [',', 'a,b\n"x;y;z",2\n'],
    [';', 'sep=;\na;b\n1;2\n'],
  ])('is separated by %j, which is found out', async (separator, content) => {
    const { told, rows } = await read(content);
    expect(told).toBe(`utf-8, separated by ${separator === '\t' ? 'tabs' : separator}`);
    expect(Object.keys((rows[0] as { cells: object }).cells).slice(0, 2)).toEqual(['a', 'b']);
  });

  it('has the line on which each row begins, whatever cells and empty lines are before it', async () => {
    const { rows } = await read('a,b\r\n\r\n"x\r\ny",1\r\n,\r\nz,\r\n');
    expect(rows).toEqual([
      { line: 3, cells: { a: 'x\r\ny', b: '1' } },
      { line: 6, cells: { a: 'z' } },
    ]);
  });

  it('tells of a cell without a column, and refuses two columns of one name', async () => {
    expect((await read('a,b\n1,2,3\n4,5\n')).rows).toEqual([
      { line: 2, fault: 'cell 3 is in no column: there are 2' },
      { line: 3, cells: { a: '4', b: '5' } },
    ]);
    await expect(read('a,a\n1,2\n')).rejects.toThrow('Line 1 has two columns named a');
  });
});

describe('a spreadsheet', () => {
  it('has rows by their numbers, days for dates, and text in any script', async () => {
    const { told, rows } = await openRows(join(root, 'cli/src/__fixtures__/targets.xlsx'));
    expect(told).toBe('its first sheet');
    expect(await all(rows)).toEqual([
      {
        line: 2,
        cells: {
          Firma: 'Naver',
          Land: 'TH',
          Seit: '2024-01-01',
          Quelle: 'A paper',
          Link: 'https://example.org/a;b',
        },
      },
      {
        line: 4,
        cells: {
          Firma: '네이버',
          Land: 'VN',
          Seit: '2024-02-01',
          Quelle: 'A paper',
          Link: 'https://example.org/c',
        },
      },
    ]);
  });

  it('is refused in words when it is none', async () => {
    await expect(read('no zip', 'xlsx')).rejects.toThrow(/cannot be read/);
    await expect(read('', 'doc')).rejects.toThrow(/expected a file that ends with/);
    await expect(read(Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'xls')).rejects.toThrow(
      /expected a file that ends/,
    );
  });
});

it('NDJSON has an event a line, and what is no JSON is told with its line', async () => {
  const { rows } = await read('{"type":"A"}\n\nnonsense\n{"type":"B"}', 'ndjson');
  expect(rows).toEqual([
    { line: 1, event: { type: 'A' } },
    { line: 3, fault: expect.stringContaining('JSON'), text: 'nonsense' },
    { line: 4, event: { type: 'B' } },
  ]);
});
