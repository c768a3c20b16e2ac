import { parkedPage, replay, replayPage, retried, retriedStreams } from '@sovereign-pipeline/read-models';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { pageQuery, parkedPath, replayPath, replayQuery, replayRequest } from '../replays/parameters.ts';
import { parkedExample, replayExample, retriedExample } from './examples.ts';
import { failures, json } from './parts.ts';

/** Replaying history, and what could not be projected. */
export const replayPaths = {
  '/v1/replays': {
    post: {
      tags: ['Replay'],
      operationId: 'requestReplay',
      summary: 'Build the read models anew, or only compare',
      description:
        "A projector builds the read models from the log's first event beside the live ones, which go on answering, and has them take their place at one position; with `verify` it compares them row by row, and the live ones stay. One replay at a time.",
      requestBody: {
        required: false,
        content: {
          'application/json': {
            schema: replayRequest,
            example: { verify: true },
          },
        },
      },
      responses: {
        '202': {
          description: 'A projector will take it up.',
          headers: { Location: { description: 'Where its progress is.', schema: { type: 'string' } } },
          content: json(replay, replayExample),
        },
        ...failures(
          'invalid-request',
          'invalid-query',
          'replay-running',
          'event-too-large',
          'unsupported-media-type',
          'read-models-unavailable',
        ),
      },
    },
    get: {
      tags: ['Replay'],
      operationId: 'listReplays',
      summary: 'The latest replays, the last one first',
      requestParams: { query: pageQuery },
      responses: {
        '200': { description: 'Replays.', content: json(replayPage, { replays: [replayExample] }) },
        ...failures('invalid-query', 'not-caught-up', 'read-models-unavailable'),
      },
    },
  },
  '/v1/replays/{id}': {
    get: {
      tags: ['Replay'],
      operationId: 'findReplay',
      summary: 'How far a replay is, or what came of it',
      requestParams: { path: replayPath, query: replayQuery },
      responses: {
        '200': { description: 'The replay.', content: json(replay, replayExample) },
        ...failures('replay-not-found', 'invalid-query', 'not-caught-up', 'read-models-unavailable'),
      },
    },
  },
  '/v1/parked': {
    get: {
      tags: ['Replay'],
      operationId: 'listParked',
      summary: 'Streams of which an event could not be projected',
      description: 'That event and the later ones of its stream wait; all other streams go on.',
      requestParams: { query: pageQuery },
      responses: {
        '200': { description: 'Streams, by what they wait for.', content: json(parkedPage, parkedExample) },
        ...failures('invalid-query', 'not-caught-up', 'read-models-unavailable'),
      },
    },
  },
  '/v1/parked/retry': {
    post: {
      tags: ['Replay'],
      operationId: 'retryAllParked',
      summary: 'Try the parked events of every stream again',
      responses: {
        '200': {
          description: 'What came of it, by stream.',
          content: json(retriedStreams, { streams: [retriedExample] }),
        },
        ...failures(
          'other-version',
          'invalid-request',
          'invalid-query',
          'unsupported-media-type',
          'read-models-unavailable',
        ),
      },
    },
  },
  '/v1/parked/{stream}/retry': {
    post: {
      tags: ['Replay'],
      operationId: 'retryParked',
      summary: 'Try the parked events of one stream again',
      requestParams: { path: parkedPath },
      responses: {
        '200': { description: 'What came of it.', content: json(retried, retriedExample) },
        ...failures(
          'nothing-parked',
          'other-version',
          'invalid-request',
          'invalid-query',
          'unsupported-media-type',
          'read-models-unavailable',
        ),
      },
    },
  },
} satisfies ZodOpenApiPathsObject;
