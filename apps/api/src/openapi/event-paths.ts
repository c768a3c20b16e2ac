import { postedEvent } from '@sovereign-pipeline/domain';
import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { eventPage, foundEvent } from '../queries/answers.ts';
import { eventsQuery } from '../queries/event-parameters.ts';
import { eventPath, eventQuery } from '../queries/parameters.ts';
import { dryRunReceipt, dryRunRepeat, receipt, resultLine } from '../recording/answers.ts';
import { changeFeedQuery, feedHeaders, feedQuery } from '../feed/parameters.ts';
import { recordHeaders, recordQuery } from '../recording/parameters.ts';
import { foundEventExample, meetingPosted, receiptExample } from './examples.ts';
import { exportable, failures, json, nextPage, reading, streamVersion } from './parts.ts';

/** Recording events and reading them back. */
export const eventPaths = {
  '/v1/events': {
    post: {
      tags: ['Record'],
      operationId: 'recordEvents',
      summary: 'Record one event, or many',
      description:
        'One event: `201` once it is durable; `200` with `duplicate` for the same id and content ' +
        'again. Many, as a JSON array or NDJSON of any length: `200`, and one result line for each ' +
        'event, in the order of the input, while the body is still being sent. Good events are kept ' +
        'when others are bad.',
      requestParams: { query: recordQuery, header: recordHeaders },
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: z.union([postedEvent, z.array(postedEvent)]).meta({ unionOneOf: true }),
            example: meetingPosted,
          },
          'application/cloudevents+json': { schema: postedEvent },
          'application/cloudevents-batch+json': { schema: z.array(postedEvent) },
          'application/x-ndjson': {
            schema: z.string().meta({ description: 'One PostedEvent a line.' }),
          },
        },
      },
      responses: {
        '200': {
          description: 'One event that was recorded before; or a result line for each of many.',
          headers: { Location: { description: 'The address of the one event.', schema: { type: 'string' } } },
          content: {
            ...json(z.union([receipt, dryRunRepeat]), { ...receiptExample, duplicate: true }),
            'application/x-ndjson': { schema: resultLine },
          },
        },
        '201': {
          description: 'Recorded and durable; in a dry run: it would be.',
          headers: { Location: { description: 'The address of the event.', schema: { type: 'string' } } },
          links: {
            event: {
              operationId: 'findEvent',
              description: 'The event as it was recorded.',
              parameters: { id: '$response.body#/id' },
            },
          },
          content: json(z.union([receipt, dryRunReceipt]), receiptExample),
        },
        ...failures(
          'invalid-json',
          'invalid-encoding',
          'invalid-event',
          'invalid-query',
          'invalid-header',
          'event-id-reused',
          'version-conflict',
          'event-too-large',
          'dry-run-too-long',
          'unsupported-media-type',
          'partnership-unknown',
          'claim-unknown',
          'claim-retracted',
          'not-a-claim',
          'overloaded',
          'stopping',
          'journal-unavailable',
          'journal-full',
          'log-unavailable',
          // Only of a dry run.
          'queries-overloaded',
          'read-models-unavailable',
          'too-many-requests',
        ),
      },
    },
    get: {
      tags: ['Query'],
      operationId: 'listEvents',
      summary: 'Events in the order of recording',
      description:
        'Newest first with `sort=-position`. A reader who continues after the last position of a ' +
        'page, or by its `Link`, gets every event once. Events of types or shapes that this version ' +
        'of the service does not know are shown as stored, with their `schemaversion`.',
      requestParams: { query: eventsQuery },
      responses: {
        '200': {
          description: 'A page of CloudEvents.',
          headers: nextPage,
          content: exportable(eventPage, { events: [foundEventExample] }),
        },
        ...failures(
          'invalid-query',
          'not-caught-up',
          'queries-overloaded',
          'read-models-unavailable',
          'too-many-requests',
        ),
      },
    },
  },
  '/v1/events/stream': reading({
    operationId: 'followEvents',
    summary: 'A live feed of events',
    description:
      "Server-Sent Events: `id` is the event's position, `data` a CloudEvent. Every 15 s an `id` " +
      'alone moves the reader on, so that a reconnecting reader skips events that did not match, ' +
      'and misses none that do. An event `end` says why the service ends the stream: `{code: ' +
      'stopping | too-slow | unauthenticated, position}`; the last when the key was revoked or ' +
      'has expired.',
    requestParams: {
      query: feedQuery,
      header: feedHeaders,
    },
    answer: {
      description: 'An endless stream of events.',
      content: {
        'text/event-stream': {
          schema: z.string(),
          example: 'id: 12\ndata: {"specversion":"1.0","id":"…","type":"MeetingHeld"}\n\n',
        },
      },
    },
    failures: [
      'invalid-query',
      'invalid-header',
      'journal-unavailable',
      'not-caught-up',
      'queries-overloaded',
    ],
  }),
  '/v1/changes/stream': reading({
    operationId: 'followChanges',
    summary: 'A live feed of changes',
    description:
      'Server-Sent Events: `data` is a line of `/v1/changes`, from one step of the read models to ' +
      'the next; several events that change a row at once make one line. After the lines of a ' +
      'step an `id` marks its end: a reader that stops earlier gets them again. An event ' +
      '`not-compared` names a row with too many facts to compare. `end` and heartbeats are as in ' +
      '`/v1/events/stream`.',
    requestParams: {
      query: changeFeedQuery,
      header: feedHeaders,
    },
    answer: {
      description: 'An endless stream of changes.',
      content: {
        'text/event-stream': {
          schema: z.string(),
          example:
            'data: {"view":"partnership","id":"naver-nvidia","changes":[{"kind":"advanced","from":"proposed","to":"agreed"}]}\n\nid: 12\n\n',
        },
      },
    },
    failures: [
      'invalid-query',
      'invalid-header',
      'journal-unavailable',
      'read-models-unavailable',
      'not-caught-up',
      'queries-overloaded',
    ],
  }),
  '/v1/events/{id}': reading({
    operationId: 'findEvent',
    summary: 'One event by its id',
    requestParams: { path: eventPath, query: eventQuery },
    answer: {
      description: 'The event.',
      headers: streamVersion,
      content: json(foundEvent, foundEventExample),
    },
    failures: ['event-not-found', 'invalid-query', 'read-models-unavailable'],
  }),
} satisfies ZodOpenApiPathsObject;
