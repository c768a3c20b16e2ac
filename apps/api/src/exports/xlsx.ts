import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { textOf } from './cells.ts';
import type { Cell, Column } from './column.ts';
import { Entries, type Pages } from './entries.ts';

/** The most rows of a sheet, and characters of a cell: spreadsheets call a file with more broken. */
const most = { rows: 1_048_576, characters: 32_767 };

/**
 * A workbook in Office Open XML: as many sheets as the rows need, each with a head. Texts are never formulas. The zip's
 * directory comes last, and no program opens the file without it. Own code over yazl: exceljs brings reading, styles
 * and pictures, while here are only texts and numbers.
 */
export function xlsxFile(columns: readonly Column[], pages: Pages, { rows, characters } = most): Readable {
  const zip = new ZipFile();
  // It is a Readable, but declared with an older type of streams.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment
  const file = zip.outputStream as Readable;
  const entries = new Entries(pages);
  const letters = columns.map((_, at) => columnLetters(at));
  const rowOf = (cells: readonly Cell[], number: number): string => {
    const row = String(number);
    const xml = cells.map((cell, at) => cellXml(`${letters[at] ?? ''}${row}`, cell, characters));
    return `<row r="${row}">${xml.join('')}</row>`;
  };

  async function* sheet(number: number): AsyncGenerator<string> {
    yield (
      sheetHead +
      rowOf(
        columns.map(({ name }) => name),
        1,
      )
    );
    for (let row = 2; row <= rows;) {
      const taken = await entries.take(rows + 1 - row);
      if (taken.length === 0) break;
      const first = row;
      yield taken
        .map((entry, at) =>
          rowOf(
            columns.map(({ of }) => of(entry)),
            first + at,
          ),
        )
        .join('');
      row += taken.length;
    }
    if (await entries.areMore()) addSheet(number + 1);
    else finish(number);
    yield sheetEnd;
  }
  function addSheet(number: number): void {
    zip.addReadStreamLazy(`xl/worksheets/sheet${String(number)}.xml`, {}, (give) => {
      const source = Readable.from(sheet(number));
      // The library does not pass on errors of its sources.
      source.on('error', (error) => file.destroy(error));
      file.on('close', () => source.destroy());
      give(null, source);
    });
  }
  function finish(sheets: number): void {
    for (const [name, xml] of Object.entries(partsOf(sheets))) zip.addBuffer(Buffer.from(xml), name);
    zip.end();
  }
  file.on('close', () => void entries.close());
  addSheet(1);
  return file;
}

/** A, B … Z, AA … */
function columnLetters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnLetters(Math.floor(at / 26) - 1) + last;
}

function cellXml(place: string, cell: Cell, characters: number): string {
  if (typeof cell === 'number') return `<c r="${place}"><v>${String(cell)}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? '1' : '0'}</v></c>`;
  const text = fitting(textOf(cell), characters);
  if (text === '') return '';
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/** A text that exceeds a cell is cut, and marked. */
function fitting(text: string, characters: number): string {
  if (text.length <= characters) return text;
  const mark = `… [cut: ${String(text.length)} characters]`;
  return text.slice(0, characters - mark.length) + mark;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Escapes characters that XML cannot hold as spreadsheets do, and texts that look like such an escape. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>]/g, (sign) => entities[sign] ?? '')
    .replace(/(?![\t\n])[\p{Cc}\ufffe\uffff]/gu, (sign) => `_x${hexOf(sign)}_`);
}

const hexOf = (sign: string): string => sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

// The head stays in sight.
const sheetHead =
  `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">` +
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>';
const sheetEnd = '</sheetData></worksheet>';

/** The other parts of a workbook of so many sheets. */
function partsOf(sheets: number): Record<string, string> {
  const each = (xml: (number: string) => string): string =>
    Array.from({ length: sheets }, (_, at) => xml(String(at + 1))).join('');
  return {
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${each(
      (number) => `<sheet name="Sheet${number}" sheetId="${number}" r:id="rId${number}"/>`,
    )}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${packaged}/relationships">${each(
      (number) =>
        `<Relationship Id="rId${number}" Type="${relations}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
    )}</Relationships>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    '[Content_Types].xml': `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/>${each(
      (number) =>
        `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${contentType}.worksheet+xml"/>`,
    )}</Types>`,
  };
}
