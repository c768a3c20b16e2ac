import type { FastifyReply } from 'fastify';

/** Where the next page begins. Undefined: there is none. */
type Place = Readonly<Partial<Record<'cursor' | 'after' | 'before', string | number | undefined>>>;

/** Links to the next page, if there is one, and returns its address. */
export function linkToNext(
  reply: FastifyReply,
  path: string,
  query: unknown,
  place: Place,
): string | undefined {
  const next = nextPage(path, query, place);
  if (next !== undefined) void reply.header('link', `<${next}>; rel="next"`);
  return next;
}

/**
 * The same query from there, without a position to wait for, since this page has waited for it. In the list of events
 * `after` is the cursor itself, or `before`.
 */
function nextPage(path: string, query: unknown, place: Place): string | undefined {
  const [[name, value] = ['', undefined]] = Object.entries(place);
  if (value === undefined) return undefined;
  const page = searchOf(query);
  if (name === 'cursor') page.delete('after');
  page.delete('waitFor');
  page.set(name, String(value));
  return `${path}?${page.toString()}`;
}

/** The query as given, repeated parameters included. */
export function searchOf(query: unknown): URLSearchParams {
  const given = Object.entries(query as Readonly<Record<string, string | readonly string[]>>);
  return new URLSearchParams(
    given.flatMap(([name, values]) => [values].flat().map((value): [string, string] => [name, value])),
  );
}
