import type { FastifyReply } from 'fastify';

/**
 * The address of the next page, if there is one: the same query from there, without a position to wait for, since
 * this page has waited for it. In the list of events `after` is the cursor itself, or `before`.
 */
export function linkToNext(
  reply: FastifyReply,
  path: string,
  query: unknown,
  place: Readonly<Partial<Record<'cursor' | 'after' | 'before', string | number | undefined>>>,
): void {
  const [[name, value] = ['', undefined]] = Object.entries(place);
  if (value === undefined) return;
  const page = searchOf(query);
  if (name === 'cursor') page.delete('after');
  page.delete('waitFor');
  page.set(name, String(value));
  void reply.header('link', `<${path}?${page.toString()}>; rel="next"`);
}

/** The query as given, repeated parameters included. */
export function searchOf(query: unknown): URLSearchParams {
  const given = Object.entries(query as Readonly<Record<string, string | readonly string[]>>);
  return new URLSearchParams(
    given.flatMap(([name, values]) => [values].flat().map((value): [string, string] => [name, value])),
  );
}
