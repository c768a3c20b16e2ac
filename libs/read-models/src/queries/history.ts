import {
  companyName,
  foldCompany,
  type Fact,
  factsAt,
  factsOfCompany,
  foldMarket,
  foldMeeting,
  foldPartnership,
  foldModel,
  foldPipeline,
  foldRows,
  isCorrection,
  listed,
  listedModels,
  type Market,
  type Moment,
  namesIn,
  type Pipeline,
  type PipelineFilter,
  resolved,
  stageHistory,
  type TimelineEntry,
  timelineOf,
  untilOf,
  upcast,
  viewsOf,
} from '@sovereign-pipeline/domain';
import { hasNul } from '@sovereign-pipeline/postgres';
import type pg from 'pg';
import type {
  AnsweredEntry,
  CompanyOverview,
  MeetingStory,
  PartnershipStory,
  TimelinePage,
} from '../answers/query-answers.ts';
import type { ModelStory } from '../answers/model-answers.ts';
import type { StoredFact } from '../projection/facts.ts';
import { LiveTables } from './live-tables.ts';
import { codesWithin } from './filters.ts';
import {
  factsOfCompany as namingCompany,
  factsOfMarkets,
  factsOfModels,
  factsOfPage,
  factsOfStream,
  findFacts,
  reasonsOf,
} from './facts-of.ts';
import { partsOf } from './ids.ts';
import { asOne, type Family, familyOf, identitiesAt, identitiesIn, whoIs } from './who.ts';

/** An answer, and up to which position the read models were when it was given. */
type At<T> = T & { readonly position: number };

/** Which entries of a timeline: after those of another page, at most `limit` of them. */
export interface TimelinePlace {
  readonly cursor?: TimelineCursor | undefined;
  readonly limit: number;
}

/** Bytes of data of a page of a timeline: it ends with the entry that exceeds them. */
export const maxPageBytes = 2 ** 19;

/**
 * Answers folded from the facts themselves, as they stood at any moment: the cost is that of the facts about what is
 * asked for. Every method throws a NoReadModelsError before there are any.
 */
export class History {
  readonly #tables: LiveTables;

  constructor(pool: pg.Pool) {
    this.#tables = new LiveTables(pool);
  }

  /**
   * By any of its ids. Undefined when no event that was known names the company.
   */
  async pipeline(asked: string, filter: PipelineFilter, moment: Moment): Promise<At<Pipeline> | undefined> {
    const { facts, position, identities } = await this.#about(asked, moment);
    const pipeline = foldPipeline(asked, facts, filter, moment, identities);
    return pipeline && { ...pipeline, position };
  }

  /** Of a company and its subsidiaries, as if all of them were the company. */
  async groupPipeline(
    asked: string,
    filter: PipelineFilter,
    moment: Pick<Moment, 'asOf'>,
  ): Promise<(At<Pipeline> & { readonly group: Family['members'] }) | undefined> {
    const { found, family, identities } = await this.#tables.snapshot(async (client, schema) => {
      const { company } = whoIs(asked, await identitiesAt(client, schema, [asked], {}));
      const family = await familyOf(client, schema, company);
      const members = family.members.map(({ id }) => id);
      const who = asOne(family, await identitiesAt(client, schema, members, {}));
      const found = await findFacts(client, schema, namingCompany, whoIs(company, who).ids, undefined, null);
      const identities = asOne(family, await identitiesIn(client, schema, found.facts, {}, members));
      return { found, family, identities };
    });
    const pipeline = foldPipeline(asked, found.facts, filter, moment, identities);
    if (pipeline === undefined) return undefined;
    // Not what a subsidiary's profile may be called best.
    const company = family.members.find(({ id }) => id === family.company) ?? pipeline.company;
    return { ...pipeline, company, group: family.members, position: found.position };
  }

  /** By any of its ids. Undefined when no event that was known names the company. */
  async company(asked: string, moment: Moment): Promise<CompanyOverview | undefined> {
    const { facts, position, version, identities, company, ids } = await this.#about(asked, moment);
    const pipeline = foldPipeline(company, facts, {}, moment, identities);
    if (pipeline === undefined) return undefined;
    const known = resolved(factsAt(facts, moment), identities);
    const { basis = [], ...profile } = foldCompany(company, known) ?? { aliases: [], contested: false };
    const written = known
      .toSorted((a, b) => a.position - b.position)
      .flatMap(namesIn)
      .filter(({ id }) => id === company);
    return {
      ...profile,
      ...pipeline.company,
      ids: [...ids],
      names: [...new Set(written.map(({ name }) => name))],
      unresolved: identities.unresolved.filter((each) => each.ids.some((id) => ids.includes(id))),
      partnerships: pipeline.partnerships.length,
      markets: pipeline.markets.length,
      models: pipeline.models.length,
      meetings: pipeline.meetings.count,
      basis,
      position,
      version,
    };
  }

  /** Undefined when no claim about it counts at that moment. */
  async partnership(id: string, page: TimelinePlace, moment: Moment): Promise<PartnershipStory | undefined> {
    if (hasNul(id)) return undefined;
    return this.#story(`partnership-${id}`, page, moment, (facts, until) => {
      const partnership = foldPartnership(id, facts, until);
      return partnership && { ...listed(partnership), history: stageHistory(id, facts, until) };
    });
  }

  /** Undefined when no claim about it counts at that moment. */
  async meeting(id: string, page: TimelinePlace, moment: Moment): Promise<MeetingStory | undefined> {
    if (hasNul(id)) return undefined;
    return this.#story(`meeting-${id}`, page, moment, (facts, until) => foldMeeting(id, facts, until));
  }

  /**
   * By any id of its company. Undefined when no claim about it counts at that moment.
   */
  async model(asked: string, page: TimelinePlace, moment: Moment): Promise<ModelStory | undefined> {
    if (hasNul(asked)) return undefined;
    const [id, name] = partsOf(asked);
    const { company, identities, ...found } = await this.#tables.snapshot(async (client, schema) => {
      const { company, ids } = whoIs(id, await identitiesAt(client, schema, [id], moment));
      const starts = ids.map((each) => `${each}/${name}/`);
      const found = await findFacts(client, schema, factsOfModels, starts, moment.knownAt, null);
      const identities = await identitiesIn(client, schema, found.facts, moment, ids);
      return { ...found, company, identities };
    });
    const isOwn = (fact: Fact) =>
      isCorrection(fact) || viewsOf(fact).some(({ key }) => key.startsWith(`${company}/${name}/`));
    const facts = resolved(factsAt(found.facts, moment), identities).filter(isOwn);
    const until = untilOf(moment);
    const rows = foldRows('model', facts, foldModel, until);
    const model = listedModels(rows).find((each) => each.id === `${company}/${name}`);
    if (model === undefined) return undefined;
    const { entries, next } = await this.#page(timelineOf(facts, until), page, moment);
    return { ...model, claims: entries, ...(next !== undefined && { next }), position: found.position };
  }

  /** What is folded from the facts of a stream, with a page of the claims among them. */
  async #story<Row extends object>(
    stream: string,
    page: TimelinePlace,
    moment: Moment,
    fold: (facts: readonly Fact[], until: number) => Row | undefined,
  ) {
    const found = await this.#find(factsOfStream, stream, moment, stream);
    const facts = resolved(factsAt(found.facts, moment), found.identities);
    const until = untilOf(moment);
    const row = fold(facts, until);
    if (row === undefined) return undefined;
    const { entries, next } = await this.#page(timelineOf(facts, until), page, moment);
    return {
      ...row,
      claims: entries,
      ...(next !== undefined && { next }),
      position: found.position,
      version: found.version,
    };
  }

  /** `code` must be a market. A region includes its countries. */
  async market(code: string, moment: Moment): Promise<At<Market>> {
    const within = codesWithin(code);
    const { facts, position, identities } = await this.#find(factsOfMarkets, within, moment);
    return { ...foldMarket(code, facts, moment, identities), position };
  }

  /**
   * A company's claims, and those about its partnerships and meetings, by when they happened. `cursor`: the `next` of
   * the page before. Undefined when no event that was known names the company.
   */
  async timeline(asked: string, page: TimelinePlace, moment: Moment): Promise<TimelinePage | undefined> {
    const { facts, position, identities, company } = await this.#about(asked, moment);
    const known = resolved(factsAt(facts, moment), identities);
    const name = companyName(company, known);
    if (name === undefined) return undefined;
    const { entries, next } = await this.#page(
      timelineOf(factsOfCompany(company, known), untilOf(moment)),
      page,
      moment,
    );
    return { company: { id: company, name }, entries, ...(next !== undefined && { next }), position };
  }

  /** Entries of a page, with what was recorded of them and left out for folding. */
  async #page(timeline: readonly TimelineEntry[], { cursor, limit }: TimelinePlace, moment: Moment) {
    const from =
      cursor === undefined
        ? 0
        : timeline.findIndex(
            ({ when, position }) =>
              when > cursor.when || (when === cursor.when && position > cursor.position),
          );
    const page = from < 0 ? [] : timeline.slice(from, from + limit);
    if (page.length === 0) return { entries: [] };
    const rows = await this.#tables.select<StoredFact>(factsOfPage, [
      page.map(({ position }) => position),
      maxPageBytes,
    ]);
    const data = new Map(rows.map((row) => [row.position, upcast(row).data as TimelineEntry['data']]));
    const shown = page.slice(0, rows.length);
    // Whole, and of that only what could be read by then.
    const dataOf = (entry: Omit<TimelineEntry, 'when'>): TimelineEntry['data'] => {
      const fact = { ...entry, data: data.get(entry.position) ?? entry.data } as Fact;
      return (factsAt([fact], moment)[0]?.data ?? entry.data) as TimelineEntry['data'];
    };
    const corrections = shown.flatMap(({ retracted, disputes = [] }) => [
      ...(retracted ? [retracted.id] : []),
      ...disputes.map(({ id }) => id),
    ]);
    const reasons = new Map(
      corrections.length === 0
        ? []
        : (await this.#tables.select<{ id: string; reason: string }>(reasonsOf, [corrections])).map(
            ({ id, reason }) => [id, reason],
          ),
    );
    const withReason = <T extends { id: string }>(correction: T) => ({
      ...correction,
      reason: reasons.get(correction.id) ?? '',
    });
    const entries = shown.map(({ when: _, retracted, disputes, ...entry }): AnsweredEntry => ({
      ...entry,
      data: dataOf(entry),
      ...(retracted && { retracted: withReason(retracted) }),
      ...(disputes && { disputes: disputes.map(withReason) }),
    }));
    const last = shown.at(-1);
    const more = last && from + entries.length < timeline.length;
    return { entries, ...(more && { next: `${last.when}_${last.position}` }) };
  }

  /** What tells of a company, and who is who in it; all of one moment. */
  #about(asked: string, moment: Moment) {
    return this.#tables.snapshot(async (client, schema) => {
      const who = whoIs(asked, await identitiesAt(client, schema, [asked], moment));
      const stream = `company-${who.company}`;
      const found = await findFacts(client, schema, namingCompany, who.ids, moment.knownAt, stream);
      return {
        ...found,
        ...who,
        identities: await identitiesIn(client, schema, found.facts, moment, who.ids),
      };
    });
  }

  #find(statement: string, about: string | readonly string[], moment: Moment, stream: string | null = null) {
    return this.#tables.snapshot(async (client, schema) => {
      const found = await findFacts(client, schema, statement, about, moment.knownAt, stream);
      return { ...found, identities: await identitiesIn(client, schema, found.facts, moment) };
    });
  }
}

/** Where a page of a timeline ends. */
export interface TimelineCursor {
  readonly when: number;
  readonly position: number;
}

/** The cursor of a page's `next`; undefined when it is none. */
export function timelineCursor(next: string): TimelineCursor | undefined {
  const [, when, position] = /^(-?\d{1,16})_(\d{1,16})$/.exec(next) ?? [];
  return when === undefined ? undefined : { when: Number(when), position: Number(position) };
}
