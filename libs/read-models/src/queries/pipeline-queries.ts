import {
  listed,
  marketName,
  type Meeting,
  type Partnership,
  type Pipeline,
  type PipelineFilter,
} from '@sovereign-pipeline/domain';
import type pg from 'pg';
import type {
  CompanyPage,
  CompanySummary,
  MarketPage,
  MarketSummary,
  MeetingPage,
  PartnershipPage,
  StagesPage,
} from '../answers/query-answers.ts';
import { liveGeneration } from '../generations/generations.ts';
import { type CompanyFilter, companyList } from './company-list.ts';
import {
  companyPipeline,
  marketsIn,
  type PipelinePage,
  pipelineOf,
  type PipelineRow,
  pipelineValues,
} from './company-pipeline.ts';
import { endOfLook, type EventFilter, eventPositions, type EventRange } from './event-list.ts';
import type { ListPage } from './filters.ts';
import { idsOf } from '../projection/who-is-who.ts';
import { LiveTables } from './live-tables.ts';
import { type MarketFilter, marketList } from './market-list.ts';
import { type MeetingFilter, meetingList } from './meeting-list.ts';
import { type PartnershipFilter, partnershipList } from './partnership-list.ts';
import { MarketsInMind } from './markets-in-mind.ts';
import { idOf, pageOf } from './page-of.ts';
import { stageCounts, stagesStatement } from './stage-counts.ts';
import { PositionWaiter } from './position-waiter.ts';
import { displayedNames } from './search.ts';
import { position } from '../projection/progress.ts';
import { groupsPage } from '../views/companies.ts';
import { asMeeting } from '../views/meetings.ts';

// $1 id of the company before the page, $2 how many: one more than the page holds, to see whether there is a next one
export const groupDirectory = `
select ${position} as position, (select coalesce(json_agg(page order by page.id), '[]') from (${groupsPage}) as page) as companies`;

/**
 * Reads the live read models. Each answer is one snapshot, and has the position that it includes. Every method throws a
 * NoReadModelsError before there are any read models.
 */
export class PipelineQueries {
  readonly #pool: pg.Pool;
  readonly #tables: LiveTables;
  readonly #waiter = new PositionWaiter(() => this.position());
  readonly #markets = new MarketsInMind();

  constructor(pool: pg.Pool) {
    this.#pool = pool;
    this.#tables = new LiveTables(pool);
  }

  /** The number of the generation that answers come from now; undefined before there is one. */
  async generation(): Promise<number | undefined> {
    return (await liveGeneration(this.#pool))?.number;
  }

  /** Everything up to this position is in the read models; 0 when they are empty. */
  async position(): Promise<number> {
    const [row] = await this.#tables.select<{ position: number | string }>(`select ${position} as position`);
    return Number(row?.position);
  }

  /** True once the read models include `position`, false when they do not within `timeoutMs`. */
  async waitFor(position: number, timeoutMs: number): Promise<boolean> {
    return this.#waiter.waitFor(position, timeoutMs);
  }

  /**
   * Whether nothing was recorded at `position` yet, so that no answer can have given it. Always false where the read
   * models are of another journal than the one beside them.
   */
  async isBeyondJournal(position: number): Promise<boolean> {
    const { rows } = await this.#pool.query<{ head: string | number }>(
      'select coalesce(max(position), 0) as head from journal.events',
    );
    const head = Number(rows[0]?.head);
    return position > head && (await this.position()) <= head;
  }

  /** The pipeline of a company; undefined when no event names it. Without a page its lists are complete. */
  async pipeline(
    companyId: string,
    filter: PipelineFilter = {},
    page?: PipelinePage,
  ): Promise<(Pipeline & { readonly position: number }) | undefined> {
    const inMind = this.#markets.get(companyId);
    const values = pipelineValues(companyId, filter, page, inMind);
    const [row] = await this.#tables.select<PipelineRow>(companyPipeline, values);
    if (row === undefined) return undefined;
    const found = marketsIn(row, inMind);
    this.#markets.keep(companyId, found);
    return pipelineOf(row, found.markets, filter, page);
  }

  /** A page after the cursor of the companies that any event names, by id, unless another order is asked for. */
  async companies(filter: CompanyFilter, page: ListPage): Promise<CompanyPage> {
    const { rows: companies, ...found } = await this.#tables.page<CompanySummary>(companyList, filter, page);
    return { companies, ...found };
  }

  /** As `companies`, of groups; a page may be shorter than `limit`, or empty, and not be the last. */
  async groups({ cursor: after = '', limit }: ListPage): Promise<CompanyPage> {
    const [row] = await this.#tables.select<{
      position: number | string;
      companies: (CompanySummary & { readonly listed: boolean })[];
    }>(groupDirectory, [after, limit + 1]);
    const { entries, ...next } = pageOf(row?.companies ?? [], limit, idOf);
    const companies = entries.filter(({ listed }) => listed).map(({ listed: _, ...company }) => company);
    return { companies, ...next, position: Number(row?.position) };
  }

  /** As companies. */
  async partnerships(filter: PartnershipFilter, page: ListPage): Promise<PartnershipPage> {
    const { rows, ...found } = await this.#tables.page<Partnership>(partnershipList, filter, page);
    return { partnerships: rows.map(listed), ...found };
  }

  /** How many partnerships there are at each stage, of those after the cursor. */
  async stages(filter: PartnershipFilter, cursor: string | undefined): Promise<StagesPage> {
    const [row] = await this.#tables.selectBy<{
      position: number | string;
      stages: Parameters<typeof stageCounts>[0];
    }>(stagesStatement(filter, cursor));
    return { stages: stageCounts(row?.stages ?? []), position: Number(row?.position) };
  }

  /** As companies. */
  async meetings(filter: MeetingFilter, page: ListPage): Promise<MeetingPage> {
    const { rows, ...found } = await this.#tables.page<Meeting>(meetingList, filter, page);
    return { meetings: rows.map(asMeeting), ...found };
  }

  /** A page after the cursor of the markets that are named, by code, unless another order is asked for. */
  async markets(filter: MarketFilter, page: ListPage): Promise<MarketPage> {
    const { rows, ...found } = await this.#tables.page<Omit<MarketSummary, 'name'>>(marketList, filter, page);
    const markets = rows.map(({ code, ...counts }) => ({ code, name: marketName(code), ...counts }));
    return { markets, ...found };
  }

  /** The companies, and partnerships by their keys, that some ids belong to, where these are not their own. */
  async idsOf(keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (keys.length === 0) return new Map();
    return this.#tables.snapshot((client, schema) => idsOf(client, schema, keys));
  }

  /** The names of companies; without those that no event names. */
  async namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.#tables.select<{ id: string; name: string | null }>(displayedNames, [ids]);
    return new Map(rows.flatMap(({ id, name }) => (name === null ? [] : [[id, name]])));
  }

  /**
   * The position at which a page has examined as many events as one may; undefined when there are no more than that, or
   * an index serves the filter.
   */
  async endOfLook(
    filter: EventFilter,
    range: Omit<EventRange, 'limit'>,
    most?: number,
  ): Promise<number | undefined> {
    const statement = endOfLook(filter, range, most);
    if (statement === undefined) return undefined;
    return (await this.#tables.selectBy<{ position: number }>(statement))[0]?.position;
  }

  /** Positions of events, in the order asked for; at most `limit` of them. */
  async eventPositions(filter: EventFilter, range: EventRange): Promise<number[]> {
    const rows = await this.#tables.selectBy<{ position: number }>(eventPositions(filter, range));
    return rows.map(({ position }) => position);
  }
}
