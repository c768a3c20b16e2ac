import type { FastifyReply } from 'fastify';

/** Points to the page after this one: the same query with another cursor. What is waited for, was waited for. */
export function linkToNext(reply: FastifyReply, path: string, query: unknown, cursor: string): void {
  const page = new URLSearchParams(query as Record<string, string>);
  page.delete('after');
  page.set('cursor', cursor);
  void reply.header('link', `<${path}?${page.toString()}>; rel="next"`);
}
