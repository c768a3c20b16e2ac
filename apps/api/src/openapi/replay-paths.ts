import { parkedPage, replay, replayPage, retried, retriedStreams } from '@sovereign-pipeline/read-models';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { pageQuery, parkedPath, replayPath, replayQuery, replayRequest } from '../replays/parameters.ts';
import { parkedExample, replayExample, retriedExample } from './examples.ts';
import { failures, fromRows, json, reading } from './parts.ts';

/** Replaying history, and what could not be projected. */
export const replayPaths = {
  '/v1/replays': {
    post: {
      tags: ['Replay'],
      operationId: 'requestReplay',
      summary: 'Rebuild the read models, or compare them',
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
          description: 'A projector will start it.',
          headers: { Location: { description: 'The address of its progress.', schema: { type: 'string' } } },
          links: {
            progress: {
              operationId: 'findReplay',
              description: 'How far it has got.',
              parameters: { id: '$response.body#/id' },
            },
          },
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
      summary: 'Replays, the latest first',
      requestParams: { query: pageQuery },
      responses: {
        '200': { description: 'Replays.', content: json(replayPage, { replays: [replayExample] }) },
        ...failures(...fromRows),
      },
    },
  },
  '/v1/replays/{id}': reading({
    tag: 'Replay',
    operationId: 'findReplay',
    summary: 'The progress or result of a replay',
    requestParams: { path: replayPath, query: replayQuery },
    answer: { description: 'The replay.', content: json(replay, replayExample) },
    failures: ['replay-not-found', ...fromRows],
  }),
  '/v1/parked': reading({
    tag: 'Replay',
    operationId: 'listParked',
    summary: 'Streams of which an event could not be projected',
    description: 'This event and the later ones of its stream wait; all other streams go on.',
    requestParams: { query: pageQuery },
    answer: {
      description: 'Streams, with the events that they wait for.',
      content: json(parkedPage, parkedExample),
    },
    failures: fromRows,
  }),
  '/v1/parked/retry': {
    post: {
      tags: ['Replay'],
      operationId: 'retryAllParked',
      summary: 'Retry the parked events of all streams',
      responses: {
        '200': {
          description: 'The result, by stream.',
          content: json(retriedStreams, { streams: [retriedExample] }),
        },
        ...failures(
          'other-version',
          'invalid-request',
          'invalid-query',
          'event-too-large',
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
      summary: 'Retry the parked events of one stream',
      requestParams: { path: parkedPath },
      responses: {
        '200': { description: 'The result.', content: json(retried, retriedExample) },
        ...failures(
          'nothing-parked',
          'other-version',
          'invalid-request',
          'invalid-query',
          'event-too-large',
          'unsupported-media-type',
          'read-models-unavailable',
        ),
      },
    },
  },
} satisfies ZodOpenApiPathsObject;
