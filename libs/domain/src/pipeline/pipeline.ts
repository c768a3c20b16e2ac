import type { Fact } from '../envelope/event.ts';
import { extent } from '../vocabulary/edtf.ts';
import { marketContains } from '../vocabulary/markets.ts';
import { type Stage, stages } from '../vocabulary/terms.ts';
import { distinct } from '../claim/claim.ts';
import { companyName } from '../company/company.ts';
import { foldRows } from './fold-rows.ts';
import type { NamedCompany } from './gather.ts';
import { foldMarketTarget, type MarketTarget } from '../market/market-target.ts';
import { foldMeeting, type Meeting } from '../meeting/meeting.ts';
import { foldModel, type Model } from '../model/model.ts';
import { factsAt, type Moment } from './moment.ts';
import {
  foldPartnership,
  type ListedPartnership,
  listed,
  type Partnership,
} from '../partnership/partnership.ts';
import { marketsOf, type PipelineMarket } from './pipeline-markets.ts';

/** A company's sovereign-AI pipeline. */
export interface Pipeline {
  readonly company: NamedCompany;
  /** How many of the listed partnerships stand at each stage. */
  readonly stages: Readonly<Record<Stage, number>>;
  readonly partnerships: readonly ListedPartnership[];
  readonly markets: readonly PipelineMarket[];
  readonly models: readonly Pick<Model, 'model' | 'languages' | 'basis'>[];
  /** How many meetings, and when the latest dated one was: EDTF as written, null when none is dated. */
  readonly meetings: { readonly count: number; readonly last: string | null };
}

/** Rows of one company: the partnerships that it is a party to, its targets and models, the meetings it took part in. */
export interface PipelineRows {
  readonly partnerships: readonly Partnership[];
  readonly targets: readonly MarketTarget[];
  readonly models: readonly Model[];
  readonly meetings: readonly Meeting[];
}

export interface PipelineFilter {
  /** Only partnerships at this stage. */
  readonly stage?: Stage;
  /** Only partnerships and markets within this market. */
  readonly market?: string;
}

/** Puts a company's rows together; the order of the rows makes no difference. */
export function assemblePipeline(
  company: NamedCompany,
  rows: PipelineRows,
  filter: PipelineFilter = {},
): Pipeline {
  const { stage, market } = filter;
  const isWithin = (code: string) => market === undefined || marketContains(market, code);
  const partnerships = rows.partnerships
    .filter((partnership) => stage === undefined || partnership.stage === stage)
    .filter((partnership) => market === undefined || partnership.markets.some(isWithin))
    .sort(ascending(({ id }) => id));
  // Markets do not depend on the stage asked for; the order of rows must not show in what each market rests on.
  const markets = marketsOf(
    company.id,
    rows.targets.toSorted(ascending(({ market: code }) => code)),
    rows.partnerships.toSorted(ascending(({ id }) => id)),
  ).filter(({ code }) => isWithin(code));
  const count = (each: Stage) => partnerships.filter((partnership) => partnership.stage === each).length;
  return {
    company: { id: company.id, name: company.name },
    stages: Object.fromEntries(stages.map((each) => [each, count(each)])) as Record<Stage, number>,
    partnerships: partnerships.map(listed),
    markets,
    models: rows.models
      .map(({ model, languages, basis }) => ({ model, languages, basis }))
      .sort(ascending(({ model }) => model)),
    meetings: { count: rows.meetings.length, last: latest(rows.meetings) },
  };
}

/**
 * A company's pipeline from facts alone. A pure function of the set of facts: any order and any repetition give the
 * same value. Undefined when no fact names the company, or none that was known at that moment.
 */
export function foldPipeline(
  company: string,
  facts: Iterable<Fact>,
  filter: PipelineFilter = {},
  { asOf, knownAt }: Moment = {},
): Pipeline | undefined {
  const known = factsAt(distinct(facts), knownAt === undefined ? {} : { knownAt });
  // What a company is called does not depend on what had happened.
  const name = companyName(company, known);
  if (name === undefined) return undefined;
  const all = factsAt(known, asOf === undefined ? {} : { asOf });
  const partnerships = foldRows('partnership', all, foldPartnership);
  const targets = foldRows('market-target', all, foldMarketTarget);
  const models = foldRows('model', all, foldModel);
  const meetings = foldRows('meeting', all, foldMeeting);
  return assemblePipeline(
    { id: company, name },
    {
      partnerships: partnerships.filter(({ parties }) => parties.some(({ id }) => id === company)),
      targets: targets.filter((target) => target.company === company),
      models: models.filter((model) => model.company === company),
      meetings: meetings.filter(({ participants }) => participants.some(({ id }) => id === company)),
    },
    filter,
  );
}

/** The latest occurrence by its end, as written; of the same end, the last as text. */
function latest(meetings: readonly Meeting[]): string | null {
  const dated = meetings.flatMap(({ occurred }) => {
    const covers = occurred === null ? undefined : extent(occurred);
    return occurred !== null && covers ? [{ occurred, end: covers.reached }] : [];
  });
  dated.sort((a, b) => a.end - b.end || compare(a.occurred, b.occurred));
  return dated.at(-1)?.occurred ?? null;
}

function ascending<T>(key: (value: T) => string): (a: T, b: T) => number {
  return (a, b) => compare(key(a), key(b));
}

/** By UTF-16 code units: the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
