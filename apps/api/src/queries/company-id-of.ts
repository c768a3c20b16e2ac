import { companyId, nameKey } from '@sovereign-pipeline/domain';
import { partsOf } from '@sovereign-pipeline/read-models';

/** A filter with the ids of the companies that it names by names or ids: one of them first. */
export function withCompanyId<
  F extends { readonly company?: string | undefined; readonly with?: readonly string[] | undefined },
>(filter: F): F {
  const { company, with: rest = [] } = filter;
  const [first, ...more] = [...(company === undefined ? [] : [company]), ...rest].map(companyId);
  const others = more.length > 0 ? more : undefined;
  return { ...filter, ...(first !== undefined && { company: first, with: others }) };
}

/** What `company/thing` names, by names or ids. */
export function partsOfId(asked: string): { readonly company: string; readonly key: string } {
  const [company, thing] = partsOf(asked);
  return { company: companyId(company), key: nameKey(thing) };
}

/** The address of what has such an id. */
export const addressOfThing = (path: string, id: string): string =>
  `${path}/${id.split('/').map(encodeURIComponent).join('/')}`;
