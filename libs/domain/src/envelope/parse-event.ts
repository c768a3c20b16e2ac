import type { z } from 'zod';
import { compilePredicate } from '../compiled-check/compile-predicate.ts';
import type { ClaimType, Correction, NewEvent } from './event.ts';
import { isCorrection, schemaVersions, streamOf } from './event.ts';
import { type FieldError, fieldErrors, plainWords } from './field-error.ts';
import { postedEvent } from './posted-event.ts';
import { excess } from './size-limits.ts';
import { extent } from '../vocabulary/edtf.ts';

/**
 * A posted event: what it says, or everything that is wrong with it. A correction has no stream yet: `decideCorrection`
 * gives it that of the event that it corrects.
 */
export type Parsed =
  | {
      readonly ok: true;
      readonly event: NewEvent<ClaimType>;
      readonly correction?: never;
      readonly expectedVersion?: number;
    }
  | {
      readonly ok: true;
      readonly event?: never;
      readonly correction: Correction;
      readonly expectedVersion?: number;
    }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

const imported = 'is set by the service: an export of /v1/events is posted with exported=true';

/** Attributes that the service alone gives out. */
const setByTheService = new Map<PropertyKey, string>([
  ['time', 'is set by the service when it records the event: say when it happened in data.occurred'],
  ['position', 'is set by the service'],
  ['importedtime', imported],
  ['importedposition', imported],
  ['importedby', imported],
  ['streamversion', 'is set by the service: say which version you expect in expectedversion'],
  ['schemaversion', imported],
  ['recordedby', 'is set by the service: it is whose key the event is posted with'],
]);

/**
 * Reads a JSON value as a posted CloudEvent (structured mode; only `type` and `data` are needed) and fills in the rest.
 * `data` stays as posted. `newId` is called only when there is no `id`; `now`: the present instant,
 * in milliseconds since 1970 UTC, after which nothing has happened. Never throws.
 */
export function parseEvent(input: unknown, newId: () => string, now = Infinity): Parsed {
  const errors = accepted(input) ? [] : whatIsWrong(input);
  if (errors.length > 0) return { ok: false, errors };
  const posted = input as z.infer<typeof postedEvent>;
  if (posted.tracestate !== undefined && posted.traceparent === undefined) {
    return { ok: false, errors: [{ pointer: '/tracestate', detail: 'expected a traceparent beside it' }] };
  }
  const early = [...tooEarly(posted.data, now)];
  if (early.length > 0) return { ok: false, errors: early };
  const id = posted.id ?? newId();
  // The schema changes nothing: the event is kept as posted, in its order.
  const data = posted.data as NewEvent['data'];
  const envelope = {
    id,
    type: posted.type,
    source: posted.source ?? '/sovereign-pipeline/api',
    data,
    correlationid: posted.correlationid ?? id,
    causationid: posted.causationid ?? id,
    schemaversion: schemaVersions[posted.type],
    ...(posted.traceparent !== undefined && { traceparent: posted.traceparent }),
    ...(posted.tracestate !== undefined && { tracestate: posted.tracestate }),
  };
  const expected = posted.expectedversion !== undefined && { expectedVersion: posted.expectedversion };
  if (isCorrection(posted)) {
    const subject = posted.subject !== undefined && { subject: posted.subject };
    return { ok: true, correction: { ...envelope, ...subject } as Correction, ...expected };
  }
  const event = { ...envelope, stream: streamOf(envelope as NewEvent<ClaimType>) } as NewEvent<ClaimType>;
  if (posted.subject !== undefined && posted.subject !== event.stream) {
    return { ok: false, errors: [wrongSubject(event.stream)] };
  }
  return { ok: true, event, ...expected };
}

const day = 86_400_000;
const endOfTomorrow = (now: number): number => (Math.floor(now / day) + 2) * day - 1;
const notYet =
  'expected a date that has begun: what has not happened yet is planned, and its date goes into expected';

const notPublishedYet = 'expected a date that has begun: nothing was published after it is recorded';

/** What would only happen, or be published, after it is recorded. A day of grace: it is tomorrow already elsewhere. */
function* tooEarly(
  { occurred, evidence }: z.infer<typeof postedEvent>['data'],
  now: number,
): Generator<FieldError> {
  const isToCome = (date?: string) => date !== undefined && (extent(date)?.from ?? 0) > endOfTomorrow(now);
  if (isToCome(occurred)) yield { pointer: '/data/occurred', detail: notYet };
  for (const [place, { published }] of (evidence ?? []).entries())
    if (isToCome(published)) yield { pointer: `/data/evidence/${place}/published`, detail: notPublishedYet };
}

/** No accepted event is excessive: the schema bounds depth, lists and members more narrowly. */
const accepted = compilePredicate(postedEvent);

/** Nothing, where Zod takes what the predicate left to it. */
function whatIsWrong(input: unknown): FieldError[] {
  const tooLarge = excess(input);
  if (tooLarge) return [tooLarge];
  const { error } = postedEvent.safeParse(input, { error: plainWords });
  return fieldErrors(error?.issues ?? [], (path) => unknownField(path, input)).map((each) =>
    withAdvice(each, input),
  );
}

/** The stream of an event is given by its content; a subject that says otherwise is refused. */
export function wrongSubject(stream: string): FieldError {
  return { pointer: '/subject', detail: `expected the stream of this event, ${stream}` };
}

function unknownField(path: readonly PropertyKey[], input: unknown): string {
  const set = path.length === 1 ? setByTheService.get(path[0] ?? '') : undefined;
  if (set !== undefined) return set;
  const known = knownFields((input as { type?: unknown }).type, path.slice(0, -1));
  const name = String(path.at(-1));
  const meant = known.find((each) => each === `${name}s` || each.toLowerCase() === name.toLowerCase());
  const hint = meant === undefined ? '' : `; did you mean ${meant}?`;
  return `unknown field${hint}${known.length === 0 ? '' : `; known here: ${known.join(', ')}`}`;
}

/** The names of the members of the object at a place in a posted event. */
function knownFields(type: unknown, path: readonly PropertyKey[]): string[] {
  const options = postedEvent.options as readonly z.ZodObject[];
  let schema = options.find(({ shape }) => (shape['type'] as z.ZodLiteral).value === type) as
    z.core.$ZodTypes | undefined;
  for (const key of path) {
    schema = schema && withoutOptional(schema);
    if (schema?._zod.def.type === 'array') schema = schema._zod.def.element as z.core.$ZodTypes;
    else if (schema?._zod.def.type === 'object')
      schema = schema._zod.def.shape[String(key)] as z.core.$ZodTypes | undefined;
  }
  schema = schema && withoutOptional(schema);
  return schema?._zod.def.type === 'object' ? Object.keys(schema._zod.def.shape) : [];
}

function withoutOptional(schema: z.core.$ZodTypes): z.core.$ZodTypes {
  return schema._zod.def.type === 'optional' ? (schema._zod.def.innerType as z.core.$ZodTypes) : schema;
}

/** A field that is null counts as absent. */
function withAdvice(error: FieldError, input: unknown): FieldError {
  return valueAt(error.pointer, input) === null
    ? { ...error, detail: `${error.detail}; null is no value: leave out what is not known` }
    : error;
}

function valueAt(pointer: string, input: unknown): unknown {
  let value = input;
  for (const key of pointer.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[key.replaceAll('~1', '/').replaceAll('~0', '~')];
  }
  return pointer === '' ? undefined : value;
}
