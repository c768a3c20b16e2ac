import { nameKey } from '../company/company-id.ts';
import type { Fact } from '../envelope/event.ts';
import type { attributions, reliabilities } from '../vocabulary/terms.ts';
import { type Evidence, unreliability } from './grading.ts';

/** Whose word is listened to: evidence that meets all of it. */
export interface SourceFilter {
  /** Only these outlets. */
  readonly publisher?: readonly string[];
  /** None of these outlets, nor what copies them. */
  readonly withoutPublisher?: readonly string[];
  /** At least so reliable: what is not graded, or cannot be judged, stands between C and D. */
  readonly minReliability?: (typeof reliabilities)[number];
  readonly attribution?: readonly (typeof attributions)[number][];
}

/** What says who somebody is, and that a record was wrong, is nobody's word about the world. */
const ofTheRecord: ReadonlySet<Fact['type']> = new Set<Fact['type']>([
  'CompanyProfiled',
  'IdentityJudged',
  'ClaimRetracted',
]);

/**
 * The claims and disputes that some evidence of such sources tells of, with that evidence alone. What has no evidence
 * is no outlet's word, is not attributed, and not graded.
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
