import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { problem, ProblemError } from '../http/problems.ts';
import type { Metrics } from '../monitoring/metrics.ts';

/** Requests a second of one key: by role, or of `others`. */
export type Rates = Readonly<Record<string, number>>;

const rateOf = (rates: Rates, { identity }: FastifyRequest): number | undefined =>
  identity ? (rates[identity.role] ?? rates['others']) : undefined;

/** Applies to addresses declared from now on; call it after identities are resolved. */
export async function limitRates(fastify: FastifyInstance, rates: Rates, metrics: Metrics): Promise<void> {
  if (Object.keys(rates).length === 0) return;
  await fastify.register(rateLimit, {
    timeWindow: 1_000,
    keyGenerator: ({ identity }) => identity?.key ?? '',
    allowList: (request) => rateOf(rates, request) === undefined,
    max: (request) => rateOf(rates, request) ?? Infinity,
    onExceeded: ({ identity }) => {
      metrics.rateExceeded(identity?.role ?? 'none');
    },
    errorResponseBuilder: (_, { max }) =>
      new ProblemError(problem('too-many-requests', { detail: `this key may ask ${max} times a second` })),
  });
}
