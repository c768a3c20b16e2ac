import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { isTransient } from '@sovereign-pipeline/postgres';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problem, ProblemError, type Problem } from './problems.ts';
import type { RouteMethods } from './route-methods.ts';

/** Seconds after which a client may try again, by status. A full disk needs an operator. */
const retryAfter: Readonly<Partial<Record<number, number>>> = { 429: 1, 503: 1, 507: 10 };

/** The challenge of RFC 6750. */
const challenges: Readonly<Partial<Record<Problem['code'], string>>> = {
  unauthenticated: 'Bearer realm="sovereign-pipeline"',
  'not-permitted': 'Bearer realm="sovereign-pipeline", error="insufficient_scope"',
};

/** Answers with a problem as `application/problem+json`, and with `Retry-After` where trying again makes sense. */
export function sendProblem(reply: FastifyReply, theProblem: Problem): FastifyReply {
  const seconds = retryAfter[theProblem.status];
  if (seconds !== undefined) void reply.header('retry-after', String(seconds));
  const challenge = challenges[theProblem.code];
  if (challenge !== undefined) void reply.header('www-authenticate', challenge);
  // A string, not an object: neither Nest nor Fastify may put a content type of its own on it.
  return reply.status(theProblem.status).type('application/problem+json').send(JSON.stringify(theProblem));
}

/** Turns any error into a problem of the catalogue. Faults are logged; the client does not see their text. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #methods: RouteMethods;

  constructor(methods: RouteMethods) {
    this.#methods = methods;
  }

  catch(exception: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(exception, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  answer(exception: unknown, request: FastifyRequest, reply: FastifyReply): void {
    if (reply.sent || reply.raw.headersSent) return;
    const theProblem = problemOf(exception, request, this.#methods);
    if (theProblem.code === 'method-not-allowed')
      void reply.header('allow', this.#methods.of(request.url).join(', '));
    if (theProblem.code === 'internal-error') request.log.error({ err: exception }, 'request failed');
    sendProblem(reply, theProblem);
  }
}

function problemOf(exception: unknown, request: FastifyRequest, methods: RouteMethods): Problem {
  if (exception instanceof ProblemError) return exception.problem;
  const code = (exception as { code?: unknown } | null)?.code;
  // Errors of the read models know nothing of HTTP.
  if (exception instanceof Error && (code === 'no-read-models' || code === 'keys-missing'))
    return problem('read-models-unavailable', { detail: exception.message });
  if (exception instanceof Error && code === 'other-version')
    return problem('other-version', { detail: exception.message });
  if (exception instanceof Error && code === 'history-too-large')
    return problem('history-too-large', { detail: exception.message });
  const allowed = methods.of(request.url);
  // If the address does not take the method, other faults of the request do not matter.
  const status = request.is404 && !allowed.includes(request.method) ? 404 : statusOf(exception);
  if (status === 404) {
    return allowed.length > 0 && !allowed.includes(request.method)
      ? problem('method-not-allowed', { detail: `expected ${allowed.join(' or ')}; got ${request.method}` })
      : problem('route-not-found', { detail: `${request.method} ${request.url}` });
  }
  if (status === 415) {
    const given = request.headers['content-type'];
    return problem('unsupported-media-type', {
      detail: `expected ${acceptedTypes}; got ${given === undefined ? 'none' : JSON.stringify(given)}`,
    });
  }
  if (status >= 400 && status < 500) {
    return problem('malformed-request', {
      detail: exception instanceof Error ? exception.message : String(exception),
    });
  }
  if (isTransient(exception)) return problem('read-models-unavailable');
  return problem('internal-error');
}

const acceptedTypes =
  'application/json, application/cloudevents+json, application/cloudevents-batch+json or application/x-ndjson';

function statusOf(exception: unknown): number {
  if (exception instanceof HttpException) return exception.getStatus();
  const status = (exception as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : 500;
}
