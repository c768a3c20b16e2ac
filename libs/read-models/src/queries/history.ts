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
  type Identities,
  isCorrection,
  listed,
  listedModels,
  type Market,
  type Moment,
  namesIn,
  partnershipKey,
  partnershipOfKey,
  type Pipeline,
  type PipelineFilter,
  resolved,
  stageHistory,
  streamOfKey,
  timelineOf,
  untilOf,
  viewsOf,
} from '@sovereign-pipeline/domain';
import { hasNul } from '@sovereign-pipeline/postgres';
import type pg from 'pg';
import type {
  CompanyOverview,
  MeetingStory,
  PartnershipStory,
  TimelinePage,
} from '../answers/query-answers.ts';
import type { ModelStory } from '../answers/model-answers.ts';
import { type TimelineFilter, timelineFilters } from './claim-filters.ts';
import { LiveTables } from './live-tables.ts';
import { codesWithin, meetsAll } from './filters.ts';
import {
  factsOfCompany as namingCompany,
  factsOfMarkets,
  factsOfModels,
  factsInStreams,
  findFacts,
  type FoundFacts,
} from './facts-of.ts';
import { partsOf } from './ids.ts';
import { timelinePage, type TimelinePlace } from './timeline-page.ts';
import { asOne, type Family, familyOf, identitiesAt, identitiesIn, whoIs } from './who.ts';

/** An answer, and the position that the read models included. */
type At<T> = T & { readonly position: number };

/**
 * Answers folded from facts, at any moment. The cost is that of the facts about the subject. Every method throws a
 * NoReadModelsError before there are any read models.
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
    // The company's own name, not one that a subsidiary's profile gives.
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

  /** By any of its ids. Undefined when no claim about it counts at that moment. */
  async partnership(
    asked: string,
    page: TimelinePlace,
    moment: Moment,
  ): Promise<PartnershipStory | undefined> {
    if (hasNul(asked)) return undefined;
    return this.#story(partnershipKey(asked), page, moment, (keys, facts, until) => {
      const ids = keys.flatMap((key) => partnershipOfKey(key) ?? []);
      const [id = asked] = ids;
      const partnership = foldPartnership(id, facts, until);
      return partnership && { ...listed(partnership), ids, history: stageHistory(id, facts, until) };
    });
  }

  /** Undefined when no claim about it counts at that moment. */
  async meeting(id: string, page: TimelinePlace, moment: Moment): Promise<MeetingStory | undefined> {
    if (hasNul(id)) return undefined;
    const found = await this.#find(factsInStreams, [`meeting-${id}`], moment, `meeting-${id}`);
    return this.#told(found, page, moment, (facts, until) => foldMeeting(id, facts, until));
  }

  /**
   * By any id of its company. Undefined when no claim about it counts at that moment.
   */
  async model(asked: string, page: TimelinePlace, moment: Moment): Promise<ModelStory | undefined> {
    if (hasNul(asked)) return undefined;
    const [id, name] = partsOf(asked);
    const { company, ...found } = await this.#tables.snapshot(async (client, schema) => {
      const { company, ids } = whoIs(id, await identitiesAt(client, schema, [id], moment));
      const starts = ids.map((each) => `${each}/${name}/`);
      const found = await findFacts(client, schema, factsOfModels, starts, moment.knownAt, null);
      const identities = await identitiesIn(client, schema, found.facts, moment, ids);
      return { ...found, company, identities };
    });
    const isOwn = (fact: Fact): boolean =>
      isCorrection(fact) || viewsOf(fact).some(({ key }) => key.startsWith(`${company}/${name}/`));
    const fold = (facts: readonly Fact[], until: number) =>
      listedModels(foldRows('model', facts, foldModel, until)).find(
        (each) => each.id === `${company}/${name}`,
      );
    const story = await this.#told(found, page, moment, fold, isOwn);
    if (story === undefined) return undefined;
    const { version: _, ...shown } = story;
    return shown;
  }

  /** A fold of the facts of a partnership, by any of its keys. */
  async #story<Row extends object>(
    asked: string,
    page: TimelinePlace,
    moment: Moment,
    fold: (keys: readonly string[], facts: readonly Fact[], until: number) => Row | undefined,
  ) {
    const { ids: keys, ...found } = await this.#tables.snapshot(async (client, schema) => {
      const who = whoIs(asked, await identitiesAt(client, schema, [asked], moment));
      const streams = who.ids.map(streamOfKey);
      const stream = streamOfKey(who.company);
      const found = await findFacts(client, schema, factsInStreams, streams, moment.knownAt, stream);
      const identities = await identitiesIn(client, schema, found.facts, moment, who.ids);
      return { ...found, ...who, identities };
    });
    return this.#told(found, page, moment, (facts, until) => fold(keys, facts, until));
  }

  /** A row folded from facts, and a page of the claims about it. */
  async #told<Row extends object>(
    found: FoundFacts & { readonly identities: Identities },
    page: TimelinePlace,
    moment: Moment,
    fold: (facts: readonly Fact[], until: number) => Row | undefined,
    isOwn: (fact: Fact) => boolean = () => true,
  ) {
    const facts = resolved(factsAt(found.facts, moment), found.identities).filter(isOwn);
    const until = untilOf(moment);
    const row = fold(facts, until);
    if (row === undefined) return undefined;
    const { entries, next } = await timelinePage(this.#tables, timelineOf(facts, until), page, moment);
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
  async timeline(
    asked: string,
    filter: TimelineFilter,
    page: TimelinePlace,
    moment: Moment,
  ): Promise<TimelinePage | undefined> {
    const { facts, position, identities, company } = await this.#about(asked, moment);
    const known = resolved(factsAt(facts, moment), identities);
    const name = companyName(company, known);
    if (name === undefined) return undefined;
    const timeline = timelineOf(factsOfCompany(company, known), untilOf(moment));
    const ofOthers = (filter.with ?? []).map(
      (id) => new Set(factsOfCompany(identities.ids.get(id) ?? id, known).map((fact) => fact.id)),
    );
    const { entries, next } = await timelinePage(
      this.#tables,
      timeline.filter(
        (entry) => ofOthers.every((ids) => ids.has(entry.id)) && meetsAll(timelineFilters, filter, entry),
      ),
      page,
      moment,
    );
    return { company: { id: company, name }, entries, ...(next !== undefined && { next }), position };
  }

  /** The facts about a company, and the identities in them; all of one moment. */
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
