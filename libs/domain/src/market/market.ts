import { distinct } from '../claim/claim.ts';
import { compare } from '../claim/details.ts';
import { type Identities, identitiesOf, resolved } from '../company/identities.ts';
import { type NamedCompany, namesIn } from '../company/names-in.ts';
import { type Fact, isCorrection } from '../envelope/event.ts';
import { foldPartnership, listed, type Partnership, partnershipOf } from '../partnership/partnership.ts';
import type { ListedPartnership } from '../partnership/partnership-schema.ts';
import { modelsIn } from '../model/listed-model.ts';
import { foldRows } from '../pipeline/fold-rows.ts';
import { sorted } from '../pipeline/gather.ts';
import { factsAt, type Moment, untilOf } from '../pipeline/moment.ts';
import { asOneMarket, saidOf } from '../pipeline/pipeline-markets.ts';
import type { PipelineMarket } from '../pipeline/pipeline-schema.ts';
import { marketName } from '../vocabulary/market-codes.ts';
import { marketContains } from '../vocabulary/markets.ts';
import { foldMarketTarget, type MarketTarget } from './market-target.ts';

/** A company that is in a market. */
export interface MarketCompany extends NamedCompany, Omit<PipelineMarket, 'code' | 'name'> {
  /** Codes of the market, or of the markets within it, that are named. */
  readonly markets: readonly string[];
}

/** The companies that target a market, and the partnerships for it; a region includes its countries. */
export interface Market {
  readonly code: string;
  readonly name: string;
  /** By id. */
  readonly companies: readonly MarketCompany[];
  /** By id. */
  readonly partnerships: readonly ListedPartnership[];
}

/**
 * The market `code` at a moment, according to its own facts among these. A pure function of the set of facts.
 * Companies have the names that its facts use most. `who`: the identities at that moment, if these facts do not
 * include all of them.
 */
export function foldMarket(
  code: string,
  facts: Iterable<Fact>,
  moment: Moment = {},
  who?: Identities,
): Market {
  const told = factsAt(distinct(facts), moment);
  const known = resolved(told, who ?? identitiesOf(told));
  const until = untilOf(moment);
  const isWithin = (market: string) => marketContains(code, market);
  const targets = foldRows('market-target', known, foldMarketTarget, until).filter(({ market }) =>
    isWithin(market),
  );
  const partnerships = foldRows('partnership', known, foldPartnership, until)
    .filter(({ markets }) => markets.some(isWithin))
    .sort((a, b) => compare(a.id, b.id));
  const nameOf = namesInMarket(code, known, new Set(partnerships.map(({ id }) => id)));
  const targetsOf = Map.groupBy(targets, ({ company }) => company);
  const partnershipsOf = new Map<string, Partnership[]>();
  for (const partnership of partnerships) {
    for (const { id } of partnership.parties) {
      const known = partnershipsOf.get(id);
      if (known) known.push(partnership);
      else partnershipsOf.set(id, [partnership]);
    }
  }
  const companies = sorted([
    ...targets.map(({ company }) => company),
    ...partnerships.flatMap(({ parties }) => parties.map(({ id }) => id)),
  ]).flatMap(
    (id) =>
      companyInMarket(
        ...[code, { id, name: nameOf(id) }, targetsOf.get(id) ?? [], partnershipsOf.get(id) ?? []],
      ) ?? [],
  );
  return { code, name: marketName(code), companies, partnerships: partnerships.map(listed) };
}

/** A company by what its targets and partnerships say of the market; undefined when they say nothing of it. */
export function companyInMarket(
  code: string,
  { id, name }: NamedCompany,
  targets: readonly MarketTarget[],
  partnerships: readonly Parameters<typeof saidOf>[2][number][],
): MarketCompany | undefined {
  const said = saidOf(id, targets, partnerships).filter((entry) => marketContains(code, entry.code));
  if (said.length === 0) return undefined;
  const { code: _, name: __, ...entry } = asOneMarket(id, code, said);
  return { id, name, markets: sorted(said.map((each) => each.code)), ...entry };
}

/** What companies are called in a market: by what is said of its targets, and of partnerships and models for it. */
export function namesInMarket(
  code: string,
  known: readonly Fact[],
  partnerships: ReadonlySet<string>,
  models: ReadonlySet<string> = new Set(),
): (id: string) => string {
  return namesOf(
    known.filter((fact) => {
      if (fact.type === 'MarketTargeted') return marketContains(code, fact.data.market);
      if (fact.type === 'ModelLaunched') return modelsIn(fact).some((id) => models.has(id));
      return partnerships.has(partnershipOf(fact) ?? '');
    }),
  );
}

/** What a market itself, without what lies within it, is counted by. */
export interface MarketCount {
  /** That are said to target it. */
  readonly companies: number;
  readonly partnerships: number;
  /** Of both. */
  readonly companyIds: readonly string[];
  readonly deals: readonly ListedPartnership[];
  /** What targets it, all about these partnerships, and what corrects them. */
  readonly facts: readonly Fact[];
}

/** Counts the companies that target a market, and the partnerships for it. */
export function countMarket(
  code: string,
  facts: Iterable<Fact>,
  moment: Moment,
  who: Identities,
): MarketCount {
  const known = resolved(factsAt(distinct(facts), moment), who);
  const until = untilOf(moment);
  const targets = foldRows('market-target', known, foldMarketTarget, until).filter(
    ({ market }) => market === code,
  );
  const partnerships = foldRows('partnership', known, foldPartnership, until).filter(({ markets }) =>
    markets.includes(code),
  );
  const parties = partnerships.flatMap((partnership) => partnership.parties.map(({ id }) => id));
  const ids = new Set(partnerships.map(({ id }) => id));
  return {
    companies: targets.length,
    partnerships: partnerships.length,
    companyIds: sorted([...targets.map(({ company }) => company), ...parties]),
    deals: partnerships.map(listed),
    facts: known.filter(
      (fact) =>
        isCorrection(fact) ||
        (fact.type === 'MarketTargeted' ? fact.data.market === code : ids.has(partnershipOf(fact) ?? '')),
    ),
  };
}

/** What facts call a company: the name that they write most often, of equals the least as text. */
function namesOf(facts: readonly Fact[]): (id: string) => string {
  const counts = new Map<string, Map<string, number>>();
  for (const { id, name } of facts.flatMap(namesIn)) {
    const names = counts.get(id) ?? new Map<string, number>();
    names.set(name, (names.get(name) ?? 0) + 1);
    counts.set(id, names);
  }
  return (id) => {
    const names = [...(counts.get(id) ?? [])].sort(([a, m], [b, n]) => n - m || compare(a, b));
    return names[0]?.[0] ?? id;
  };
}
