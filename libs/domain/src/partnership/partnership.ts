import { AlikeClaims, putTogether } from '../claim/alike-claims.ts';
import { onlyDoubts, type Claim, claimsAbout, counting } from '../claim/claim.ts';
import { detailOf, ranked } from '../claim/details.ts';
import { EvidenceOf } from '../claim/sources.ts';
import type { NamedPerson } from '../company/named-people.ts';
import type { DataOf, Fact } from '../envelope/event.ts';
import { sorted } from '../pipeline/gather.ts';
import { pillars } from '../vocabulary/terms.ts';
import { marketClaimsOf, type MarketEvidence } from './market-claims.ts';
import { partnershipNamed } from './named-partnership.ts';
import { partiesOf } from './parties.ts';
import { asDetails, detailsOf } from './partnership-details.ts';
import type { ListedPartnership, StageReached } from './partnership-schema.ts';
import { decisionsOf } from './regulatory-decisions.ts';
import type { Telling } from './sayings.ts';
import { knownRuns, type StageStory, stageStory } from './stage-story.ts';

/** A partnership, assessed from its claims; with the evidence for its markets. */
export interface Partnership extends Omit<ListedPartnership, 'marketClaims'> {
  readonly marketClaims: readonly MarketEvidence[];
}

/** With its stages one after the other, and everybody whom its claims name. */
export interface PartnershipRow extends Partnership {
  readonly history: readonly StageReached[];
  readonly named: readonly NamedPerson[];
}

/** As it is shown. */
export function listed(partnership: Partnership): ListedPartnership {
  const { id, stage, since, certainty, conflict, alternatives, parties, unnamed, purpose } = partnership;
  const { markets, marketClaims, languages, pillars, decisions, sources, basis, basisOf } = partnership;
  return {
    ...{ id, stage, since, certainty, conflict },
    ...onlyDoubts(partnership),
    ...{ alternatives, parties, unnamed, purpose },
    ...asDetails(partnership),
    markets,
    marketClaims: marketClaims.map(({ pieces, ...claims }) => claims),
    ...{ languages, pillars, decisions, sources, basis, basisOf },
  };
}

type AboutPartnership = Telling | 'RegulatoryDecisionMade';

function isAboutPartnership({ type }: Fact): boolean {
  return (
    type === 'PartnershipProposed' || type === 'PartnershipAdvanced' || type === 'RegulatoryDecisionMade'
  );
}

/** The partnership that a fact is about. */
export function partnershipOf(fact: Fact): string | undefined {
  return isAboutPartnership(fact) ? partnershipNamed(fact) : undefined;
}

/**
 * The partnership `id` as some facts, of which it picks its own, tell of it. A pure function of the set of facts, in
 * which who was recorded first decides nothing. Undefined when no fact about it counts. `until`: only what had come by
 * that instant; who it is between and what for does not depend on it.
 */
export function foldPartnership(
  id: string,
  facts: Iterable<Fact>,
  until = Infinity,
): Partnership | undefined {
  return assessed(id, facts, until)?.partnership;
}

export function foldPartnershipRow(
  id: string,
  facts: Iterable<Fact>,
  until = Infinity,
): PartnershipRow | undefined {
  const found = assessed(id, facts, until);
  return found && asRow(found);
}

/** A row to which claims are added without those before being looked at again, as long as nothing corrects them. */
export class GrowingPartnership {
  readonly #id: string;
  readonly #claims = new AlikeClaims<AboutPartnership>();
  readonly #known: Known = { evidence: new EvidenceOf([]), reachedBy: knownRuns() };

  constructor(id: string, facts: Iterable<Fact>) {
    this.#id = id;
    this.add(facts);
  }

  /** What a fold takes of all that were added at once is made of them: each fact once. */
  add(facts: Iterable<Fact>): void {
    this.#claims.add(claimsOf(this.#id, facts));
  }

  /** As `foldPartnershipRow` makes it. Stages of which nothing has changed are the same objects again. */
  get row(): PartnershipRow | undefined {
    const found = assessedBy(this.#id, this.#claims.all, Infinity, this.#known);
    return found && asRow(found);
  }

  /** How much is kept of the claims: as many as are not alike. */
  get size(): number {
    return this.#claims.size;
  }
}

/** The stages of the partnership `id` one after the other, the assessed one last. */
export function stageHistory(id: string, facts: Iterable<Fact>, until = Infinity): readonly StageReached[] {
  return assessed(id, facts, until)?.history ?? [];
}

interface Assessed {
  readonly partnership: Partnership;
  readonly history: StageStory['history'];
  readonly named: readonly NamedPerson[];
}

function asRow({ partnership, history, named }: Assessed): PartnershipRow {
  return { ...partnership, history, named };
}

function claimsOf(id: string, facts: Iterable<Fact>): Claim<AboutPartnership>[] {
  return claimsAbout(facts, (fact): fact is Fact<AboutPartnership> => partnershipOf(fact) === id);
}

function assessed(id: string, facts: Iterable<Fact>, until: number): Assessed | undefined {
  return assessedBy(id, putTogether(claimsOf(id, facts)), until);
}

/** What was made of claims that are still the same. */
interface Known {
  evidence: EvidenceOf;
  readonly reachedBy: ReturnType<typeof knownRuns>;
}

function assessedBy(
  id: string,
  about: readonly Claim<AboutPartnership>[],
  until: number,
  before?: Known,
): Assessed | undefined {
  // What is left of them stays in this order.
  const known = ranked(about.filter(isTelling));
  const decisions = about.length === known.length ? [] : about.filter(isDecision);
  const claims = counting(until === Infinity ? known : known.filter(({ came }) => came <= until));
  const story = stageStory(claims, before?.reachedBy);
  const last = story?.history.at(-1);
  if (story === undefined || last === undefined) return undefined;
  const kept = known.filter(({ retracted }) => !retracted);
  const purpose = detailOf(counting(kept), purposeIn) ?? detailOf(kept, purposeIn);
  const { parties, unnamed, named, naming } = partiesOf(known);
  const { details, basisOf } = detailsOf(claims);
  const companies = parties.map((party) => party.id);
  const evidence = before?.evidence.isAbout(companies) ? before.evidence : new EvidenceOf(companies);
  if (before) before.evidence = evidence;
  const marketClaims = marketClaimsOf(claims, naming, evidence);
  const data = claims.map(({ fact }) => fact.data);
  const partnership = {
    id,
    ...last,
    conflict: story.conflict,
    alternatives: story.alternatives,
    parties,
    unnamed,
    purpose: purpose?.value ?? null,
    markets: sorted(marketClaims.map(({ market }) => market)),
    marketClaims,
    languages: sorted(data.flatMap(({ languages }) => languages ?? [])),
    pillars: pillars.filter((pillar) => data.some((each) => each.pillars?.includes(pillar))),
    ...details,
    decisions: decisionsOf(decisions.filter(({ came }) => came <= until)),
    sources: evidence.sources(claims),
    basis: last.basis,
    basisOf: {
      ...(story.sinceBasis.length > 0 && { since: story.sinceBasis }),
      ...(purpose && { purpose: purpose.basis }),
      ...basisOf,
    },
  };
  return { partnership, history: story.history, named };
}

const purposeIn = ({ purpose }: DataOf<Telling>, { between }: Fact<Telling>) => purpose ?? between?.purpose;

function isTelling(claim: Claim<AboutPartnership>): claim is Claim<Telling> {
  return claim.fact.type !== 'RegulatoryDecisionMade';
}

function isDecision(claim: Claim<AboutPartnership>): claim is Claim<'RegulatoryDecisionMade'> {
  return claim.fact.type === 'RegulatoryDecisionMade';
}
