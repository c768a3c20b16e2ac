import type { FastifyReply } from 'fastify';

/**
 * Points to the page after this one, if it has a place: the same query from there; what was waited for, was waited for,
 * and is not asked for again. In the list of events `after` is the place itself.
 */
export function linkToNext(
  reply: FastifyReply,
  path: string,
  query: unknown,
  place: { readonly cursor: string | undefined } | { readonly after: number | undefined },
): void {
  const [name, value] = 'cursor' in place ? ['cursor', place.cursor] : ['after', place.after];
  if (value === undefined) return;
  const page = searchOf(query);
  if (name === 'cursor') page.delete('after');
  page.delete('waitFor');
  page.set(name, String(value));
  void reply.header('link', `<${path}?${page.toString()}>; rel="next"`);
}

/** A query as it was given, what is repeated as well. */
export function searchOf(query: unknown): URLSearchParams {
  const given = Object.entries(query as Readonly<Record<string, string | readonly string[]>>);
  return new URLSearchParams(
    given.flatMap(([name, values]) => [values].flat().map((value): [string, string] => [name, value])),
  );
}
