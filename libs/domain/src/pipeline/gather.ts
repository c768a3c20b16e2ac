import { companyId } from '../company/company-id.ts';

/** A company by its identifier and a name as written. */
export interface NamedCompany {
  readonly id: string;
  readonly name: string;
}

export function named(company: string): NamedCompany {
  return { id: companyId(company), name: company };
}

/** Distinct values in the order of their UTF-16 code units: the same on every machine. */
export function sorted(values: Iterable<string>): string[] {
  return [...new Set(values)].sort();
}

/** Distinct values in the order in which they come. */
export function inOrder<T>(values: Iterable<T>): T[] {
  return [...new Set(values)];
}
