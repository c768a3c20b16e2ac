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
  const asked = Object.entries(query as Record<string, string | readonly string[]>);
  const page = new URLSearchParams(
    asked.flatMap(([name, given]) => [given].flat().map((value): [string, string] => [name, value])),
  );
  if ('cursor' in place) page.delete('after');
  page.delete('waitFor');
  for (const [name, value] of Object.entries(place)) page.set(name, String(value));
  void reply.header('link', `<${path}?${page.toString()}>; rel="next"`);
}
