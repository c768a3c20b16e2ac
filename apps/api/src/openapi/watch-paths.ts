import { changesPage } from '@sovereign-pipeline/read-models';
import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { digestQuery, watchesQuery, watchPath, watchQuery } from '../watches/parameters.ts';
import { newWatch, secretRequest, watch, watchChange, watchPage, watchRequest } from '../watches/watch.ts';
import { changesExample } from './examples.ts';
import { failures, folded, fromRows, json, listing, nextPage, reading } from './parts.ts';

const filter = { company: 'naver', market: '035', kinds: ['entered', 'advanced'], newerThanDays: 30 };

const watchExample = {
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  name: 'Naver in South-eastern Asia',
  owner: 'Desk (sp_0f3a9c1b22de)',
  createdAt: '2026-11-23T15:58:32.123456Z',
  filter,
  url: 'https://hooks.example.org/pipeline',
  state: 'active',
  position: 1204,
  failures: 0,
  lastError: null,
  nextAttemptAt: null,
  deliveredAt: null,
  oldSecretUntil: null,
};

const secretExample = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=';

const digest = z
  .object({
    watch,
    ...changesPage.omit({ until: true }).shape,
    since: z.union([z.string(), z.int()]),
    until: z.union([z.string(), z.int()]).nullable(),
  })
  .meta({ id: 'Digest', description: 'The changes that match the watch.' });

const body = [
  'invalid-request',
  'invalid-json',
  'invalid-query',
  'event-too-large',
  'unsupported-media-type',
] as const;
const writing = [...body, 'access-unavailable', 'read-models-unavailable'] as const;

/** Watches: filters of changes that are kept, with webhooks and digests. */
export const watchPaths = {
  '/v1/watches': {
    post: {
      tags: ['Watch'],
      operationId: 'makeWatch',
      summary: 'Create a watch: a filter of changes, for webhooks and digests',
      description:
        'With a `url`, what changes from now on is posted there as `{"type": "changes", "timestamp", "data": {watch, since, until, changes, notCompared}}`: changes as `/v1/changes` has them, in the order of recording, one delivery after the other. Each is signed as Standard Webhooks has it (`webhook-id`, `webhook-timestamp`, `webhook-signature`), and comes at least once, with the same id each time. What is not answered with 2xx within 10 s is tried again, ten times in three days; then the watch is parked. Redirects are not followed. A rebuild of the read models delivers nothing.',
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: watchRequest,
            example: { name: watchExample.name, filter, url: watchExample.url },
          },
        },
      },
      responses: {
        '201': {
          description: 'The watch, with its secret, which is shown only here.',
          headers: { Location: { description: 'The address of the watch.', schema: { type: 'string' } } },
          links: {
            watch: {
              operationId: 'findWatch',
              description: 'The watch.',
              parameters: { id: '$response.body#/id' },
            },
          },
          content: json(newWatch, {
            ...watchExample,
            secret: secretExample,
          }),
        },
        ...failures(...writing, 'address-refused', 'too-many-watches'),
      },
    },
    get: {
      tags: ['Watch'],
      operationId: 'listWatches',
      summary: "One's own watches; operators get all watches",
      requestParams: { query: watchesQuery },
      responses: {
        '200': listing('A page of watches, the oldest first.', watchPage, { watches: [watchExample] }),
        ...failures(...fromRows),
      },
    },
  },
  '/v1/watches/{id}': {
    get: {
      tags: ['Watch'],
      operationId: 'findWatch',
      summary: 'A watch and the state of its deliveries',
      requestParams: { path: watchPath, query: watchQuery },
      responses: {
        '200': { description: 'The watch.', content: json(watch, watchExample) },
        ...failures('watch-not-found', ...fromRows),
      },
    },
    patch: {
      tags: ['Watch'],
      operationId: 'changeWatch',
      summary: 'Change or pause a watch, or have it deliver again from a position',
      description:
        'Members left out stay as they are. A paused watch continues where it stopped. With ' +
        '`position` it delivers all changes after that position again, under new ids. A parked ' +
        'watch is retried.',
      requestParams: { path: watchPath },
      requestBody: {
        required: true,
        content: { 'application/json': { schema: watchChange, example: { position: 1000 } } },
      },
      responses: {
        '200': { description: 'The watch.', content: json(watch, { ...watchExample, position: 1000 }) },
        ...failures('watch-not-found', ...writing, 'address-refused'),
      },
    },
    delete: {
      tags: ['Watch'],
      operationId: 'deleteWatch',
      summary: 'Delete a watch',
      requestParams: { path: watchPath },
      responses: {
        '204': { description: 'The watch is deleted.' },
        ...failures('watch-not-found', 'invalid-query', 'access-unavailable', 'read-models-unavailable'),
      },
    },
  },
  '/v1/watches/{id}/retry': {
    post: {
      tags: ['Watch'],
      operationId: 'retryWatch',
      summary: 'Retry the delivery of a watch at once',
      description: 'For its owner and operators. A parked watch becomes active.',
      requestParams: { path: watchPath },
      responses: {
        '200': { description: 'The watch.', content: json(watch, watchExample) },
        ...failures('watch-not-found', ...writing),
      },
    },
  },
  '/v1/watches/{id}/secret': {
    post: {
      tags: ['Watch'],
      operationId: 'renewWatchSecret',
      summary: 'Renew the secret that the deliveries of a watch are signed by',
      description:
        'For `keepHours` (24 by default, at most 168) deliveries have two signatures in ' +
        '`webhook-signature`: by the new secret and by the one before. Then the old one ends. With 0 it ' +
        'ends at once. A renewal meanwhile ends the secret before the last.',
      requestParams: { path: watchPath },
      requestBody: {
        required: true,
        content: { 'application/json': { schema: secretRequest, example: { keepHours: 48 } } },
      },
      responses: {
        '200': {
          description: 'The watch, with its new secret, which is shown only here.',
          content: json(newWatch, {
            ...watchExample,
            oldSecretUntil: '2026-11-25T15:58:32.123456Z',
            secret: secretExample,
          }),
        },
        ...failures('watch-not-found', ...writing),
      },
    },
  },
  '/v1/watches/{id}/digest': reading({
    tag: 'Watch',
    operationId: 'findDigest',
    summary: 'A digest of a watch between two moments',
    description:
      'Changes by recording, as JSON, Markdown or Atom, by `Accept`; the last two link to the ' +
      'pages. A page before the last may be short, or empty.',
    requestParams: { path: watchPath, query: digestQuery },
    answer: {
      description: 'A page of changes.',
      headers: nextPage,
      content: {
        ...json(digest, { watch: watchExample, since: '2026-11-23', ...changesExample }),
        'text/markdown': { schema: z.string() },
        'application/atom+xml': { schema: z.string().meta({ description: 'RFC 4287.' }) },
      },
    },
    failures: ['watch-not-found', ...folded],
  }),
} satisfies ZodOpenApiPathsObject;
