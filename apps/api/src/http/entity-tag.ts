import type { FastifyReply } from 'fastify';

/** The version of the stream that an answer is about, as `If-Match` of a post takes it. Undefined: it has none. */
export function tagWithVersion(reply: FastifyReply, version: number | undefined): void {
  if (version !== undefined) void reply.header('etag', `"${version}"`);
}
