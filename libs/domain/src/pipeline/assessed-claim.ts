import { claimOf } from '../claim/claim.ts';
import { correctionsOf } from '../claim/corrections.ts';
import type { Evidence } from '../claim/grading.ts';
import { nameKey } from '../company/company-id.ts';
import { type ClaimType, type Fact, isClaim } from '../envelope/event.ts';
import { isTelling, stageSaid } from '../partnership/sayings.ts';
import { dayOf } from '../vocabulary/date-bounds.ts';
import { extent } from '../vocabulary/edtf.ts';
import type { Certainty, Stage } from '../vocabulary/terms.ts';

/** The assessment of a single claim, with its corrections. Days are as those of `dateBounds`. */
export interface AssessedClaim {
  /** Of the event. */
  readonly id: string;
  readonly type: ClaimType;
  readonly stream: string;
  readonly position: number;
  /** Where it stands among the claims of a timeline. */
  readonly when: number;
  /** What it says of the stage of a partnership. */
  readonly stage: Stage | null;
  readonly certainty: Certainty;
  readonly weak: boolean;
  /** The event that takes it back. */
  readonly retractedBy: string | null;
  readonly replacedBy: string | null;
  /** The parties that dispute it. */
  readonly disputedBy: readonly string[];
  /** Its statement had come true by some day between these; null: it gives no first day. */
  readonly reachedFrom: string | null;
  readonly reachedTo: string | null;
  /** By when it had come by its own date, disputed or not. In milliseconds since 1970 UTC. */
  readonly came: number;
  /** The day by which it was said. */
  readonly said: string | null;
  /** The first day by which a piece of its evidence was published; null: no piece says. */
  readonly published: string | null;
  readonly evidence: readonly AssessedEvidence[];
}

type Kept =
  'url' | 'title' | 'published' | 'language' | 'attribution' | 'speaker' | 'reliability' | 'credibility';

export type AssessedEvidence = { readonly [Member in Kept]: Evidence[Member] | undefined } & {
  readonly publisher: string;
  /** Equal for all spellings of a publisher's name. */
  readonly publisherId: string;
  readonly relays: readonly string[];
};

/** The claims among facts, each in the light of the corrections among them that stand in its stream. */
export function assessedClaims(facts: readonly Fact[]): AssessedClaim[] {
  const corrections = correctionsOf(facts);
  return facts.flatMap((fact) => {
    if (!isClaim(fact)) return [];
    const against = corrections.get(fact.id);
    const { certainty, weak, disputes, from, to, said, came } = claimOf(fact, against);
    return {
      ...{ id: fact.id, type: fact.type, stream: fact.stream, position: fact.position, when: to, came },
      stage: isTelling(fact) ? stageSaid(fact) : null,
      ...{ certainty, weak },
      retractedBy: against?.retracted?.id ?? null,
      replacedBy: against?.retracted?.replacedBy ?? null,
      disputedBy: [...new Set(disputes.map(({ by }) => by))].sort(),
      ...{ reachedFrom: dayOf(from), reachedTo: dayOf(to), said: dayOf(said) },
      published: firstPublished(fact.data.evidence ?? []),
      evidence: (fact.data.evidence ?? []).map(evidenceOf),
    };
  });
}

function firstPublished(evidence: readonly Evidence[]): string | null {
  let first = Infinity;
  for (const { published } of evidence) {
    const to = published === undefined ? undefined : extent(published)?.to;
    if (to !== undefined && to < first && dayOf(to) !== null) first = to;
  }
  return dayOf(first);
}

function evidenceOf(evidence: Evidence): AssessedEvidence {
  const { publisher, url, title, published, language, attribution, speaker, reliability, credibility } =
    evidence;
  return {
    ...{ publisher, publisherId: nameKey(publisher) },
    ...{ url, title, published, language, attribution, speaker, reliability, credibility },
    relays: evidence.relays ?? [],
  };
}
