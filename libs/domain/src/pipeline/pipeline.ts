import { distinct, onlyDoubts } from '../claim/claim.ts';
import { compare } from '../claim/details.ts';
import { companyName } from '../company/company.ts';
import { type Identities, identitiesOf, resolved } from '../company/identities.ts';
import type { Fact } from '../envelope/event.ts';
import { foldMarketTarget, type MarketTarget } from '../market/market-target.ts';
import { foldMeeting } from '../meeting/meeting.ts';
import type { Meeting } from '../meeting/meeting-schema.ts';
import { foldModel, type Model } from '../model/model.ts';
import { foldPartnership, listed, type Partnership } from '../partnership/partnership.ts';
import { extent } from '../vocabulary/edtf.ts';
import { marketContains } from '../vocabulary/markets.ts';
import { type Stage, stages } from '../vocabulary/terms.ts';
import { foldRows } from './fold-rows.ts';
import type { NamedCompany } from '../company/names-in.ts';
import { factsAt, type Moment, untilOf } from './moment.ts';
import { pipelineModels } from './pipeline-models.ts';
import { marketsOf } from './pipeline-markets.ts';
import type {
  Pipeline,
  PipelineMeeting,
  PipelineMeetings,
  PlannedMeeting,
  StageCounts,
} from './pipeline-schema.ts';

/**
 * Rows of one company: the partnerships that it is a party to, its targets and models, the meetings it took part in.
 */
export interface PipelineRows {
  readonly partnerships: readonly Partnership[];
  readonly targets: readonly MarketTarget[];
  readonly models: readonly Model[];
  readonly meetings: readonly Meeting[];
}

export interface PipelineFilter {
  /** Only partnerships at this stage. */
  readonly stage?: Stage | undefined;
  /** Only partnerships and markets within this market. */
  readonly market?: string | undefined;
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
  // Markets do not depend on the stage asked for.
  const markets = marketsOf(company.id, rows.targets, rows.partnerships).filter(({ code }) => isWithin(code));
  return {
    company: { id: company.id, name: company.name },
    stages: countStages(partnerships, company.id),
    partnerships: partnerships.map(listed),
    markets,
    models: pipelineModels(rows.models),
    meetings: meetingsOf(rows.meetings.toSorted(ascending(({ id }) => id))),
  };
}

/** How many stand at each stage, and how many of all are contested: their stage is, or the part of the company. */
export function countStages(partnerships: readonly Partnership[], company?: string): StageCounts {
  const count = (stage: Stage) => partnerships.filter((partnership) => partnership.stage === stage).length;
  const isContested = ({ contested, parties }: Partnership) =>
    contested || parties.some((party) => party.id === company && party.contested);
  return {
    ...(Object.fromEntries(stages.map((stage) => [stage, count(stage)])) as Record<Stage, number>),
    contested: partnerships.filter(isContested).length,
  };
}

function meetingsOf(all: readonly Meeting[]): PipelineMeetings {
  const meetings = all.filter(({ status }) => status === 'held');
  const planned = all.filter(({ status }) => status === 'planned');
  return {
    count: meetings.length,
    contested: meetings.filter(({ contested }) => contested).length,
    last: latest(meetings.map(({ occurred }) => occurred)),
    ids: meetings.map(({ id }) => id),
    list: meetings.map(meetingInPipeline),
    planned: planned.map(plannedInPipeline),
  };
}

type InPipeline = Omit<PipelineMeeting, 'occurred'>;

export function meetingInPipeline(meeting: InPipeline & Pick<Meeting, 'occurred'>): PipelineMeeting {
  const { id, occurred, certainty, sources, basis } = meeting;
  return { ...{ id, occurred, certainty }, ...onlyDoubts(meeting), sources, basis };
}

export function plannedInPipeline(
  meeting: InPipeline & { readonly expected?: string | null },
): PlannedMeeting {
  const { id, expected = null, certainty, sources, basis } = meeting;
  return { ...{ id, expected, certainty }, ...onlyDoubts(meeting), sources, basis };
}

/**
 * A company's pipeline from facts alone. A pure function of the set of facts. Its id may differ from the requested
 * one, which is then another id of the same company. Undefined when no fact names the company, or none did at that
 * moment. `who`: the identities at that moment, if these facts do not include all of them.
 */
export function foldPipeline(
  asked: string,
  facts: Iterable<Fact>,
  filter: PipelineFilter = {},
  moment: Moment = {},
  who?: Identities,
): Pipeline | undefined {
  const told = factsAt(distinct(facts), moment);
  // Identities and names do not depend on the moment.
  const identities = who ?? identitiesOf(told);
  const company = identities.ids.get(asked) ?? asked;
  const known = resolved(told, identities);
  const name = companyName(company, known);
  if (name === undefined) return undefined;
  const until = untilOf(moment);
  const partnerships = foldRows('partnership', known, foldPartnership, until);
  const targets = foldRows('market-target', known, foldMarketTarget, until);
  const models = foldRows('model', known, foldModel, until);
  const meetings = foldRows('meeting', known, foldMeeting, until);
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

/** The latest date by its end, as written; of the same end, the last as text. */
export function latest(dates: readonly (string | null)[]): string | null {
  const dated = dates.flatMap((occurred) => {
    const covers = occurred === null ? undefined : extent(occurred);
    return occurred !== null && covers ? [{ occurred, end: covers.reached }] : [];
  });
  dated.sort((a, b) => a.end - b.end || compare(a.occurred, b.occurred));
  return dated.at(-1)?.occurred ?? null;
}

function ascending<T>(key: (value: T) => string): (a: T, b: T) => number {
  return (a, b) => compare(key(a), key(b));
}
