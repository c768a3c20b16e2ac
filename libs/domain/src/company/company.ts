import type { Fact } from '../envelope/event.ts';
import { companyId } from './company-id.ts';
import { claimsAbout, counting, distinct } from '../claim/claim.ts';
import { idsOf, inOrder, inRecordedOrder, lastOf, named, type NamedCompany } from '../pipeline/gather.ts';

/** A company as its profiles, taken together, describe it. */
export interface Company extends NamedCompany {
  readonly aliases: readonly string[];
  readonly parent?: NamedCompany;
  readonly country?: string;
  readonly kind?: string;
  readonly basis: readonly string[];
}

/** The company that a fact profiles. */
export function profiledCompany(fact: Fact): string | undefined {
  return fact.type === 'CompanyProfiled' ? companyId(fact.data.company) : undefined;
}

/** The company `id` as some facts profile it. A pure function of the set of facts; undefined when no profile counts. */
export function foldCompany(id: string, facts: Iterable<Fact>): Company | undefined {
  const claims = claimsAbout(facts, (fact): fact is Fact<'CompanyProfiled'> => profiledCompany(fact) === id);
  const weighed = counting(claims).map(({ fact }) => fact.data);
  const recorded = inRecordedOrder(counting(claims));
  const last = recorded.at(-1);
  if (!last) return undefined;
  const parent = lastOf(weighed.map((data) => data.parent));
  const country = lastOf(weighed.map((data) => data.country));
  const kind = lastOf(weighed.map((data) => data.kind));
  return {
    id,
    name: last.data.company,
    aliases: inOrder(recorded.flatMap(({ data }) => data.aliases ?? [])),
    ...(parent !== undefined && { parent: named(parent) }),
    ...(country !== undefined && { country }),
    ...(kind !== undefined && { kind }),
    basis: idsOf(recorded),
  };
}

/**
 * Every company that a fact names, once for each way of writing it. Aliases are names of the company, not companies. A
 * correction names none.
 */
export function namesIn(fact: Fact): readonly NamedCompany[] {
  return inOrder(namesWritten(fact)).map(named);
}

/**
 * A company's display name: as its profile has it, else as it was first written, by a claim that was retracted as well:
 * names as written are never lost. Undefined when no fact names the company.
 */
export function companyName(id: string, facts: Iterable<Fact>): string | undefined {
  const recorded = distinct(facts);
  return foldCompany(id, recorded)?.name ?? firstName(id, recorded);
}

function firstName(id: string, recorded: readonly Fact[]): string | undefined {
  for (const fact of recorded) {
    const company = namesIn(fact).find((each) => each.id === id);
    if (company) return company.name;
  }
  return undefined;
}

function namesWritten({ type, data }: Fact): readonly string[] {
  switch (type) {
    case 'MeetingHeld':
      return data.participants.map(({ company }) => company);
    case 'PartnershipProposed':
      return [
        ...data.parties.map(({ company }) => company),
        ...(data.proposedBy === undefined ? [] : [data.proposedBy]),
      ];
    case 'PartnershipAdvanced':
      return (data.parties ?? []).map(({ company }) => company);
    case 'MarketTargeted':
      return [data.company, ...(data.with ?? [])];
    case 'ModelLaunched':
      return [data.company];
    case 'CompanyProfiled':
      return [data.company, ...(data.parent === undefined ? [] : [data.parent])];
    case 'ClaimDisputed':
    case 'ClaimRetracted':
      return [];
  }
}
