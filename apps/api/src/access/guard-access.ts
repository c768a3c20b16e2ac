import { type Credential, type Identity, IssuerUnavailable, keyIn, mayDo } from '@sovereign-pipeline/access';
import { isTransient } from '@sovereign-pipeline/postgres';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sendProblem } from '../http/problem-filter.ts';
import { problem, type Problem } from '../http/problems.ts';
import type { Access } from './access.ts';
import { type Need, needOf } from './needs.ts';
import { sessionIn } from './session-cookie.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The identity of the request; null when AUTH is off, or the address is open. */
    identity: Identity | null;
    /** Whether the identity of an endless answer is still valid. Rejects while that cannot be checked. */
    mayStill: () => Promise<boolean>;
  }
}

/** Admits a request only if its identity has a role for the address and method. */
export function guardAccess(fastify: FastifyInstance, access: Access): void {
  fastify.decorateRequest('identity', null);
  fastify.decorateRequest('mayStill', () => Promise.resolve(true));
  if (!access.byKeys) return;
  fastify.addHook('onRequest', (request, reply, done) => {
    const need = needOf(request.method, request.routeOptions.url ?? '');
    const credential = credentialOf(request, access.signIn?.publicUrl);
    if (credential && 'session' in credential && isUnsaid(request)) {
      sendProblem(reply, unsaidOrigin);
      return;
    }
    if (!credential) {
      if (need === 'nothing') done();
      else sendProblem(reply, unauthenticated);
      return;
    }
    request.mayStill = async () =>
      refusalOf(await access.identify(credential), need, 'key' in credential) === undefined;
    const judge = (identity: Identity | undefined): void => {
      request.identity = identity ?? null;
      const refused = refusalOf(identity, need, 'key' in credential);
      if (refused) sendProblem(reply, refused);
      else done();
    };
    const identity = access.identify(credential);
    if (!(identity instanceof Promise)) {
      judge(identity);
      return;
    }
    identity.then(judge, (error: unknown) => {
      if (need === 'nothing') done();
      else if (error instanceof IssuerUnavailable)
        sendProblem(reply, problem('access-unavailable', { detail: error.message }));
      else if (isTransient(error)) sendProblem(reply, problem('access-unavailable'));
      else done(error as Error);
    });
  });
}

/** A key takes precedence over a session, because a program sends it deliberately. */
function credentialOf({ headers }: FastifyRequest, publicUrl?: string): Credential | undefined {
  const { authorization, cookie } = headers;
  if (authorization !== undefined) return { key: keyIn(authorization) };
  const session = sessionIn(cookie, publicUrl);
  return session === undefined ? undefined : { session };
}

/** Every browser states the origin of an unsafe request; the edge has checked that it is ours. */
const isUnsaid = ({ method, headers }: FastifyRequest): boolean =>
  !/^(GET|HEAD|OPTIONS)$/.test(method) &&
  headers['sec-fetch-site'] === undefined &&
  headers.origin === undefined;

function refusalOf(identity: Identity | undefined, need: Need, byKey: boolean): Problem | undefined {
  if (need === 'nothing') return undefined;
  if (!identity) return byKey ? unknownKey : signedOut;
  if (need === 'a key' || mayDo(identity.role, need)) return undefined;
  return problem('not-permitted', {
    detail: `this needs the permission to ${need}, which the role ${identity.role} of this key does not have`,
  });
}

const unauthenticated = problem('unauthenticated', {
  detail: 'expected a key, as Authorization: Bearer sp_…',
});
export const unknownKey = problem('unauthenticated', {
  detail:
    'the key, or the token, is not one that this service knows, has expired, was revoked, or names no role here',
});
const unsaidOrigin = problem('foreign-origin', {
  detail: 'expected Origin or Sec-Fetch-Site of a browser that is known by its cookie',
});
const signedOut = problem('unauthenticated', { detail: 'the session is over: sign in again' });
