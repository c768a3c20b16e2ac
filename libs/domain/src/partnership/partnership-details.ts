import { type Claim } from '../claim/claim.ts';
import { detailOf, latestFirst, ranked } from '../claim/details.ts';
import type { DataOf } from '../envelope/event.ts';
import type { Telling } from './sayings.ts';

const fields = ['proposedBy', 'instrument', 'amounts', 'capacity', 'sites', 'term', 'expected'] as const;
type Field = (typeof fields)[number];

/**
 * The details of a partnership beside its stage; each from the most exact, then surest claim that has it, what is
 * expected from the latest.
 */
export type PartnershipDetails = {
  readonly [Name in Field]?: NonNullable<DataOf<Telling>[Name]>;
};

/** The events that each of them rests on. */
export type BasisOfDetails = Readonly<Partial<Record<Field, readonly string[]>>>;

export function detailsOf(rankedClaims: readonly Claim<Telling>[]): {
  readonly details: PartnershipDetails;
  readonly basisOf: BasisOfDetails;
} {
  const details: Record<string, unknown> = {};
  const basisOf: Partial<Record<Field, readonly string[]>> = {};
  for (const field of fields) {
    if (!rankedClaims.some(({ fact }) => fact.data[field] !== undefined)) continue;
    const pick = (data: DataOf<Telling>) => data[field];
    const detail =
      field === 'expected'
        ? detailOf(ranked(rankedClaims, latestFirst), pick, latestFirst)
        : detailOf(rankedClaims, pick);
    if (detail === undefined) continue;
    details[field] = detail.value;
    basisOf[field] = detail.basis;
  }
  return { details, basisOf };
}

/** Only the details, from an object that may have null for an absent member, as a table has. */
export function asDetails(of: PartnershipDetails): PartnershipDetails {
  return Object.fromEntries(
    fields.flatMap((field) => ((of[field] ?? null) === null ? [] : [[field, of[field]]])),
  );
}
