import type { ZodOpenApiPathsObject } from 'zod-openapi';
import {
  erasureOrder,
  erasurePage,
  erasureQuery,
  erasuresQuery,
  orderedErasure,
} from '../erasures/parameters.ts';
import { failures, fromRows, json } from './parts.ts';

const recorded = {
  id: '019ab0c4-3a11-7b02-8f56-0d1e2f3a4b5d',
  position: 120,
  recordedAt: '2026-11-23T15:58:32.123456Z',
};
const erased = [{ what: 'person', pseudonym: '3f0c9a5e7d21b846' }];
const reason = 'The person asked for it.';

/** Erasing what people are named by. */
export const erasurePaths = {
  '/v1/erasures': {
    post: {
      tags: ['Record'],
      operationId: 'orderErasure',
      summary: 'Erase names of people, speakers and quotes, and notes',
      description:
        'Where personal texts are sealed (`PERSONAL_DATA=sealed`): deletes the keys by which they can be read, in journal, topic and every copy of them, and records that and why as a `PersonErased`. What the events say otherwise stays. Reads of the journal follow within 5 s, and the read models are rebuilt after that: `GET /v1/erasures` tells when (`followed`). Out of reach: what was recorded in plain text before (`stillReadable`), titles and other texts of events, downloads, and what webhooks delivered.',
      requestParams: { query: erasureQuery },
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: erasureOrder,
            example: {
              reason,
              people: [{ company: 'Nvidia', name: 'Pat Lee' }],
              speakers: ['Pat Lee, a director of Nvidia'],
            },
          },
        },
      },
      responses: {
        '200': {
          description: 'With `dryRun`: what would be erased.',
          content: json(orderedErasure, {
            erased,
            stillReadable: [{ id: 'kh-naver-hyperclova-x', position: 7, as: 'plain' }],
          }),
        },
        '202': {
          description: 'The keys are deleted; the read models follow.',
          content: json(orderedErasure, { ...recorded, erased, stillReadable: [] }),
        },
        ...failures(
          'invalid-request',
          'invalid-json',
          'invalid-query',
          'nothing-to-erase',
          'not-sealed',
          'event-too-large',
          'unsupported-media-type',
          'journal-unavailable',
          'read-models-unavailable',
        ),
      },
    },
    get: {
      tags: ['Record'],
      operationId: 'listErasures',
      summary: 'What was erased on order, the latest first',
      requestParams: { query: erasuresQuery },
      responses: {
        '200': {
          description: 'Erasures.',
          content: json(erasurePage, {
            erasures: [{ ...recorded, recordedby: 'Seoul (sp_1a2b)', reason, erased, followed: true }],
          }),
        },
        ...failures(...fromRows),
      },
    },
  },
} satisfies ZodOpenApiPathsObject;
