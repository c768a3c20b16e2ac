import { nameKey } from '../company/company-id.ts';
import type { Fact } from '../envelope/event.ts';
import type { attributions, reliabilities } from '../vocabulary/terms.ts';
import { type Evidence, unreliability } from './grading.ts';

/** Selects sources: their evidence meets all of these conditions. */
export interface SourceFilter {
  /** Only these outlets. */
  readonly publisher?: readonly string[];
  /** None of these outlets, nor what copies them. */
  readonly withoutPublisher?: readonly string[];
  /** The minimum reliability; ungraded sources, and those that cannot be judged, rank between C and D. */
  readonly minReliability?: (typeof reliabilities)[number];
  readonly attribution?: readonly (typeof attributions)[number][];
}

/** Events about identity, and retractions, are no source's statement about the world. */
const ofTheRecord: ReadonlySet<Fact['type']> = new Set<Fact['type']>([
  'CompanyProfiled',
  'IdentityJudged',
  'ClaimRetracted',
]);

/**
 * The claims and disputes with evidence from such sources, and only that evidence. A claim without evidence has no
 * publisher, no attribution and no grade.
 */
export function saidBySources(facts: readonly Fact[], filter: SourceFilter): readonly Fact[] {
  const { publisher, withoutPublisher, minReliability, attribution } = filter;
  if (!publisher && !withoutPublisher && minReliability === undefined && !attribution) return facts;
  const only = publisher && new Set(publisher.map(nameKey));
  const without = new Set(withoutPublisher?.map(nameKey));
  const most = minReliability === undefined ? Infinity : gradeOf(minReliability);
  const isHeard = (each: Evidence): boolean =>
    (only === undefined || only.has(nameKey(each.publisher))) &&
    ![each.publisher, ...(each.relays ?? [])].some((name) => without.has(nameKey(name))) &&
    unreliability([each]) <= most &&
    (attribution === undefined || (each.attribution !== undefined && attribution.includes(each.attribution)));
  const hearsUnsourced = only === undefined && attribution === undefined && unreliability(undefined) <= most;
  return facts.flatMap((fact): readonly Fact[] => {
    if (ofTheRecord.has(fact.type)) return [fact];
    const { evidence = [] } = fact.data;
    if (evidence.length === 0) return hearsUnsourced ? [fact] : [];
    const heard = evidence.filter(isHeard);
    if (heard.length === evidence.length) return [fact];
    return heard.length === 0 ? [] : [{ ...fact, data: { ...fact.data, evidence: heard } } as Fact];
  });
}

const gradeOf = (reliability: NonNullable<Evidence['reliability']>): number =>
  unreliability([{ publisher: '', reliability }]);
