import type { Fact } from '../envelope/event.ts';
import {
  type Certainty,
  type PartyRole,
  type Pillar,
  pillars,
  type Stage,
  stages,
} from '../vocabulary/terms.ts';
import {
  byWeight,
  certaintyOf,
  type Claim,
  claimsAbout,
  counting,
  firstPublished,
  notRetracted,
  occurrence,
  surest,
} from '../claim/claim.ts';
import { idsOf, inRecordedOrder, lastOf, named, sorted, type NamedCompany } from '../pipeline/gather.ts';

export interface Party extends NamedCompany {
  readonly role?: PartyRole;
}

/** What the claims that count say of one of a partnership's markets, whatever stage they say. */
export interface MarketClaims {
  /** The market's code. */
  readonly market: string;
  /** The surest of the claims that name it. */
  readonly certainty: Certainty;
  /** The claims that name it, in the order of recording. */
  readonly basis: readonly string[];
}

/** A partnership as its claims, taken together, say it stands. */
export interface Partnership {
  readonly id: string;
  readonly stage: Stage;
  /** When it reached the stage: EDTF as the decisive claim wrote it; null when that claim names no date. */
  readonly since: string | null;
  readonly certainty: Certainty;
  /** Whether another claim that counts contradicts the stage. */
  readonly conflict: boolean;
  readonly parties: readonly Party[];
  readonly purpose: string | null;
  readonly markets: readonly string[];
  /** One entry for each of the markets, by code. */
  readonly marketClaims: readonly MarketClaims[];
  readonly languages: readonly string[];
  readonly pillars: readonly Pillar[];
  /** How many distinct pieces of evidence the claims that count bring. */
  readonly evidence: number;
  /** The events that the stage rests on: the claims that count and say it, in the order of recording. */
  readonly basis: readonly string[];
}

/** A partnership without what each of its markets rests on: the entries of the markets say that. */
export type ListedPartnership = Omit<Partnership, 'marketClaims'>;

export type Telling = 'PartnershipProposed' | 'PartnershipAdvanced';

export function listed(partnership: Partnership): ListedPartnership {
  const { id, stage, since, certainty, conflict, parties } = partnership;
  const { purpose, markets, languages, pillars, evidence, basis } = partnership;
  return {
    id,
    stage,
    since,
    certainty,
    conflict,
    parties,
    purpose,
    markets,
    languages,
    pillars,
    evidence,
    basis,
  };
}

/** The partnership that a fact is about. */
export function partnershipOf(fact: Fact): string | undefined {
  return fact.type === 'PartnershipProposed' || fact.type === 'PartnershipAdvanced'
    ? fact.stream.slice('partnership-'.length)
    : undefined;
}

/**
 * The partnership `id` as some facts, of which it picks its own, tell of it. A pure function of the set of facts.
 * Undefined when no fact about it counts.
 */
export function foldPartnership(id: string, facts: Iterable<Fact>): Partnership | undefined {
  const claims = claimsAbout(facts, (fact): fact is Fact<Telling> => partnershipOf(fact) === id);
  return assess(id, claims);
}

/** The rule of the assessed stage, over claims in the order of recording. */
export function assess(id: string, claims: readonly Claim<Telling>[]): Partnership | undefined {
  const weighed = counting(claims, stageOf);
  const decisive = weighed.at(-1);
  if (!decisive) return undefined;
  const stage = stageOf(decisive);
  const recorded = inRecordedOrder(weighed);
  const markets = sorted(recorded.flatMap(({ data }) => data.markets ?? []));
  return {
    id,
    stage,
    since: decisive.fact.data.occurred ?? null,
    certainty: certaintyOf(decisive),
    conflict: weighed.some((claim) => contradicts(claim, decisive)),
    ...identityOf(claims, weighed),
    markets,
    marketClaims: markets.map((market) => marketClaimsOf(market, weighed)),
    languages: sorted(recorded.flatMap(({ data }) => data.languages ?? [])),
    pillars: pillars.filter((pillar) => recorded.some(({ data }) => data.pillars?.includes(pillar))),
    evidence: countEvidence(recorded),
    basis: idsOf(recorded.filter((fact) => stageSaid(fact) === stage)),
  };
}

function marketClaimsOf(market: string, weighed: readonly Claim<Telling>[]): MarketClaims {
  const naming = weighed.filter(({ fact }) => fact.data.markets?.includes(market));
  return { market, certainty: surest(naming.map(certaintyOf)), basis: idsOf(inRecordedOrder(naming)) };
}

export function stageOf({ fact }: Claim<Telling>): Stage {
  return stageSaid(fact);
}

function stageSaid(fact: Fact<Telling>): Stage {
  return fact.type === 'PartnershipProposed' ? 'proposed' : fact.data.stage;
}

/** Says a different stage for an overlapping interval, or was published later and says an earlier stage. */
function contradicts(other: Claim<Telling>, decisive: Claim<Telling>): boolean {
  const distance = stages.indexOf(stageOf(other)) - stages.indexOf(stageOf(decisive));
  if (distance === 0) return false;
  const [here, there] = [occurrence(decisive.fact), occurrence(other.fact)];
  if (here && there && here.from <= there.to && there.from <= here.to) return true;
  const [published, publishedAfter] = [firstPublished(decisive.fact), firstPublished(other.fact)];
  return (
    published !== undefined && publishedAfter !== undefined && publishedAfter > published && distance < 0
  );
}

/**
 * Who it is between and what for. Of claims that do not count only when those that count do not say: who the parties
 * are stays known when a speculation turns into news that no longer names them.
 */
function identityOf(claims: readonly Claim<Telling>[], weighed: readonly Claim<Telling>[]) {
  const all = byWeight(notRetracted(claims));
  const tellingParties = weighed.some(({ fact }) => fact.data.parties) ? weighed : all;
  return {
    parties: partiesOf(tellingParties),
    purpose: lastOf(weighed.map(purposeOf)) ?? lastOf(all.map(purposeOf)) ?? null,
  };
}

function purposeOf({ fact }: Claim<Telling>): string | undefined {
  return fact.data.purpose;
}

/** Every party once, in the order and by the name first recorded, in the role that the weightiest claim gives. */
function partiesOf(weighed: readonly Claim<Telling>[]): Party[] {
  const parties = new Map<string, Party>();
  for (const { company } of inRecordedOrder(weighed).flatMap(({ data }) => data.parties ?? [])) {
    const party = named(company);
    if (!parties.has(party.id)) parties.set(party.id, party);
  }
  for (const { company, role } of weighed.flatMap(({ fact }) => fact.data.parties ?? [])) {
    const party = parties.get(named(company).id);
    if (party && role) parties.set(party.id, { ...party, role });
  }
  return [...parties.values()];
}

/** One piece of evidence is one address, or one title (or none) of one publisher. */
function countEvidence(facts: readonly Fact[]): number {
  const items = facts.flatMap(({ data }) => data.evidence ?? []);
  return new Set(items.map(({ url, publisher, title }) => url ?? JSON.stringify([publisher, title ?? null])))
    .size;
}
