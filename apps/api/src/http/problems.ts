import { answerFields, type Immutable } from '@sovereign-pipeline/domain';
import { z } from 'zod';

/**
 * The catalogue of problems: every error that a client can be given, by its stable code, with its HTTP status
 * and title (RFC 9457). Codes are never renamed.
 */
export const problems = {
  'invalid-json': { status: 400, title: 'The body is not valid JSON' },
  'invalid-encoding': { status: 400, title: 'The body is not valid UTF-8' },
  'invalid-event': { status: 400, title: 'The event is not valid' },
  'invalid-request': { status: 400, title: 'The request is not valid' },
  'invalid-query': { status: 400, title: 'A query parameter is not valid' },
  'invalid-header': { status: 400, title: 'A header is not valid' },
  'malformed-request': { status: 400, title: 'The request cannot be understood' },
  unauthenticated: { status: 401, title: 'A valid key is required' },
  'not-permitted': { status: 403, title: 'This key may not do that' },
  'foreign-origin': { status: 403, title: 'A page of another site may not change anything here' },
  'route-not-found': { status: 404, title: 'There is nothing at this address' },
  'event-not-found': { status: 404, title: 'No event has this id' },
  'company-not-found': { status: 404, title: 'No event names this company' },
  'partnership-not-found': { status: 404, title: 'No counting claim is about this partnership' },
  'market-not-found': { status: 404, title: 'There is no such market' },
  'meeting-not-found': { status: 404, title: 'No counting claim is about this meeting' },
  'model-not-found': { status: 404, title: 'No counting claim is about this model' },
  'person-not-found': { status: 404, title: 'No counting claim names this person' },
  'source-not-found': { status: 404, title: 'No claim has evidence of this publisher' },
  'watch-not-found': { status: 404, title: 'There is no such watch' },
  'replay-not-found': { status: 404, title: 'There is no such replay' },
  'nothing-to-erase': { status: 404, title: 'There is no key of these texts' },
  'nothing-parked': { status: 404, title: 'No event of this stream is parked' },
  'method-not-allowed': { status: 405, title: 'This address does not take this method' },
  'request-timeout': { status: 408, title: 'The request took too long to arrive' },
  'event-id-reused': { status: 409, title: 'Another event has this id' },
  'claim-retracted': { status: 409, title: 'The claim is retracted already' },
  'replay-running': { status: 409, title: 'A replay is running, and only one can' },
  'not-sealed': { status: 409, title: 'Personal texts are not sealed, so none can be erased' },
  'too-many-watches': { status: 409, title: 'The number of watches has reached its limit' },
  'other-version': { status: 409, title: 'The live read models are of another version of the service' },
  'version-conflict': { status: 412, title: 'The stream is not at the expected version' },
  'event-too-large': { status: 413, title: 'The event, or the body, is too large' },
  'dry-run-too-long': { status: 413, title: 'The dry run has too many events' },
  'unsupported-media-type': { status: 415, title: 'This address does not take this content type' },
  'unknown-host': { status: 421, title: 'The service does not have this host name' },
  'partnership-unknown': {
    status: 422,
    title: 'The first event of a partnership must have parties and a purpose',
  },
  'claim-unknown': { status: 422, title: 'A correction must name a recorded event' },
  'address-refused': {
    status: 422,
    title: "Watches do not deliver to addresses of the host's own network",
  },
  'not-a-claim': { status: 422, title: 'This event cannot be corrected in this way' },
  'too-many-requests': { status: 429, title: 'The client sent too many requests' },
  'history-too-large': { status: 422, title: 'The history is too large for one answer' },
  'headers-too-large': { status: 431, title: 'The headers are too large' },
  'internal-error': { status: 500, title: 'The service failed' },
  stopping: { status: 503, title: 'The service is stopping: try another one, or later' },
  overloaded: { status: 503, title: 'The service has too many events to record' },
  'log-unavailable': { status: 503, title: 'The event is recorded, and Kafka has not acknowledged it yet' },
  'access-unavailable': { status: 503, title: 'Access cannot be checked at the moment' },
  'journal-unavailable': { status: 503, title: 'The journal cannot be reached' },
  'journal-full': { status: 507, title: 'The disk of the journal is full' },
  'read-models-unavailable': { status: 503, title: 'The read models cannot be reached' },
  'queries-overloaded': { status: 503, title: 'The service has too many such queries to answer' },
  'not-signed-yet': { status: 503, title: 'No signed head includes that position yet' },
  'not-caught-up': { status: 503, title: 'The read models do not include that position yet' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof problems;

const maybe = z.exactOptional;

const problemPart = z.object({
  pointer: maybe(z.string().meta({ description: 'JSON Pointer into the body.' })),
  parameter: maybe(z.string().meta({ description: 'Query parameter.' })),
  header: maybe(z.string().meta({ description: 'Request header.' })),
  detail: z.string().meta({ description: 'The expected value.' }),
});

/** A problem as it goes over the wire: `application/problem+json` (RFC 9457). */
export const problemDetails = z
  .object({
    type: z.string(),
    code: z.enum(Object.keys(problems) as ProblemCode[]),
    status: z.int().min(400).max(599),
    title: z.string(),
    detail: maybe(z.string()),
    errors: maybe(z.array(problemPart)),
    currentVersion: maybe(
      z.int().min(-1).meta({
        description: 'For version-conflict: the version of the stream; -1 when it does not exist.',
      }),
    ),
    id: maybe(
      z.string().meta({
        description:
          'For a refused line of many: the event, as posted. For log-unavailable: the recorded ' +
          'event. For journal-unavailable and journal-full: the event that may be recorded ' +
          '(`detail` says so); posting it again with this id records it once. For replay-running: ' +
          'the replay that runs.',
      }),
    ),
    position: maybe(
      answerFields.position.meta({ description: 'For log-unavailable: its position in the journal.' }),
    ),
  })
  .meta({
    id: 'Problem',
    description: 'RFC 9457 problem details. `code` is stable.',
    examples: [
      {
        type: 'urn:sovereign-pipeline:problem:invalid-event',
        code: 'invalid-event',
        status: 400,
        title: problems['invalid-event'].title,
        errors: [{ pointer: '/data/participants', detail: 'expected a list of companies' }],
      },
    ],
  });

/** One error of a request: its place, and the expected value. */
export type ProblemPart = Immutable<z.infer<typeof problemPart>>;
export type Problem = Immutable<z.infer<typeof problemDetails>>;

export const problem = (
  code: ProblemCode,
  more: Pick<Problem, 'detail' | 'errors' | 'currentVersion' | 'id' | 'position'> = {},
): Problem => ({ type: `urn:sovereign-pipeline:problem:${code}`, code, ...problems[code], ...more });

/** A problem on its way to the client as a thrown value. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(theProblem: Problem) {
    super(`${theProblem.code}: ${theProblem.detail ?? theProblem.title}`);
    this.name = 'ProblemError';
    this.problem = theProblem;
  }
}

export const fail = (...args: Parameters<typeof problem>): never => {
  throw new ProblemError(problem(...args));
};
