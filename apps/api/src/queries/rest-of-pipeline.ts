import { searchOf } from '../http/next-page.ts';
import { parameters } from '../http/query-parameters.ts';
import type { RestOfPipeline } from './pages.ts';

/** Lists that go on where one of a pipeline ends, and what else narrows them to it. */
const lists = {
  markets: { path: '/v1/matrix', only: {} },
  models: { path: '/v1/models', only: {} },
  meetings: { path: '/v1/meetings', only: { status: 'held' } },
  planned: { path: '/v1/meetings', only: { status: 'planned' } },
} as const satisfies Record<keyof RestOfPipeline, { readonly path: string; readonly only: object }>;

/** Addresses of what a pipeline leaves out, at the moment that was asked for. */
export function addressesOfRest(
  cursors: RestOfPipeline,
  company: string,
  query: unknown,
): { readonly rest?: Readonly<Record<string, string>> } {
  const given = searchOf(query);
  const addresses = Object.entries(lists).flatMap(([name, { path, only }]): [string, string][] => {
    const cursor = cursors[name as keyof RestOfPipeline];
    if (cursor === undefined) return [];
    const search = new URLSearchParams({ company, ...only, cursor });
    const kept = [...Object.keys(parameters.moment), 'limit', ...(name === 'markets' ? ['market'] : [])];
    for (const each of kept) for (const value of given.getAll(each)) search.append(each, value);
    return [[name, `${path}?${search.toString()}`]];
  });
  return addresses.length === 0 ? {} : { rest: Object.fromEntries(addresses) };
}
