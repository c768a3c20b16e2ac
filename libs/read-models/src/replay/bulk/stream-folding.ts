import {
  type AssessedClaim,
  assessedClaims,
  type Fact,
  isCorrection,
  keyOfStream,
  partnershipKey,
  resolved,
  rowName,
  viewsOf,
  type ViewKey,
} from '@sovereign-pipeline/domain';
import type { ColumnType } from '../../views/columns.ts';
import type { Ids } from '../../projection/who-is-who.ts';
import { claims as storedClaims } from '../../views/claims.ts';
import type { Stored } from '../../views/view.ts';
import type { ProjectionDefinition, Views } from '../../views/views.ts';
import { enteredBy, idsNamed, jointStreams } from '../../projection/timelines.ts';
import { dateRecordsOf, marketRecordsOf } from '../../projection/words.ts';
import { copyFields, escape, nothing } from './copy-text.ts';
import type { CopyTable, CopyWriter } from './copy-writer.ts';

interface OpenRecords {
  readonly table: CopyTable<string>;
  readonly fields: readonly ((value: unknown) => string)[];
  readonly of: Stored['records'][number];
}

interface Line {
  readonly table: CopyTable<string>;
  readonly line: string;
}

/** How many dates are remembered. Forgotten ones are written again, and repeats dropped in the end. */
const keptDates = 50_000;

/**
 * The second half of a build: every row of every view, each folded once, from the facts of its stream.
 */
export class StreamFolding {
  readonly #views: Views;
  readonly #ids: Ids;
  readonly #largeStream: number | undefined;
  readonly #joint: ReadonlyMap<string, readonly string[]>;
  readonly #entries: CopyTable<string>;
  readonly #streams: CopyTable<string>;
  readonly #contributions: CopyTable<string>;
  readonly #claims: readonly OpenRecords[];
  readonly #dates: CopyTable<string>;
  readonly #markets: CopyTable<string>;
  readonly #knownDates = new Set<string>();
  readonly #knownMarkets = new Set<string>();
  readonly #records: ReadonlyMap<ViewKey['view'], readonly OpenRecords[]>;

  constructor(
    writer: CopyWriter<string>,
    schema: string,
    { views, largeStream }: ProjectionDefinition,
    ids: Ids,
  ) {
    this.#views = views;
    this.#ids = ids;
    this.#largeStream = largeStream;
    this.#joint = jointStreams(ids);
    this.#entries = writer.table(`${schema}.timeline_entries`, ['company_id', 'happened', 'position']);
    this.#streams = writer.table(`${schema}.timeline_streams`, ['company_id', 'stream']);
    this.#contributions = writer.table(`${schema}.contributions`, ['view', 'key', 'position']);
    this.#dates = writer.table('pg_temp.date_candidates', ['edtf', 'first_day', 'last_day', 'reached']);
    this.#markets = writer.table(`${schema}.market_codes`, ['code', 'name', 'countries']);
    const opened = ({ records }: Stored): readonly OpenRecords[] =>
      records.map((of) => ({
        table: writer.table(`${schema}.${of.table}`, Object.keys(of.columns)),
        fields: Object.values(of.columns).map((type: ColumnType) => copyFields[type]),
        of,
      }));
    this.#claims = opened(storedClaims);
    this.#records = new Map(Object.values(views).map((view) => [view.name, opened(view)]));
  }

  /**
   * Takes all facts of one stream, or of all streams of a company or partnership with several ids: they include all
   * that a row rests on, corrections too. Writes nothing when anything throws.
   */
  fold(stream: string, written: readonly Fact[]): void {
    const facts = resolved(written, { ids: this.#ids });
    const lines: Line[] = [];
    const corrections = facts.filter((fact) => isCorrection(fact));
    for (const [name, { view, contributing }] of this.#rowsOf(facts, lines)) {
      const key = name.slice(view.length + 1);
      const all = corrections.length === 0 ? contributing : [...contributing, ...corrections];
      const row = this.#views[view].fold(key, all);
      if (row === undefined) continue;
      const last = view === 'partnership' && { lastPosition: this.#lastPosition(key, written) };
      addRecords(this.#records.get(view) ?? [], { ...row, key, ...last }, lines);
    }
    const claims = assessedClaims(written);
    for (const claim of claims) addRecords(this.#claims, { ...claim, key: claim.id }, lines);
    this.#enter(stream, written, claims, lines);
    for (const { table, line } of lines) table.add(line, stream);
    for (const fact of written) this.#addWords(fact, stream);
  }

  /** The position of the last event in the streams of a partnership. */
  #lastPosition(id: string, written: readonly Fact[]): number {
    const key = partnershipKey(id);
    return written.reduce((last, { stream, position }) => {
      const own = keyOfStream(stream);
      return (this.#ids.get(own) ?? own) === key ? Math.max(last, position) : last;
    }, 0);
  }

  /** Enters the claims into timelines. */
  #enter(stream: string, written: readonly Fact[], claims: readonly AssessedClaim[], lines: Line[]): void {
    const names = new Map(written.map((fact) => [fact.id, idsNamed(fact)]));
    const placed = claims.map((claim) => ({ ...claim, names: names.get(claim.id) ?? [] }));
    const { entries, streams } = enteredBy(placed, this.#joint.get(stream) ?? [stream], this.#largeStream);
    for (const [company, ...place] of entries)
      lines.push({ table: this.#entries, line: `${escape(company)}\t${place.join('\t')}\n` });
    for (const entered of streams)
      lines.push({ table: this.#streams, line: `${entered.map(escape).join('\t')}\n` });
  }

  #addWords(fact: Fact, stream: string): void {
    for (const [edtf, ...days] of dateRecordsOf(fact, this.#knownDates)) {
      if (this.#knownDates.size >= keptDates) this.#knownDates.clear();
      this.#knownDates.add(edtf);
      this.#dates.add(`${[escape(edtf), ...days.map((day) => day ?? nothing)].join('\t')}\n`, stream);
    }
    for (const [code, name, countries] of marketRecordsOf(fact, this.#knownMarkets)) {
      this.#knownMarkets.add(code);
      this.#markets.add(`${escape(code)}\t${escape(name)}\t${copyFields['text[]'](countries)}\n`, stream);
    }
  }

  #rowsOf(
    facts: readonly Fact[],
    lines: Line[],
  ): Map<string, { view: ViewKey['view']; contributing: Fact[] }> {
    const rows = new Map<string, { view: ViewKey['view']; contributing: Fact[] }>();
    for (const fact of facts) {
      for (const { view, key } of viewsOf(fact)) {
        lines.push({
          table: this.#contributions,
          line: `${view}\t${escape(key)}\t${fact.position}\n`,
        });
        const name = rowName({ view, key });
        const row = rows.get(name);
        if (row === undefined) rows.set(name, { view, contributing: [fact] });
        else row.contributing.push(fact);
      }
    }
    return rows;
  }
}

function addRecords(records: readonly OpenRecords[], row: { readonly key: string }, lines: Line[]): void {
  for (const { table, fields, of } of records) {
    for (const values of of.of(row)) {
      let line = '';
      for (const [index, field] of fields.entries()) {
        const value = values[index];
        line += `${index === 0 ? '' : '\t'}${value === undefined || value === null ? nothing : field(value)}`;
      }
      lines.push({ table, line: `${line}\n` });
    }
  }
}
