import { companyId, nameKey } from '@sovereign-pipeline/domain';
import { partsOf } from '@sovereign-pipeline/read-models';

/** A filter with the ids of the companies that it names by names or ids. */
export const withCompanyId = <
  F extends { readonly company?: string | undefined; readonly with?: readonly string[] | undefined },
>(
  filter: F,
): F => ({
  ...filter,
  ...(filter.company !== undefined && { company: companyId(filter.company) }),
  ...(filter.with !== undefined && { with: filter.with.map(companyId) }),
});

/** What `company/thing` names, by names or ids. */
export function partsOfId(asked: string): { readonly company: string; readonly key: string } {
  const [company, thing] = partsOf(asked);
  return { company: companyId(company), key: nameKey(thing) };
}

/** The address of what has such an id. */
export const addressOfThing = (path: string, id: string): string =>
  `${path}/${id.split('/').map(encodeURIComponent).join('/')}`;
