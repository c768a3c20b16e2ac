import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  type Fact,
  firstIdsIn,
  foldedData,
  identifiedIn,
  namesIn,
  type RecordedEvent,
  upcast,
} from '@sovereign-pipeline/domain';
import { escape, escapeJson, nothing } from './copy-text.ts';
import { type CopyTable, CopyWriter } from './copy-writer.ts';
import type pg from 'pg';
import type { IntakeBatch } from '../log-intake.ts';

/** How many names are remembered. Forgotten ones are written again: the least position of each counts. */
const keptNames = 50_000;

/**
 * Gathers names, each at least once with its least position, and events that are set aside; dropped with the
 * connection.
 */
export const stagingTables = `
create temporary table name_candidates (
  id             text collate "C" not null,
  name           text collate "C" not null,
  first_position bigint not null,
  first_place    integer not null
);
create temporary table first_id_candidates (
  id       text not null,
  first_id text not null
);
create temporary table without_streams (
  stream text not null
);
create temporary table date_candidates (
  edtf      text collate "C" not null,
  first_day date,
  last_day  date,
  reached   date
);
create temporary table set_aside (
  position bigint not null,
  event    text not null
)`;

/** Each date once. */
export const keepDates = `
insert into :schema.dates (edtf, first_day, last_day, reached)
select distinct edtf, first_day, last_day, reached from pg_temp.date_candidates`;

/** The fault of an event whose row PostgreSQL refuses, if it is searched for. */
type Origin = RecordedEvent | undefined;

export interface FactStagingOptions {
  readonly client: pg.ClientBase;
  readonly schema: string;
  /** All positions up to this one must come. */
  readonly target: number;
  /**
   * Streams with an event that cannot be staged, added here as they are found: that event and the later ones are set
   * aside.
   */
  readonly aside: Set<string>;
  /** Sets aside events whose rows PostgreSQL refuses; otherwise such a row fails the build. */
  readonly careful: boolean;
}

/** The first half of a build: stores the facts of every event as it comes, with the companies that it names. */
export class FactStaging {
  readonly #writer: CopyWriter<Origin>;
  readonly #facts: CopyTable<Origin>;
  readonly #names: CopyTable<Origin>;
  readonly #naming: CopyTable<Origin>;
  readonly #claims: CopyTable<Origin>;
  readonly #first: CopyTable<Origin>;
  readonly #setAside: CopyTable<Origin>;
  readonly #failed = Promise.withResolvers<never>();
  readonly #last = new Map<string, number>();
  readonly #aside: Set<string>;
  readonly #careful: boolean;
  #known = new Map<string, number>();
  readonly #firstIds = new Set<string>();
  readonly #namings = new WeakSet<object>();
  #turn: Promise<void> = Promise.resolve();
  readonly #target: number;
  #upToTarget = 0;
  #all = 0;

  constructor({ client, schema, target, aside, careful }: FactStagingOptions) {
    const onRefused = (event: Origin): void => {
      if (event !== undefined) this.#putAside(event);
    };
    this.#writer = new CopyWriter<Origin>(client, careful ? onRefused : undefined);
    this.#facts = this.#writer.table(`${schema}.facts`, [
      ...['event_id', 'position', 'type', 'schemaversion', 'stream', 'version', 'recordedat', 'data'],
      ...['folded', 'importedat', 'recordedby'],
    ]);
    this.#naming = this.#writer.table(`${schema}.company_events`, ['company_id', 'position']);
    this.#names = this.#writer.table('pg_temp.name_candidates', [
      ...['id', 'name', 'first_position', 'first_place'],
    ]);
    this.#claims = this.#writer.table(`${schema}.identity_claims`, ['id', 'event_id']);
    this.#first = this.#writer.table('pg_temp.first_id_candidates', ['id', 'first_id']);
    this.#setAside = this.#writer.table('pg_temp.set_aside', ['position', 'event']);
    this.#aside = aside;
    this.#careful = careful;
    this.#target = target;
    this.#failed.promise.catch(() => undefined);
  }

  /** Rejects when staging fails, and never resolves. */
  get failed(): Promise<never> {
    return this.#failed.promise;
  }

  /** How many events up to the target have come. */
  get upToTarget(): number {
    return this.#upToTarget;
  }

  /** How many have come, those beyond the target included. */
  get all(): number {
    return this.#all;
  }

  /** Resolves when the batch before is staged: the log fetches the next one while this one is at work. */
  take = async (batch: IntakeBatch): Promise<void> => {
    const before = this.#turn;
    this.#turn = before.then(async () => {
      await nextTurn();
      await this.#stage(batch);
    });
    this.#turn.catch((error: unknown) => {
      this.#failed.reject(error);
    });
    await before;
  };

  /** Resolves when all that was taken is in the tables. */
  async finish(): Promise<void> {
    await this.#turn;
    await this.#writer.finish();
    // After this, the last refused event is set aside, too.
    await this.#writer.finish();
  }

  async #stage({ partition, events }: IntakeBatch): Promise<void> {
    // Within a partition positions ascend; what does not was there before.
    let last = this.#last.get(partition) ?? 0;
    for (const event of events) {
      if (event.position <= last) continue;
      last = event.position;
      this.#add(event);
    }
    this.#last.set(partition, last);
    await this.#writer.room();
  }

  #add(event: RecordedEvent): void {
    if (this.#aside.has(event.stream)) this.#putAside(event);
    else {
      try {
        this.#addFact(event);
      } catch {
        this.#putAside(event);
      }
    }
    this.#all += 1;
    if (event.position <= this.#target) this.#upToTarget += 1;
  }

  #putAside(event: RecordedEvent): void {
    this.#aside.add(event.stream);
    this.#setAside.add(`${event.position}\t${escape(JSON.stringify(event))}\n`, undefined);
  }

  /** Writes nothing when anything throws. */
  #addFact(event: RecordedEvent): void {
    const { id, position, type, schemaversion, stream, version, recordedAt, importedtime, data } = event;
    const by = event.recordedby === undefined ? nothing : escape(event.recordedby);
    const origin = this.#careful ? event : undefined;
    const today = upcast(event);
    const named = namesIn(today);
    const claimed = identifiedIn(today);
    const json = storable(JSON.stringify(data));
    const folded = foldedData(event);
    const kept = folded === data ? nothing : escapeJson(JSON.stringify(folded));
    this.#facts.add(
      `${escape(id)}\t${position}\t${type}\t${schemaversion}\t${escape(stream)}\t${version}\t${recordedAt}\t${escapeJson(json)}\t${kept}\t${importedtime ?? nothing}\t${by}\n`,
      origin,
    );
    this.#addNames(position, named, origin);
    for (const company of claimed) this.#claims.add(`${escape(company)}\t${escape(id)}\n`, origin);
    if (today.companies !== undefined) this.#addFirstIds(today, origin);
  }

  #addFirstIds(fact: Fact, origin: Origin): void {
    // Events of one thing name the same companies: what a profile names is not always a company's own name.
    if (fact.companies !== undefined && fact.type !== 'CompanyProfiled') {
      if (this.#namings.has(fact.companies)) return;
      this.#namings.add(fact.companies);
    }
    for (const { first, id } of firstIdsIn([fact])) {
      const key = `${first} ${id}`;
      if (this.#firstIds.has(key)) continue;
      if (this.#firstIds.size >= keptNames) this.#firstIds.clear();
      this.#firstIds.add(key);
      this.#first.add(`${escape(id)}\t${escape(first)}\n`, origin);
    }
  }

  #addNames(position: number, named: ReturnType<typeof namesIn>, origin: Origin): void {
    const ids: string[] = [];
    for (const [place, { id, name }] of named.entries()) {
      const key = `${id} ${name}`;
      const known = this.#known.get(key);
      if (known === undefined || position < known) {
        if (this.#known.size >= keptNames) this.#known = new Map();
        this.#known.set(key, position);
        this.#names.add(`${escape(id)}\t${escape(name)}\t${position}\t${place}\n`, origin);
      }
      // Several ways of writing one name are one company.
      if (ids.includes(id)) continue;
      ids.push(id);
      this.#naming.add(`${escape(id)}\t${position}\n`, origin);
    }
  }
}

/** What jsonb refuses, found before PostgreSQL does: a NUL, half a surrogate pair. */
function storable(json: string): string {
  if (json.includes('\\u') && /\\u(?:0000|d[89a-f])/.test(json)) throw new Error('not to be stored');
  return json;
}
