import {
  listed,
  latest,
  marketsOf,
  type MarketTarget,
  type Meeting,
  meetingInPipeline,
  type Model,
  type Partnership,
  type Pipeline,
  type PipelineFilter,
  type PipelineMarket,
  pipelineModels,
  plannedInPipeline,
  type Stage,
} from '@sovereign-pipeline/domain';
import { position } from '../projection/progress.ts';
import { asked, askedCompany, displayName } from '../views/companies.ts';
import { marketTargetsOfCompany } from '../views/market-targets.ts';
import { tokenOf } from '../views/market-tokens.ts';
import { modelAsJson } from '../views/models.ts';
import { partnershipAsJson } from '../views/partnerships.ts';
import { dealsOf, partnershipFor } from './deals.ts';
import { isWithin, marketsWithin } from './filters.ts';
import type { MarketsOfToken } from './markets-in-mind.ts';
import { type Counted, stageCounts, sum } from './stage-counts.ts';

/** Partnerships of the company that meet the filter. */
const partnerships = `:schema.partnership_parties mine where mine.company_id = ${asked}
    and ($2::text is null or mine.stage = $2)
    and ($3::text[] is null or exists (
      select from :schema.partnerships p where p.id = mine.partnership_id and p.markets && $3))`;

const meetings = (status: 'held' | 'planned'): string => `
  (select coalesce(json_agg(json_build_object('id', m.id, 'occurred', m.occurred, 'expected', m.expected,
      'certainty', m.certainty, 'contested', m.contested, 'disputedBy', m.disputed_by, 'sources', m.sources,
      'basis', m.basis) order by m.id), '[]')
    from (
      select meeting_id from :schema.meeting_participants mine
      where mine.company_id = ${asked} and mine.status = '${status}' order by meeting_id limit $5::bigint) as own
    join :schema.meetings m on m.id = own.meeting_id)`;

/** Rows that its markets come from; null if markets with the current token are in memory. */
const forMarkets = (rows: string): string =>
  `case when $6::uuid is null or $6 is distinct from ${tokenOf(asked)} then (${rows}) end`;

// $1 company id, $2 stage or null, $3 market codes or null, $4 id of the partnership before, $5 how many of each list
// or null, $6 the token of markets in memory, or null. One statement, so one snapshot: rows of all views and the
// position that they include.
export const companyPipeline = `${askedCompany}
select ${position}::float8 as position, ${asked} as id, ${displayName} as name,
  (select coalesce(json_agg(page.row order by page.id), '[]') from (
    select p.id, ${partnershipAsJson} as row
    from (select mine.partnership_id from ${partnerships} and mine.partnership_id > $4
      order by mine.partnership_id limit $5::bigint) as own
    join :schema.partnerships p on p.id = own.partnership_id) as page) as partnerships,
  (select coalesce(json_agg(counted), '[]') from (
    select c.what as stage, c.number as count, c.contested from :schema.company_counts c
    where c.company_id = ${asked} and c.thing = 'partnership' and ($2::text is null or c.what = $2) and $3::text[] is null
    union all
    select mine.stage, count(*), count(*) filter (where mine.contested or mine.stage_contested)
    from ${partnerships} and $3::text[] is not null group by mine.stage) as counted) as stages,
  ${tokenOf(asked)} as token,
  ${forMarkets(dealsOf(asked))} as deals,
  ${forMarkets(marketTargetsOfCompany)} as targets,
  (select coalesce(json_agg(${modelAsJson}), '[]') from (
      select distinct model_id from :schema.models m where m.company_id = ${asked}
      order by model_id limit $5::bigint) as own
    join :schema.models m on m.company_id = ${asked} and m.model_id = own.model_id) as models,
  (select coalesce(json_agg(counted), '[]') from (
    select nullif(c.what, '') as occurred, c.number as count, c.contested
    from :schema.company_counts c where c.company_id = ${asked} and c.thing = 'meeting') as counted) as dates,
  ${meetings('held')} as held,
  ${meetings('planned')} as planned`;

export interface PipelineRow {
  readonly position: number;
  readonly id: string;
  readonly name: string | null;
  readonly partnerships: Partnership[];
  readonly stages: (Counted & { readonly stage: Stage })[];
  readonly token: string | null;
  /** Null, as the targets are, when the markets are in memory. */
  readonly deals: readonly Parameters<ReturnType<typeof partnershipFor>>[0][] | null;
  readonly targets: MarketTarget[] | null;
  readonly models: Model[];
  /** Dates of the meetings that were held. */
  readonly dates: (Counted & Pick<Meeting, 'occurred'>)[];
  readonly held: Meeting[];
  readonly planned: Meeting[];
}

/** Which part of each list: of the partnerships after an id, and of the others the first. */
export interface PipelinePage {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Values of the statement. */
export const pipelineValues = (
  company: string,
  { stage, market }: PipelineFilter,
  page: PipelinePage | undefined,
  inMind?: MarketsOfToken,
): readonly unknown[] => [
  ...[company, stage ?? null, marketsWithin(market), page?.cursor ?? '', page?.limit ?? null],
  inMind?.token ?? null,
];

/** The markets from the row, or those that were in memory when it was read. */
export function marketsIn(
  { id, token, targets, deals }: PipelineRow,
  inMind: MarketsOfToken | undefined,
): MarketsOfToken {
  if (targets !== null && deals !== null)
    return { token, markets: marketsOf(id, targets, deals.map(partnershipFor(id))) };
  if (inMind === undefined) throw new Error('markets were neither read nor in mind');
  return inMind;
}

/** Undefined when no event names the company. */
export function pipelineOf(
  { id, name, position: at, ...row }: PipelineRow,
  markets: readonly PipelineMarket[],
  { market }: PipelineFilter,
  page: PipelinePage | undefined,
): (Pipeline & { readonly position: number }) | undefined {
  if (name === null) return undefined;
  return {
    company: { id, name },
    stages: stageCounts(row.stages),
    partnerships: row.partnerships.map(listed),
    markets: markets.filter(({ code }) => isWithin(market, [code])).slice(0, page?.limit),
    models: pipelineModels(row.models),
    meetings: {
      count: sum(row.dates, 'count'),
      contested: sum(row.dates, 'contested'),
      last: latest(row.dates.map(({ occurred }) => occurred)),
      ids: row.held.map((meeting) => meeting.id),
      list: row.held.map(meetingInPipeline),
      planned: row.planned.map(plannedInPipeline),
    },
    position: at,
  };
}
