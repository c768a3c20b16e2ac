import { hash } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';

const versions = new WeakMap<FastifyReply, number>();

/**
 * Sets the version of the stream that an answer is about: its tag begins with it, so that `If-Match` of a post takes
 * it. Undefined: the answer has none.
 */
export function tagWithVersion(reply: FastifyReply, version: number | undefined): void {
  if (version !== undefined) versions.set(reply, version);
}

/**
 * Every answer to a GET that is no stream has a tag made of its bytes, so that it changes with the answer. A client
 * that sends it back gets no body while it is the same (304).
 */
export function tagAnswers(fastify: FastifyInstance): void {
  fastify.addHook('onSend', (request, reply, payload, done) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead || reply.statusCode !== 200 || typeof payload !== 'string' || !isOurs(request.url)) {
      done(null, payload);
      return;
    }
    const tag = tagOf(payload, String(reply.getHeader('link') ?? ''), versions.get(reply));
    // A cache must ask each time, because an answer includes the latest events.
    void reply.headers({ etag: tag, 'cache-control': reply.getHeader('cache-control') ?? 'no-cache' });
    if (!isAmong(request.headers['if-none-match'], tag)) {
      done(null, payload);
      return;
    }
    void reply.code(304).removeHeader('content-type').removeHeader('content-length');
    done(null, null);
  });
}

const isOurs = (url: string): boolean => url.startsWith('/v1/');

function tagOf(payload: string, link: string, version: number | undefined): string {
  const digest = hash('sha256', `${link}\n${payload}`, 'base64url').slice(0, 22);
  return version === undefined ? `"${digest}"` : `"${String(version)}.${digest}"`;
}

/** Compares weakly (RFC 9110): a proxy that compresses an answer makes its tag a weak one. */
function isAmong(given: string | undefined, tag: string): boolean {
  if (given === undefined) return false;
  return given.split(',').some((each) => ['*', tag].includes(each.trim().replace(/^W\//, '')));
}
