import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { auditPage, auditQuery } from '../access/audit-parameters.ts';
import { session, signedOut, signIn, signInOptions, signInQuery } from '../access/session.ts';
import { auditExample, sessionExample } from './examples.ts';
import { exportable, failures, json, nextPage, reading } from './parts.ts';

/** Sessions, keys, and the audit trail. */
export const accessPaths = {
  '/v1/session': {
    get: {
      tags: ['Access'],
      operationId: 'whoAmI',
      summary: 'The current key or token, and its rights',
      responses: {
        '200': { description: 'Who.', content: json(session, sessionExample) },
        ...failures('access-unavailable'),
      },
    },
    post: {
      tags: ['Access'],
      operationId: 'signIn',
      summary: 'Sign a browser in with a key',
      description:
        'Sets a cookie that scripts cannot read, for 12 hours, or until the key expires or is ' +
        "revoked. For this service's pages; programs send the key with each call.",
      requestBody: {
        required: true,
        content: { 'application/json': { schema: signIn, example: { key: 'sp_…' } } },
      },
      responses: {
        '200': {
          description: 'Signed in.',
          headers: { 'Set-Cookie': { description: 'The session.', schema: { type: 'string' } } },
          content: json(session, sessionExample),
        },
        ...failures(
          'invalid-request',
          'invalid-json',
          'unauthenticated',
          'event-too-large',
          'unsupported-media-type',
          'access-unavailable',
        ),
      },
    },
    delete: {
      tags: ['Access'],
      operationId: 'signOut',
      summary: 'Sign a browser out',
      responses: {
        '200': {
          description:
            'The session is over; at the issuer that it was begun with, the browser is still signed in.',
          content: json(signedOut, {
            issuer: 'login.example.org',
            page: 'https://login.example.org/logout?client_id=pages',
          }),
        },
        '204': { description: 'The session is over.' },
        ...failures('access-unavailable'),
      },
    },
  },
  '/v1/session/options': reading({
    tag: 'Access',
    operationId: 'signInOptions',
    summary: 'How a browser can sign in',
    answer: {
      description: 'How.',
      content: json(signInOptions, { key: true, issuer: 'login.example.org' }),
    },
    failures: ['access-unavailable'],
  }),
  '/v1/session/sign-in': {
    get: {
      tags: ['Access'],
      operationId: 'signInWithIssuer',
      summary: 'Send a browser to the OpenID Connect issuer, to sign in there',
      requestParams: { query: signInQuery },
      responses: {
        '303': {
          description: 'To the issuer; while that cannot be asked, to the page, with `#sign-in=unavailable`.',
        },
        ...failures('invalid-query', 'route-not-found'),
      },
    },
  },
  '/v1/session/callback': {
    get: {
      tags: ['Access'],
      operationId: 'signedInWithIssuer',
      summary: 'Where the issuer sends the browser back to',
      description: 'Takes what OpenID Connect says: `code`, `state`, `iss`, or `error`.',
      responses: {
        '303': {
          description:
            'To the page that was asked for, signed in; else with `#sign-in=` and `no-role`, `refused` or `unavailable`.',
          headers: { 'Set-Cookie': { description: 'The session.', schema: { type: 'string' } } },
        },
        ...failures('access-unavailable', 'route-not-found'),
      },
    },
  },
  '/v1/audit': reading({
    tag: 'Access',
    operationId: 'listAudit',
    summary: 'Audit trail: replays, retries, keys made and revoked, sign-ins; the latest first',
    description: 'The key that recorded an event is in the event: `recordedby`.',
    requestParams: { query: auditQuery },
    answer: { description: 'Entries.', headers: nextPage, content: exportable(auditPage, auditExample) },
    failures: ['invalid-query', 'access-unavailable'],
  }),
} satisfies ZodOpenApiPathsObject;
