import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { auditPage, auditQuery } from '../access/audit-parameters.ts';
import { session, signIn } from '../access/session.ts';
import { auditExample, sessionExample } from './examples.ts';
import { exportable, failures, json, nextPage } from './parts.ts';

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
      responses: { '204': { description: 'The session is over.' }, ...failures('access-unavailable') },
    },
  },
  '/v1/audit': {
    get: {
      tags: ['Access'],
      operationId: 'listAudit',
      summary: 'Audit trail: replays, retries, keys made and revoked, sign-ins; the latest first',
      description: 'The key that recorded an event is in the event: `recordedby`.',
      requestParams: { query: auditQuery },
      responses: {
        '200': { description: 'Entries.', headers: nextPage, content: exportable(auditPage, auditExample) },
        ...failures('invalid-query', 'access-unavailable'),
      },
    },
  },
} satisfies ZodOpenApiPathsObject;
