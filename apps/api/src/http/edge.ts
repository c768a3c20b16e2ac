import type { FastifyInstance, FastifyRequest } from 'fastify';
import { onBehalfOf } from './client.ts';
import { sendProblem } from './problem-filter.ts';
import { problem, type Problem } from './problems.ts';

/** Names of every machine for itself. */
const ownNames = ['127.0.0.1', 'localhost', '[::1]'];

/** No answer may load anything, be framed, or send a form; pages set their own headers for what they need. */
const securityHeaders = {
  'content-security-policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/**
 * Rules for every address, checked before a request is read. Without a password, and because a browser lets any page
 * send requests here, it refuses requests under a host name that is not ours (a page could point its own name here
 * and read everything), and requests of other pages that would change something. `hosts`: further names of the
 * service.
 */
export function guardEdge(fastify: FastifyInstance, hosts: readonly string[]): void {
  const known = new Set([...ownNames, ...hosts.map(asInUrl)]);
  let stopping = false;
  fastify.addHook('preClose', (done) => {
    stopping = true;
    done();
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.headers(securityHeaders);
    const refused = stopping ? problem('stopping') : refusalOf(request, known);
    if (refused) sendProblem(reply, refused);
    else if (changesSomething(request)) done();
    else onBehalfOf(request.socket, done);
  });
}

/** What a proxy may read differently than we do; RFC 9112 requires its refusal. */
function ambiguityOf({ headers, raw }: FastifyRequest): string | undefined {
  if (raw.httpVersionMajor !== 1) return 'expected HTTP/1.1';
  const coding = headers['transfer-encoding'];
  if (coding !== undefined && coding.toLowerCase() !== 'chunked')
    return 'expected no Transfer-Encoding but chunked';
  let hosts = 0;
  for (let at = 0; at < raw.rawHeaders.length; at += 2)
    if (raw.rawHeaders[at]?.length === 4 && raw.rawHeaders[at]?.toLowerCase() === 'host') hosts += 1;
  return hosts > 1 ? 'expected one Host' : undefined;
}

function refusalOf(request: FastifyRequest, known: ReadonlySet<string>): Problem | undefined {
  const ambiguity = ambiguityOf(request);
  if (ambiguity !== undefined) return problem('malformed-request', { detail: ambiguity });
  const { host = '' } = request.headers;
  if (!known.has(withoutPort(host)))
    return problem('unknown-host', {
      detail: `this service is not called ${JSON.stringify(host)}; the setting ALLOWED_HOSTS names what it is called beside ${ownNames.join(', ')}`,
    });
  if (changesSomething(request) && isForeign(request))
    return problem('foreign-origin', {
      detail: 'expected no request of a page of another site (Sec-Fetch-Site, Origin)',
    });
  const query = request.url.indexOf('?');
  if (query !== -1 && !isEncoded(request.url.slice(query)))
    return problem('malformed-request', {
      detail: 'expected percent-encoded UTF-8 in the query: write % itself as %25',
    });
  return undefined;
}

const withoutPort = (host: string): string => plain(host.replace(/:\d{1,5}$/, ''));

/** An IPv6 address is in brackets in a URL. */
const asInUrl = (host: string): string =>
  plain(host.includes(':') && !host.startsWith('[') ? `[${host}]` : host);

/** A name with the dot of the root at its end is the same name. */
const plain = (name: string): string => name.replace(/(?<=[^.\]])\.$/, '').toLowerCase();

const changesSomething = ({ method }: FastifyRequest): boolean =>
  method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS';

/** Whether a browser says that a page of another origin sent it. Other clients send neither header. */
function isForeign({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin, host = '' } = headers;
  return origin !== undefined && origin.replace(/^https?:\/\//, '').toLowerCase() !== host.toLowerCase();
}

function isEncoded(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
