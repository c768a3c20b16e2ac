import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { consistencyProof, inclusionProof, signedHead } from '../proofs/answers.ts';
import { consistencyQuery, headQuery, inclusionQuery } from '../proofs/parameters.ts';
import { consistencyExample, headExample, inclusionExample } from './examples.ts';
import { failures, json } from './parts.ts';

/** That nothing recorded was changed since. */
export const journalPaths = {
  '/v1/journal/head': {
    get: {
      tags: ['Query'],
      operationId: 'journalHead',
      summary: 'What the journal is, signed: keep it, and hold it against later ones',
      description:
        'A head is signed within seconds of what was recorded. With Kafka each is published on the topic `<topic>.heads` as well.',
      requestParams: { query: headQuery },
      responses: {
        '200': { description: 'The last head.', content: json(signedHead, headExample) },
        ...failures('invalid-query', 'not-signed-yet', 'journal-unavailable'),
      },
    },
  },
  '/v1/journal/proofs/inclusion': {
    get: {
      tags: ['Query'],
      operationId: 'proveInclusion',
      summary: 'That an event is one of those that the last head tells of, as it was recorded',
      description:
        'Checked by `verifyInclusion` of the client, in Node.js or a browser: the leaf is the canonical JSON of `event`, with a salted commitment in the place of each string of `data`.',
      requestParams: { query: inclusionQuery },
      responses: {
        '200': { description: 'The proof.', content: json(inclusionProof, inclusionExample) },
        ...failures('invalid-query', 'event-not-found', 'not-signed-yet', 'journal-unavailable'),
      },
    },
  },
  '/v1/journal/proofs/consistency': {
    get: {
      tags: ['Query'],
      operationId: 'proveConsistency',
      summary: 'That the journal of a later head has all that an earlier one told of, unchanged',
      description: 'Checked by `verifyConsistency` of the client, with the notes of both heads.',
      requestParams: { query: consistencyQuery },
      responses: {
        '200': { description: 'The proof.', content: json(consistencyProof, consistencyExample) },
        ...failures('invalid-query', 'not-signed-yet', 'journal-unavailable'),
      },
    },
  },
} satisfies ZodOpenApiPathsObject;
