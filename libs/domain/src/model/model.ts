import type { Fact } from '../envelope/event.ts';
import { companyId, slug } from '../company/company-id.ts';
import { claimsAbout, counting } from '../claim/claim.ts';
import { idsOf, inRecordedOrder, sorted } from '../pipeline/gather.ts';

/** An AI model that a company is said to have launched. */
export interface Model {
  /** The company's id. */
  readonly company: string;
  /** The model's name as first written. */
  readonly model: string;
  readonly languages: readonly string[];
  readonly markets: readonly string[];
  readonly basis: readonly string[];
}

/** The model that a fact is about: `company/model`. */
export function modelOf(fact: Fact): string | undefined {
  return fact.type === 'ModelLaunched'
    ? `${companyId(fact.data.company)}/${slug(fact.data.model)}`
    : undefined;
}

/** The model `key` as some facts tell of it. A pure function of the set of facts; undefined when none about it counts. */
export function foldModel(key: string, facts: Iterable<Fact>): Model | undefined {
  const claims = claimsAbout(facts, (fact): fact is Fact<'ModelLaunched'> => modelOf(fact) === key);
  const recorded = inRecordedOrder(counting(claims));
  const [first] = recorded;
  if (!first) return undefined;
  return {
    company: companyId(first.data.company),
    model: first.data.model,
    languages: sorted(recorded.flatMap(({ data }) => data.languages ?? [])),
    markets: sorted(recorded.flatMap(({ data }) => data.markets ?? [])),
    basis: idsOf(recorded),
  };
}
