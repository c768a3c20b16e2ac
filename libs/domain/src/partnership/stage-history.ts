import type { Fact } from '../envelope/event.ts';
import type { Certainty, Stage } from '../vocabulary/terms.ts';
import { certaintyOf, claimsAbout, counting, surest } from '../claim/claim.ts';
import { idsOf, inRecordedOrder } from '../pipeline/gather.ts';
import { partnershipOf, stageOf, type Telling } from './partnership.ts';

/** A stage that a partnership came to. */
export interface StageReached {
  readonly stage: Stage;
  /** When, in EDTF as the first claim that says it wrote it; null when that claim names no date. */
  readonly since: string | null;
  /** The surest of the claims that say it. */
  readonly certainty: Certainty;
  /** Those claims, in the order of recording. */
  readonly basis: readonly string[];
}

/**
 * The stages of the partnership `id` in the order of its claims that count, the assessed one last; claims in a row that say
 * the same are one entry. A pure function of the set of facts.
 */
export function stageHistory(id: string, facts: Iterable<Fact>): StageReached[] {
  const claims = claimsAbout(facts, (fact): fact is Fact<Telling> => partnershipOf(fact) === id);
  const runs: ReturnType<typeof counting<Telling>>[] = [];
  for (const claim of counting(claims, stageOf)) {
    const run = runs.at(-1);
    if (run?.[0] && stageOf(run[0]) === stageOf(claim)) run.push(claim);
    else runs.push([claim]);
  }
  return runs.flatMap((run) => {
    const [first] = run;
    if (!first) return [];
    return {
      stage: stageOf(first),
      since: first.fact.data.occurred ?? null,
      certainty: surest(run.map(certaintyOf)),
      basis: idsOf(inRecordedOrder(run)),
    };
  });
}
