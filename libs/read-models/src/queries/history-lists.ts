import {
  countMarket,
  type Fact,
  factsAt,
  foldMeeting,
  foldPartnership,
  foldPipeline,
  listed,
  marketCodes,
  marketName,
  type Moment,
  resolved,
  untilOf,
} from '@sovereign-pipeline/domain';
import type pg from 'pg';
import type {
  CompanyPage,
  CompanySummary,
  MarketPage,
  MarketSummary,
  MeetingPage,
  PartnershipPage,
} from '../answers/query-answers.ts';
import { positionOf } from '../projection/progress.ts';
import { inSchema } from '../schema/schema.ts';
import { findFactsByKey } from './facts-by-key.ts';
import {
  factsOfCompany,
  factsOfMarkets,
  findFacts,
  HistoryTooLargeError,
  maxHistoryBytes,
} from './facts-of.ts';
import { type ListPage, meetsAll } from './filters.ts';
import { Found } from './found.ts';
import { last } from './ids.ts';
import { LiveTables } from './live-tables.ts';
import { dateOfMeeting, type MeetingFilter, meetingFilters } from './meeting-filters.ts';
import { pageInOrder } from './orders.ts';
import { type PartnershipFilter, partnershipFilters } from './partnership-filters.ts';
import { identitiesAt, identitiesIn, whoIs } from './who.ts';

/**
 * Keys of which the facts are read at once, and keys that are looked at for one page: it ends there, and
 * its cursor leads on.
 */
const keysAtOnce = 200;
const mostKeys = 2_000;

// $1 company id before, $2 how many
export const companyKeys = `
with recursive page (id, nth) as (
  (select n.id, 1 from :schema.company_names n where n.id > $1 order by n.id limit 1)
  union all
  select (select n.id from :schema.company_names n where n.id > page.id order by n.id limit 1), nth + 1
  from page where page.id is not null and nth < $2
)
select id from page where id is not null order by id`;

// $1 market codes. Those that any event names.
export const namedMarkets = `
select code from unnest($1::text[]) with ordinality as asked(code, place)
where exists (select from :schema.facts f where f.type = 'MarketTargeted' and f.data->>'market' = code)
  or exists (
    select from :schema.facts f
    where f.type in ('PartnershipProposed', 'PartnershipAdvanced') and f.data->'markets' ? code)
order by place`;

/**
 * Lists as they stood at any moment. Each entry is folded from its own facts, as the answer about it alone is; a
 * page ends as well where it has cost as many bytes of facts, or keys looked at, as one answer may. One moment is
 * seen throughout.
 * Every method throws a NoReadModelsError before there are any, and a HistoryTooLargeError.
 */
export class HistoryLists {
  readonly #tables: LiveTables;

  constructor(pool: pg.Pool) {
    this.#tables = new LiveTables(pool);
  }

  async companies(page: ListPage, moment: Moment): Promise<CompanyPage> {
    return this.#tables.snapshot(async (client, schema) => {
      const keysAfter = async (after: string) => {
        const { rows } = await client.query<{ id: string }>(inSchema(schema, companyKeys), [
          after,
          keysAtOnce,
        ]);
        return rows.map(({ id }) => id);
      };
      const fold = async (id: string, most: number): Promise<Folded<CompanySummary>> => {
        const who = whoIs(id, await identitiesAt(client, schema, [id], moment));
        // Another id of one that is listed by its own.
        if (who.company !== id) return { bytes: 0 };
        const { knownAt } = moment;
        const { facts, bytes } = await findFacts(
          client,
          schema,
          factsOfCompany,
          who.ids,
          knownAt,
          null,
          most,
        );
        const identities = await identitiesIn(client, schema, facts, moment, who.ids);
        const pipeline = foldPipeline(id, facts, {}, moment, identities);
        if (pipeline === undefined) return { bytes };
        const row = {
          ...pipeline.company,
          partnerships: pipeline.partnerships.length,
          markets: pipeline.markets.length,
          models: pipeline.models.length,
          meetings: pipeline.meetings.count,
        };
        return { row, bytes };
      };
      const { rows, next } = await eachByItself(page, keysAfter, fold);
      return { companies: rows, ...nextOf(next), position: await positionOf(client, schema) };
    });
  }

  async markets(page: ListPage, moment: Moment): Promise<MarketPage> {
    return this.#tables.snapshot(async (client, schema) => {
      const keysAfter = async (after: string) => {
        const codes = marketCodes.filter((code) => code > after).sort();
        const { rows } = await client.query<{ code: string }>(inSchema(schema, namedMarkets), [codes]);
        return rows.map(({ code }) => code);
      };
      const fold = async (code: string, most: number): Promise<Folded<MarketSummary>> => {
        const { knownAt } = moment;
        const { facts, bytes } = await findFacts(client, schema, factsOfMarkets, [code], knownAt, null, most);
        const counts = countMarket(code, facts, moment, await identitiesIn(client, schema, facts, moment));
        const isNamed = counts.companies + counts.partnerships > 0;
        return isNamed ? { row: { code, name: marketName(code), ...counts }, bytes } : { bytes };
      };
      const { rows, next } = await eachByItself(page, keysAfter, fold);
      return { markets: rows, ...nextOf(next), position: await positionOf(client, schema) };
    });
  }

  async partnerships(filter: PartnershipFilter, page: ListPage, moment: Moment): Promise<PartnershipPage> {
    const until = untilOf(moment);
    const found = await this.#inOrder('partnership', filter, page, moment, (id, facts, company) => {
      const row = foldPartnership(id, facts, until);
      return row && meetsAll(partnershipFilters, { ...filter, company }, row)
        ? { row: listed(row), date: row.since }
        : undefined;
    });
    return { partnerships: found.rows, ...nextOf(found.next), position: found.position };
  }

  async meetings(filter: MeetingFilter, page: ListPage, moment: Moment): Promise<MeetingPage> {
    const until = untilOf(moment);
    const found = await this.#inOrder('meeting', filter, page, moment, (id, facts, company) => {
      const row = foldMeeting(id, facts, until);
      return row && meetsAll(meetingFilters, { ...filter, company }, row)
        ? { row, date: dateOfMeeting(row) }
        : undefined;
    });
    return { meetings: found.rows, ...nextOf(found.next), position: found.position };
  }

  /** In another order than that of ids all of a list is folded: what is too much for one answer is refused. */
  async #inOrder<Row>(
    subject: 'partnership' | 'meeting',
    filter: StreamFilter,
    page: ListPage,
    moment: Moment,
    fold: (id: string, facts: readonly Fact[], company: string | undefined) => Dated<Row> | undefined,
  ) {
    const { order } = page;
    if (order === undefined)
      return this.#ofStreams(subject, filter, page, moment, (...of) => fold(...of)?.row);
    const all = { limit: Infinity };
    const found = await this.#ofStreams(subject, filter, all, moment, (id, facts, company) => {
      const dated = fold(id, facts, company);
      const last = facts.reduce((newest, fact) => Math.max(newest, fact.position), 0);
      return dated && { id, last, ...dated };
    });
    if (found.next !== undefined) throw new HistoryTooLargeError(2 * maxHistoryBytes, maxHistoryBytes);
    return { ...pageInOrder(order, found.rows, page), position: found.position };
  }

  /** `fold` gets the id that the company has at that moment. */
  async #ofStreams<Row>(
    subject: 'partnership' | 'meeting',
    { company: asked, ids }: StreamFilter,
    { cursor = '', limit }: ListPage,
    moment: Moment,
    fold: (id: string, facts: readonly Fact[], company: string | undefined) => Row | undefined,
  ) {
    const idOf = (stream: string) => stream.slice(subject.length + 1);
    return this.#tables.snapshot(async (client, schema) => {
      const who =
        asked === undefined ? undefined : whoIs(asked, await identitiesAt(client, schema, [asked], moment));
      const found = new Found<Row>(limit);
      const ended = async (stream: string | undefined) => ({
        rows: found.rows,
        next: stream === undefined ? undefined : idOf(stream),
        position: await positionOf(client, schema),
      });
      let bytes = maxHistoryBytes;
      const keys = Math.min(keysAtOnce, limit + 1);
      for (let [after, looked] = [`${subject}-${cursor}`, 0]; ; looked += keys) {
        const part = await findFactsByKey(
          client,
          schema,
          {
            ...{ after, before: `${subject}-${last}`, keys },
            ...{ company: who?.ids, only: ids?.map((id) => `${subject}-${id}`), bytes },
          },
          moment,
        ).catch(orUndefined(looked > 0));
        if (part === undefined) return ended(after);
        const all = part.found.flatMap(({ facts }) => facts);
        const identities = await identitiesIn(client, schema, all, moment);
        for (const { key, facts } of part.found) {
          const row = fold(idOf(key), resolved(factsAt(facts, moment), identities), who?.company);
          if (row !== undefined && !found.takes(key, row)) return ended(found.next);
        }
        if (part.last === undefined || (looked >= mostKeys && limit < Infinity)) return ended(part.last);
        bytes -= part.bytes;
        after = part.last;
      }
    });
  }
}

/** What of a filter tells which streams may be in a list. */
interface StreamFilter {
  readonly company?: string | undefined;
  readonly ids?: readonly string[] | undefined;
}

interface Dated<Row> {
  readonly row: Row;
  readonly date: string | null;
}

/** Undefined: it is no entry. */
interface Folded<Row> {
  readonly row?: Row;
  readonly bytes: number;
}

/** Rows of keys that are folded each from facts of its own, of at most so many bytes. */
async function eachByItself<Row>(
  { cursor = '', limit }: ListPage,
  keysAfter: (key: string) => Promise<readonly string[]>,
  fold: (key: string, most: number) => Promise<Folded<Row>>,
): Promise<Pick<Found<Row>, 'rows' | 'next'>> {
  const found = new Found<Row>(limit);
  let bytes = maxHistoryBytes;
  let [place, looked] = [cursor, 0];
  for (;;) {
    const keys = await keysAfter(place);
    if (keys.length === 0) return found;
    for (const key of keys) {
      if (looked === mostKeys) return { rows: found.rows, next: place };
      const folded = await fold(key, bytes).catch(orUndefined(looked > 0));
      if (folded === undefined) return { rows: found.rows, next: place };
      if (folded.row !== undefined && !found.takes(key, folded.row)) return found;
      bytes -= folded.bytes;
      place = key;
      looked += 1;
    }
  }
}

/** More than is left of what a page may cost: it ends there, where it has come to anything. */
const orUndefined =
  (ends: boolean) =>
  (error: unknown): undefined => {
    if (!ends || !(error instanceof HistoryTooLargeError)) throw error;
  };

const nextOf = (next: string | undefined) => (next === undefined ? {} : { next });
