import type { FastifyReply } from 'fastify';

/**
 * Points to the page after this one: the same query from another place; what was waited for, was waited for, and is not
 * asked for again. In the list of events `after` is the place itself.
 */
export function linkToNext(
  reply: FastifyReply,
  path: string,
  query: unknown,
  place: { readonly cursor: string } | { readonly after: number },
): void {
  const page = searchOf(query);
  if ('cursor' in place) page.delete('after');
  page.delete('waitFor');
  for (const [name, value] of Object.entries(place)) page.set(name, String(value));
  void reply.header('link', `<${path}?${page.toString()}>; rel="next"`);
}

/** A query as it was given, what is repeated as well. */
export function searchOf(query: unknown): URLSearchParams {
  const given = Object.entries(query as Readonly<Record<string, string | readonly string[]>>);
  return new URLSearchParams(
    given.flatMap(([name, values]) => [values].flat().map((value): [string, string] => [name, value])),
  );
}
