import {
  countMarket,
  countStages,
  type Fact,
  factsAt,
  factsOfCompany,
  foldCompany,
  foldMeeting,
  foldPartnership,
  foldPipeline,
  type Identities,
  keyOfStream,
  listed,
  marketCodes,
  marketName,
  type Moment,
  namesIn,
  resolved,
  untilOf,
} from '@sovereign-pipeline/domain';
import type { Queryable } from '@sovereign-pipeline/postgres';
import type pg from 'pg';
import type {
  CompanyPage,
  MarketPage,
  MeetingPage,
  PartnershipPage,
  StagesPage,
} from '../answers/query-answers.ts';
import { inSchema } from '../schema/schema.ts';
import { valuesAfter } from '../schema/values-after.ts';
import type { Told as AllSaid } from './claims-about.ts';
import { type CompanyEntry, type CompanyFilter, companyList } from './company-list.ts';
import { findFactsByKey } from './facts-by-key.ts';
import { factsOfCompany as namingCompany, factsOfMarkets, findFacts, maxHistoryBytes } from './facts-of.ts';
import { isWithin, type ListPage } from './filters.ts';
import {
  eachByItself,
  type Folded,
  foldedPage,
  type FoldedRows,
  keysAtOnce,
  keysBy,
  lastOf,
  mostKeys,
  nextOf,
  orUndefined,
} from './folded-pages.ts';
import { Found } from './found.ts';
import { last } from './ids.ts';
import { LiveTables } from './live-tables.ts';
import { type MarketEntry, type MarketFilter, marketList } from './market-list.ts';
import { type MeetingFilter, meetingList } from './meeting-list.ts';
import type { List, Told } from './orders.ts';
import { type PartnershipFilter, partnershipList } from './partnership-list.ts';
import { idsAt, type StreamFilter, wholeOf } from './streams-asked.ts';
import { identitiesAt, identitiesIn, whoIs, whoIsAsked } from './who.ts';

// $1 company id before, $2 how many
export const companyKeys = valuesAfter('company_names', 'id');

// $1 market codes. The ones that any event names.
export const namedMarkets = `
select code from unnest($1::text[]) with ordinality as asked(code, place)
where exists (select from :schema.facts f where f.type = 'MarketTargeted' and f.data->>'market' = code)
  or exists (
    select from :schema.facts f
    where f.type in ('PartnershipProposed', 'PartnershipAdvanced') and f.data->'markets' ? code)
order by place`;

/**
 * Lists as they stood at any moment. Each entry is folded from its own facts, as the answer about it alone is; a page
 * also ends where it has read as many bytes of facts, or keys, as one answer may. Each page is made from one snapshot.
 * Every method throws a NoReadModelsError before there are any read models, and a HistoryTooLargeError.
 */
export class HistoryLists {
  readonly #tables: LiveTables;

  constructor(pool: pg.Pool) {
    this.#tables = new LiveTables(pool);
  }

  async companies(filter: CompanyFilter, page: ListPage, moment: Moment): Promise<CompanyPage> {
    return this.#tables.snapshot(async (client, schema, _, position) => {
      const { asked: own } = await whoIsAsked(client, schema, { company: filter.parent }, moment);
      const asked = { ...filter, parent: own.company };
      const keysAfter = keysBy(client, schema, companyKeys, filter.ids);
      const fold = async (id: string, most: number): Promise<Folded<CompanyEntry>> => {
        const who = whoIs(id, await identitiesAt(client, schema, [id], moment));
        // Another id of one that is listed by its own.
        if (who.company !== id) return { bytes: 0 };
        const { knownAt } = moment;
        const { facts, bytes } = await findFacts(
          ...[client, schema, namingCompany, who.ids, knownAt, null, most],
        );
        const identities = await identitiesIn(client, schema, facts, moment, who.ids);
        const told = companyEntry(id, facts, identities, moment);
        return told === undefined ? { bytes } : { told, bytes };
      };
      const found = await foldedPage(companyList, asked, page, (part, meets) =>
        eachByItself(part, keysAfter, async (id, most) => onlyIf(meets, await fold(id, most))),
      );
      const companies = found.rows.map(
        ({ row: { profile: _, deals: __, reached: ___, told: ____, ...shown } }) => shown,
      );
      return { companies, ...nextOf(found.next), position };
    });
  }

  async markets(filter: MarketFilter, page: ListPage, moment: Moment): Promise<MarketPage> {
    return this.#tables.snapshot(async (client, schema, _, position) => {
      const { asked } = await whoIsAsked(client, schema, filter, moment);
      const keysAfter = async (after: string) => {
        const codes = marketCodes.filter((code) => code > after && mayMeet(code)).sort();
        const { rows } = await client.query<{ code: string }>(inSchema(schema, namedMarkets), [codes]);
        return rows.map(({ code }) => code);
      };
      const mayMeet = (code: string) =>
        filter.ids?.includes(code) !== false &&
        (filter.market === undefined || filter.market.some((each) => isWithin(each, [code])));
      const fold = async (code: string, most: number): Promise<Folded<MarketEntry>> => {
        const { knownAt } = moment;
        const { facts, bytes } = await findFacts(client, schema, factsOfMarkets, [code], knownAt, null, most);
        const who = await identitiesIn(client, schema, facts, moment);
        const { facts: about, ...counts } = countMarket(code, facts, moment, who);
        if (counts.companies + counts.partnerships === 0) return { bytes };
        const told = { facts: about, until: untilOf(moment) };
        const row = { code, name: marketName(code), ...counts, told };
        return { told: { id: code, row, last: lastOf(facts) }, bytes };
      };
      const found = await foldedPage(marketList, asked, page, (part, meets) =>
        eachByItself(part, keysAfter, async (code, most) => onlyIf(meets, await fold(code, most))),
      );
      const markets = found.rows.map(({ row: { companyIds: _, deals: __, told: ___, ...shown } }) => shown);
      return { markets, ...nextOf(found.next), position };
    });
  }

  async partnerships(filter: PartnershipFilter, page: ListPage, moment: Moment): Promise<PartnershipPage> {
    const { rows, company: _, ...found } = await this.#partnerships(filter, page, moment);
    return { partnerships: rows.map(({ told: __, ...row }) => listed(row)), ...found };
  }

  /** Counts of a part of the partnerships; `next` leads to the following part. */
  async stages(filter: PartnershipFilter, cursor: string | undefined, moment: Moment): Promise<StagesPage> {
    const page = { cursor, limit: mostKeys };
    const { rows, company, ...found } = await this.#partnerships(filter, page, moment);
    return { stages: countStages(rows, company), ...found };
  }

  async #partnerships(filter: PartnershipFilter, page: ListPage, moment: Moment) {
    return this.#ofStreams('partnership', partnershipList, filter, page, moment, foldPartnership);
  }

  async meetings(filter: MeetingFilter, page: ListPage, moment: Moment): Promise<MeetingPage> {
    const {
      rows,
      company: _,
      ...found
    } = await this.#ofStreams(...(['meeting', meetingList, filter, page, moment, foldMeeting] as const));
    return { meetings: rows.map(({ told: __, ...row }) => row), ...found };
  }

  /** Entries that are each folded from the facts of one stream. */
  async #ofStreams<Row extends object, Asked extends StreamFilter>(
    subject: 'partnership' | 'meeting',
    list: List<Row & AllSaid, Asked>,
    filter: Asked,
    page: ListPage,
    moment: Moment,
    fold: (id: string, facts: readonly Fact[], until: number) => Row | undefined,
  ): Promise<RowsAt<Row & AllSaid>> {
    const until = untilOf(moment);
    return this.#tables.snapshot(async (client, schema, _, position) => {
      const { asked: by, ids } = await whoIsAsked(client, schema, filter, moment);
      const asked = {
        ...by,
        ids: subject === 'meeting' ? by.ids : await idsAt(client, schema, by.ids, moment),
      };
      const found = await foldedPage(list, asked, page, (part, meets) =>
        streamsFrom(client, schema, { subject, company: ids, only: asked.ids }, part, moment, (id, facts) => {
          const folded = fold(id, facts, until);
          const row = folded && { ...folded, told: { facts, until } };
          return row !== undefined && meets(row) ? { id, row, last: lastOf(facts) } : undefined;
        }),
      );
      const rows = found.rows.map(({ row }) => row);
      const { company } = by;
      return { rows, company, ...nextOf(found.next), position };
    });
  }
}

interface RowsAt<Row> {
  readonly rows: readonly Row[];
  /** The company that the filter names. */
  readonly company: string | undefined;
  readonly next?: string;
  readonly position: number;
}

interface Streams {
  readonly subject: 'partnership' | 'meeting';
  /** Ids of a company that the entries must name. */
  readonly company: readonly string[] | undefined;
  /** The only keys asked for. */
  readonly only: readonly string[] | undefined;
}

async function streamsFrom<Row>(
  client: Queryable,
  schema: string,
  { subject, company, only }: Streams,
  { cursor = '', limit }: ListPage,
  moment: Moment,
  fold: (id: string, facts: readonly Fact[]) => Told<Row> | undefined,
): Promise<FoldedRows<Row>> {
  const idOf = (stream: string) => stream.slice(subject.length + 1);
  const found = new Found<Told<Row>>(limit);
  let bytes = maxHistoryBytes;
  const keys = Math.min(keysAtOnce, limit + 1);
  for (let [after, looked] = [`${subject}-${cursor}`, 0]; ; looked += keys) {
    const part = await findFactsByKey(
      client,
      schema,
      {
        ...{ after, before: `${subject}-${last}`, keys },
        ...{ company, only: only?.map((id) => `${subject}-${id}`), bytes },
      },
      moment,
    ).catch(orUndefined(looked > 0));
    if (part === undefined) return { rows: found.rows, next: idOf(after) };
    const all = part.found.flatMap(({ facts }) => facts);
    const identities = await identitiesIn(client, schema, all, moment);
    bytes -= part.bytes;
    for (const { key, facts } of part.found) {
      const who = whoIs(keyOfStream(key), identities);
      // Another id of one that is listed by its own.
      if (who.company !== keyOfStream(key)) continue;
      const whole =
        who.ids.length === 1 ? { facts, identities } : await wholeOf(client, schema, who.ids, moment, bytes);
      const told = fold(idOf(key), resolved(factsAt(whole.facts, moment), whole.identities));
      if (told !== undefined && !found.takes(idOf(key), told)) return found;
    }
    if (part.last === undefined) return { rows: found.rows };
    if (looked >= mostKeys && limit < Infinity) return { rows: found.rows, next: idOf(part.last) };
    after = part.last;
  }
}

/** A company from its facts, at a moment. */
function companyEntry(
  id: string,
  facts: readonly Fact[],
  identities: Identities,
  moment: Moment,
): Told<CompanyEntry> | undefined {
  const pipeline = foldPipeline(id, facts, {}, moment, identities);
  if (pipeline === undefined) return undefined;
  const known = factsOfCompany(id, resolved(factsAt(facts, moment), identities));
  const { kind, country, parent } = foldCompany(id, known) ?? {};
  const row = {
    ...pipeline.company,
    partnerships: pipeline.partnerships.length,
    markets: pipeline.markets.length,
    models: pipeline.models.length,
    meetings: pipeline.meetings.count,
    profile: { ...(kind && { kind }), ...(country && { country }), ...(parent && { parent }) },
    deals: pipeline.partnerships,
    reached: pipeline.markets.map(({ code }) => code),
    told: { facts: known, until: untilOf(moment) },
  };
  const naming = known.filter((fact) => namesIn(fact).some((named) => named.id === id));
  return { id, row, last: lastOf(naming) };
}

const onlyIf = <Row>(meets: (row: Row) => boolean, { told, bytes }: Folded<Row>): Folded<Row> =>
  told === undefined || !meets(told.row) ? { bytes } : { told, bytes };
