import { companyId } from '@sovereign-pipeline/domain';

/** A filter with the id of the company that it names by a name or an id. */
export const withCompanyId = <F extends { readonly company?: string | undefined }>(filter: F): F => ({
  ...filter,
  ...(filter.company !== undefined && { company: companyId(filter.company) }),
});
