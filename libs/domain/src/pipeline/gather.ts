import type { ClaimType, Fact } from '../envelope/event.ts';
import { companyId } from '../company/company-id.ts';
import type { Claim } from '../claim/claim.ts';

/** A company by its identifier and a name as written. */
export interface NamedCompany {
  readonly id: string;
  readonly name: string;
}

export function named(company: string): NamedCompany {
  return { id: companyId(company), name: company };
}

/** The facts of some claims in the order of recording. */
export function inRecordedOrder<T extends ClaimType>(claims: readonly Claim<T>[]): Fact<T>[] {
  return claims.map(({ fact }) => fact).sort((a, b) => a.position - b.position);
}

export function idsOf(facts: readonly Fact[]): string[] {
  return facts.map(({ id }) => id);
}

/** Distinct values in the order of their UTF-16 code units: the same on every machine. */
export function sorted(values: Iterable<string>): string[] {
  return [...new Set(values)].sort();
}

/** Distinct values in the order in which they were first said. */
export function inOrder<T>(values: Iterable<T>): T[] {
  return [...new Set(values)];
}

/** The last value that is there. */
export function lastOf<T>(values: readonly (T | undefined)[]): T | undefined {
  return values.findLast((value) => value !== undefined);
}
