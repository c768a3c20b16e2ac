import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { consistencyProof, inclusionProof, signedHead } from '../proofs/answers.ts';
import { consistencyQuery, headQuery, inclusionQuery } from '../proofs/parameters.ts';
import { consistencyExample, headExample, inclusionExample } from './examples.ts';
import { json, reading } from './parts.ts';

/** Heads and proofs, which show that recorded events are unchanged. */
export const journalPaths = {
  '/v1/journal/head': reading({
    operationId: 'journalHead',
    summary: 'The signed head of the journal: keep it, and compare later ones with it',
    description:
      'A head is signed within seconds of recording. With Kafka each head is also published on ' +
      'the topic `<topic>.heads`.',
    requestParams: { query: headQuery },
    answer: { description: 'The last head.', content: json(signedHead, headExample) },
    failures: ['invalid-query', 'not-signed-yet', 'journal-unavailable'],
  }),
  '/v1/journal/proofs/inclusion': reading({
    operationId: 'proveInclusion',
    summary: 'A proof that the last head includes an event as it was recorded',
    description:
      'Check it with `verifyInclusion` of the client, in Node.js or a browser: the leaf is the ' +
      'canonical JSON of `event`, with a salted commitment in place of each string of `data`.',
    requestParams: { query: inclusionQuery },
    answer: { description: 'The proof.', content: json(inclusionProof, inclusionExample) },
    failures: ['invalid-query', 'event-not-found', 'not-signed-yet', 'journal-unavailable'],
  }),
  '/v1/journal/proofs/consistency': reading({
    operationId: 'proveConsistency',
    summary: 'A proof that a later head extends an earlier one unchanged',
    description: 'Check it with `verifyConsistency` of the client, with the notes of both heads.',
    requestParams: { query: consistencyQuery },
    answer: { description: 'The proof.', content: json(consistencyProof, consistencyExample) },
    failures: ['invalid-query', 'not-signed-yet', 'journal-unavailable'],
  }),
} satisfies ZodOpenApiPathsObject;
