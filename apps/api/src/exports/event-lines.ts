import {
  membersUpcast,
  type RecordedEvent,
  remember,
  sourceOnTheWire,
  toCloudEvent,
} from '@sovereign-pipeline/domain';
import {
  type CopiedColumn,
  copiedColumns,
  type Places,
  recordedEvent,
  rowsOf,
} from '@sovereign-pipeline/journal';
import { asReadable } from '../queries/as-readable.ts';
import { columnsOf } from './columns.ts';
import { csvCell, csvLine } from './csv.ts';
import { jsonLine } from './json-line.ts';
import { LineWriter } from './line-writer.ts';
import { isCompact, textMembers, type TextPlace } from './text-members.ts';

/** Formats in which events are written from PostgreSQL's bytes, without parsing them. */
export type LinesOf = 'ndjson' | 'csv';

/**
 * The same lines as from parsing, upcasting and writing each event. Only events whose bytes do not show that this
 * changes nothing, which are few, are really parsed. Undefined when one of them has sealed texts, whose plain text is
 * not in these bytes.
 */
export function eventLines(
  bytes: Buffer,
  as: LinesOf,
):
  | { readonly lines: readonly Uint8Array[]; readonly count: number; readonly last: number | undefined }
  | undefined {
  const writer = new LineWriter();
  const { write, otherwise } = ways[as];
  let count = 0;
  let last: number | undefined;
  for (const places of rowsOf(bytes)) {
    const row = { bytes, places };
    // A character takes at most six bytes when escaped, and what is around the cells less than the constant.
    writer.begin(6 * (toOf(row, at.data) - fromOf(row, at.position)) + 512);
    if (!write(writer, row)) {
      if (isSealed(row)) return undefined;
      writer.instead(otherwise(eventOf(row)));
    }
    count++;
    last = Number(textOf(row, at.position));
  }
  return { lines: writer.written(), count, last };
}

interface Row {
  readonly bytes: Buffer;
  readonly places: Places;
}

/** The index of each column in the places. */
const at = Object.fromEntries(copiedColumns.map((column, index) => [column, 2 * index])) as Record<
  CopiedColumn,
  number
>;

/** Where a column begins; -1: it is null. */
const fromOf = ({ places }: Row, place: number): number => places[place] ?? -1;
const toOf = ({ places }: Row, place: number): number => places[place + 1] ?? -1;
const textOf = (row: Row, place: number): string =>
  row.bytes.toString('utf8', fromOf(row, place), toOf(row, place));

function eventOf(row: Row): RecordedEvent {
  const { newest: _, ...text } = Object.fromEntries(
    copiedColumns.map((column) => [column, fromOf(row, at[column]) === -1 ? null : textOf(row, at[column])]),
  ) as Record<CopiedColumn, string | null>;
  const json = (text: string | null): unknown => JSON.parse(text ?? 'null');
  return recordedEvent({
    ...text,
    version: json(text.version),
    schemaversion: json(text.schemaversion),
    imported: json(text.imported),
    data: json(text.data),
  } as unknown as Parameters<typeof recordedEvent>[0]);
}

/**
 * Where the version of its shape is that an event is given out in, with its data as it is stored: the newest one only
 * when no member is upcast. -1: it is not.
 */
function versionOf(row: Row): number {
  const { bytes } = row;
  const [stored, newest] = [fromOf(row, at.schemaversion), fromOf(row, at.newest)];
  if (newest === -1) return at.schemaversion;
  if (toOf(row, at.schemaversion) - stored !== 1 || toOf(row, at.newest) - newest !== 1) return -1;
  const [is, today] = [bytes[stored] ?? 0, bytes[newest] ?? 0];
  return is >= today || is === 0x30 ? at.schemaversion : at.newest;
}

const piece = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));

/** The name of the member of a sealed text. */
const sealed = 'sealed';
const isSealed = ({ bytes, places }: Row): boolean =>
  bytes.subarray(places[at.data], places[at.data + 1]).includes(`"${sealed}":`);

const known = [piece(sealed)];
const upcast = [...known, ...membersUpcast.map(piece)];
/** Names of members that data must not have to be written as it is. */
const namesRefused = (version: number): readonly Uint8Array[] => (version === at.newest ? upcast : known);

const tableOf = (isIn: (byte: number) => boolean): Uint8Array =>
  Uint8Array.from({ length: 256 }, (_, byte) => Number(isIn(byte)));
const among = (signs: string) => (byte: number) => byte < 0x80 && signs.includes(String.fromCharCode(byte));

/** The line of one event that was read. */
export const eventLine = (event: RecordedEvent, as: LinesOf): Uint8Array =>
  Buffer.from(ways[as].otherwise(event));

/** Bytes that need no escaping in a JSON string. */
const jsonSigns = tableOf((byte) => byte >= 0x20 && !among('"\\')(byte));

const pieces = {
  id: piece('{"specversion":"1.0","id":"'),
  source: piece('","source":'),
  type: piece(',"type":"'),
  stream: piece('","subject":"'),
  recordedAt: piece('","time":"'),
  position: piece('","datacontenttype":"application/json","position":'),
  version: piece(',"streamversion":'),
  schemaversion: piece(',"schemaversion":'),
  correlationid: piece(',"correlationid":"'),
  causationid: piece('","causationid":"'),
  quote: piece('"'),
  data: piece(',"data":'),
  end: piece('}\n'),
};
const rare = (['traceparent', 'tracestate', 'recordedby'] as const).map((column) => ({
  place: at[column],
  before: piece(`,"${column}":"`),
}));

/** Sources as they are on the wire; successive ones are mostly the same. */
const sourceOf = remember(1_000, (text) => piece(JSON.stringify(sourceOnTheWire(text))));

function jsonText(writer: LineWriter, row: Row, before: Uint8Array, place: number): void {
  writer.bytes(before);
  if (!writer.allowed(row.bytes, fromOf(row, place), toOf(row, place), jsonSigns))
    writer.text(JSON.stringify(textOf(row, place)).slice(1, -1));
}

function writeJson(writer: LineWriter, row: Row): boolean {
  const version = versionOf(row);
  const [from, to] = [fromOf(row, at.data), toOf(row, at.data)];
  if (version === -1 || !isCompact(row.bytes, from, to, namesRefused(version))) return false;
  jsonText(writer, row, pieces.id, at.id);
  writer.bytes(pieces.source);
  writer.bytes(sourceOf(textOf(row, at.source)));
  jsonText(writer, row, pieces.type, at.type);
  jsonText(writer, row, pieces.stream, at.stream);
  jsonText(writer, row, pieces.recordedAt, at.recordedAt);
  jsonText(writer, row, pieces.position, at.position);
  jsonText(writer, row, pieces.version, at.version);
  jsonText(writer, row, pieces.schemaversion, version);
  jsonText(writer, row, pieces.correlationid, at.correlationid);
  jsonText(writer, row, pieces.causationid, at.causationid);
  writer.bytes(pieces.quote);
  for (const { place, before } of rare) {
    if (fromOf(row, place) === -1) continue;
    jsonText(writer, row, before, place);
    writer.bytes(pieces.quote);
  }
  if (fromOf(row, at.imported) !== -1) {
    const { importedtime, importedposition, importedby } = JSON.parse(textOf(row, at.imported)) as Record<
      string,
      unknown
    >;
    writer.text(`,${JSON.stringify({ importedtime, importedposition, importedby }).slice(1, -1)}`);
  }
  writer.bytes(pieces.data);
  writer.copy(row.bytes, from, to);
  writer.bytes(pieces.end);
  return true;
}

/** Bytes that need no quotes in a cell of CSV, inside it and at its ends. */
const csvSigns = tableOf((byte) => byte >= 0x20 && !among('",;')(byte));
const csvEnds = tableOf((byte) => byte > 0x20 && byte < 0x80 && !among('"=+-@')(byte));

const csvColumns = [at.position, at.id, at.type, at.recordedAt, at.stream];
const [comma, openQuote, closeQuote, end] = [piece(','), piece('"'), piece('",'), piece('\r\n')];

function writeCsv(writer: LineWriter, row: Row): boolean {
  const { bytes } = row;
  const [from, to] = [fromOf(row, at.data), toOf(row, at.data)];
  const version = versionOf(row);
  const members = version === -1 ? undefined : textMembers(bytes, from, to, namesRefused(version));
  if (members === undefined) return false;
  for (const place of csvColumns) {
    if (!writePlain(writer, bytes, fromOf(row, place), toOf(row, place)))
      writer.text(csvCell(textOf(row, place)));
    writer.bytes(comma);
  }
  for (const place of members.texts) {
    if (!writeText(writer, bytes, place)) writer.text(csvCell(textAt(bytes, place)));
    writer.bytes(comma);
  }
  writer.bytes(openQuote);
  writer.doubling(bytes, from, to);
  writer.bytes(closeQuote);
  writeTexts(writer, bytes, members.publishers, (texts) => texts);
  writer.bytes(comma);
  writeTexts(writer, bytes, members.companies, (texts) => [...new Set(texts)]);
  writer.bytes(end);
  return true;
}

const textAt = (bytes: Buffer, { from, to, isEscaped }: TextPlace): string =>
  isEscaped
    ? (JSON.parse(bytes.toString('utf8', from - 1, to + 1)) as string)
    : bytes.toString('utf8', from, to);

const writeText = (writer: LineWriter, bytes: Buffer, { from, to, isEscaped }: TextPlace): boolean =>
  !isEscaped && writePlain(writer, bytes, from, to);

function writeTexts(
  writer: LineWriter,
  bytes: Buffer,
  places: readonly TextPlace[],
  those: (texts: string[]) => string[],
): void {
  const [first, second] = places;
  if (first === undefined || (second === undefined && writeText(writer, bytes, first))) return;
  writer.text(csvCell(those(places.map((place) => textAt(bytes, place)))));
}

/** Whether it stands in a cell as it is. */
function writePlain(writer: LineWriter, bytes: Uint8Array, from: number, to: number): boolean {
  if (from === to) return true;
  if (csvEnds[bytes[from] ?? 0] === 0 || csvEnds[bytes[to - 1] ?? 0] === 0) return false;
  return writer.allowed(bytes, from, to, csvSigns);
}

const read = (event: RecordedEvent): object => toCloudEvent(asReadable(event));
const columns = columnsOf('events');

const ways = {
  ndjson: { write: writeJson, otherwise: (event: RecordedEvent) => jsonLine(read(event)) },
  csv: { write: writeCsv, otherwise: (event: RecordedEvent) => csvLine(columns, read(event)) },
} as const;
