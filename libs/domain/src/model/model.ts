import { basisOf, claimsAbout, counting, type Standing, standingOf, surest } from '../claim/claim.ts';
import { detailOf, ranked, sinceOf } from '../claim/details.ts';
import { EvidenceOf, type Sources } from '../claim/sources.ts';
import { slug } from '../company/company-id.ts';
import { idIn } from '../company/names-in.ts';
import type { Fact } from '../envelope/event.ts';
import { sorted } from '../pipeline/gather.ts';
import type { Certainty } from '../vocabulary/terms.ts';

/** An AI model that a company is said to have launched. */
export interface Model extends Standing {
  /** The company's id. */
  readonly company: string;
  /** The model's name as the claim that goes first writes it. */
  readonly model: string;
  readonly languages: readonly string[];
  readonly markets: readonly string[];
  readonly certainty: Certainty;
  /** The earliest date that is said. */
  readonly since: string | null;
  readonly sources: Sources;
  readonly basis: readonly string[];
}

/** The model that a fact is about: `company/model`. */
export function modelOf(fact: Fact): string | undefined {
  return fact.type === 'ModelLaunched'
    ? `${idIn(fact, fact.data.company)}/${slug(fact.data.model)}`
    : undefined;
}

/**
 * The model `key` as some facts tell of it. A pure function of the set of facts; undefined when none about it counts. `until`: only
 * what had come by that instant.
 */
export function foldModel(key: string, facts: Iterable<Fact>, until = Infinity): Model | undefined {
  const known = claimsAbout(facts, (fact): fact is Fact<'ModelLaunched'> => modelOf(fact) === key);
  const claims = ranked(counting(known.filter(({ to }) => to <= until)));
  const name = detailOf(claims, ({ model }) => model);
  const [first] = claims;
  if (!first || !name) return undefined;
  const company = idIn(first.fact, first.fact.data.company);
  const data = claims.map(({ fact }) => fact.data);
  return {
    company,
    model: name.value,
    languages: sorted(data.flatMap(({ languages }) => languages ?? [])),
    markets: sorted(data.flatMap(({ markets }) => markets ?? [])),
    certainty: surest(claims.map(({ certainty }) => certainty)),
    since: sinceOf(claims).since,
    ...standingOf(claims, 'everything'),
    sources: new EvidenceOf([company]).sources(claims),
    basis: basisOf(claims),
  };
}
