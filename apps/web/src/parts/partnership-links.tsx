import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { client, type Partnership } from '../api.ts';
import { Parties } from './assessed.tsx';

const mostNamed = 200;

/** Some answers name partnerships by their ids, people do by their parties: those by id, of the first so many. */
export function usePartiesOf(all: readonly string[]): ReadonlyMap<string, Partnership['parties']> {
  const ids = [...new Set(all)].slice(0, mostNamed);
  const { data } = useQuery({
    queryKey: ['parties', ids],
    queryFn: async ({ signal }) => {
      const query = { ids, fields: ['id' as const, 'parties' as const], limit: mostNamed };
      return (await client.GET('/v1/partnerships', { params: { query }, signal })).data?.partnerships ?? [];
    },
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  });
  return new Map(data?.map(({ id, parties }) => [id, parties]));
}

/** Links to partnerships, by their parties where these are known. */
export function usePartnershipLinks(all: readonly string[]): (id: string) => ReactNode {
  const partiesOf = usePartiesOf(all);
  return (id) => {
    const parties = partiesOf.get(id) ?? [];
    return (
      <Link to="/partnerships/$id" params={{ id }}>
        {parties.length > 0 ? <Parties of={parties} link={false} /> : <bdi>{id}</bdi>}
      </Link>
    );
  };
}
