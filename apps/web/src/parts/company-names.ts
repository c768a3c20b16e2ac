import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { client } from '../api.ts';

/** Some answers name companies by their ids, people do not: names by id, of the first hundred. */
export function useCompanyNames(all: readonly string[]): ReadonlyMap<string, string> {
  const ids = [...new Set(all)].slice(0, mostNamed);
  const { data } = useQuery({
    queryKey: ['names', ids],
    queryFn: async ({ signal }) => {
      const query = { ids, fields: ['id' as const, 'name' as const], limit: mostNamed };
      return (await client.GET('/v1/companies', { params: { query }, signal })).data?.companies ?? [];
    },
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  });
  return new Map((data ?? []).map(({ id, name }) => [id, name]));
}
const mostNamed = 100;
