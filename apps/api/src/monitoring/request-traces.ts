import { randomUUID } from 'node:crypto';
import { traceContext } from '@sovereign-pipeline/domain';
import { beginSpan, isTracing, SpanKind } from '@sovereign-pipeline/runtime';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { IncomingMessage } from 'node:http';

/** The ids that a caller may give its request: they are written to the log. */
const requestId = /^[\w.:-]{1,128}$/;

/** The id of a request in the log and in its answer. */
export function idOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && requestId.test(given) ? given : randomUUID();
}

/** Gives each request an id, which its answer carries, and a trace if traces are exported. */
export function traceRequests(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    if (!isTracing() || isOfMonitoring(request)) {
      done();
      return;
    }
    const { headers, method } = request;
    const route = request.routeOptions.url;
    const within = beginSpan(
      {
        name: route === undefined ? method : `${method} ${route}`,
        kind: SpanKind.SERVER,
        attributes: {
          'http.request.method': method,
          'url.path': request.url.replace(/\?.*$/, ''),
          'sovereign_pipeline.request_id': request.id,
          ...(route !== undefined && { 'http.route': route }),
        },
      },
      traceContext(request.raw.headers as Readonly<Record<string, unknown>>),
    );
    // Events that the request records continue this trace.
    Object.assign(headers, within.headers);
    reply.raw.once('close', () => {
      const { statusCode } = reply.raw;
      within.end({ 'http.response.status_code': statusCode }, statusCode >= 500);
    });
    within.run(done);
  });
}

const isOfMonitoring = ({ url }: FastifyRequest): boolean => /^\/(?:health|metrics)\b/.test(url);
