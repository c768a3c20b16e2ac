import type { AppendOutcome, EncodedBatch, EncodedRequest, Receipt } from './append-request.ts';
import { sameContent } from './same-content.ts';
import { booleanArray, intArray, type PreparedStatement, textArray, timestamp } from './wire.ts';

/** The last event of the journal. `time`: when it was recorded, in microseconds since 1970. */
export interface Head {
  readonly position: number;
  readonly time: number;
  readonly id: string;
}

/** Where the requests of a batch go when all of them are appended. */
export interface AppendPlan {
  /** The head must still be this one. */
  readonly head: Head;
  /** The recording time of the first event; each later one is recorded a microsecond after the one before it. */
  readonly time: number;
  /** For each request the version that its event gets; null: the stream's version is not known. */
  readonly versions: readonly (number | null)[];
  /** For each request its turn among those of its stream, from 1; undefined when all versions are known. */
  readonly turns: readonly number[] | undefined;
}

// Appends at a head that the writer knows, by a plain INSERT: the writer assigns positions, versions and times (ADR 9).

/** For the session that runs the statements. Those of `journal.append`, for the same reasons. */
export const insertSettings = `
  SET search_path = pg_catalog;
  SET lock_timeout = '2s';
  SET plan_cache_mode = force_generic_plan;
  SET enable_seqscan = off;
  SET enable_bitmapscan = off;
  SET journal.appender = 'on';
  -- What is acknowledged is durable, whatever the default of this database or role is, or becomes.
  SELECT set_config('synchronous_commit', coalesce(nullif(current_setting('synchronous_commit'), 'off'), 'on'), false)`;

// In all of them $1 and $2 are the head's position and id, $3 the versions, $4 to $14 the columns of the batch, and $15
// when the first of its events is recorded. When the head is another one, or the time is off, no row is inserted.

/**
 * Takes the lock of `journal.append`, until commit. The head is read as it was before the lock was granted: if somebody
 * has appended meanwhile, the next position is taken, which is a unique violation. The head's id is compared as well,
 * because a restored journal may have another event at that position. A time that is more than a second off the
 * database's clock is refused: the writer's clock, or the head's time, is wrong.
 */
const atHead = `EXISTS (SELECT FROM journal.events h WHERE h.position = $1 AND h.id = $2::text
                  AND $15::timestamptz BETWEEN clock_timestamp() - interval '1 second'
                                           AND clock_timestamp() + interval '1 second')
   AND EXISTS (SELECT FROM journal.append_lock FOR UPDATE)`;

const insert = `INSERT INTO journal.events (position, version, id, stream, type, schemaversion, source, correlationid,
  causationid, traceparent, tracestate, data, recordedby, recordedat)`;

const lastVersion = (stream: string): string =>
  `(SELECT e.version FROM journal.events e WHERE e.stream = ${stream} ORDER BY e.version DESC LIMIT 1)`;

const one = (version: string): string => `${insert}
SELECT $1::bigint + 1, ${version}, $4::text, $5::text, $6::text, $7::int, $8::text, coalesce($9::text, $4),
       coalesce($10::text, $4), $11::text, $12::text, $13::json, $14::text, $15::timestamptz
 WHERE ${atHead}`;

/** SELECT unnest(a), unnest(b) walks arrays in step, and unlike FROM unnest(a, b) keeps no copy of the rows. */
const many = (version: string, turn = ''): string => `${insert}
SELECT $1::bigint + r.ordinal, ${version}, r.id, r.stream, r.type, r.schemaversion, r.source,
       coalesce(r.correlationid, r.id), coalesce(r.causationid, r.id), r.traceparent, r.tracestate, r.data, r.recordedby,
       $15::timestamptz + (r.ordinal - 1) * interval '1 microsecond'
  FROM (SELECT generate_series(1, cardinality($4::text[])) AS ordinal, unnest($3::int[]) AS version,
               unnest($4::text[]) AS id, unnest($5::text[]) AS stream, unnest($6::text[]) AS type,
               unnest($7::int[]) AS schemaversion, unnest($8::text[]) AS source,
               unnest($9::text[]) AS correlationid, unnest($10::text[]) AS causationid,
               unnest($11::text[]) AS traceparent, unnest($12::text[]) AS tracestate,
               unnest($13::json[]) AS data, unnest($14::text[]) AS recordedby${turn}) r
 WHERE ${atHead}`;

/** `known`: the versions of all streams are known. `asked`: null where they are not; answers the versions. */
const statements = {
  one: {
    known: { name: 'journal.insert_one', text: one('$3::int') },
    asked: {
      name: 'journal.insert_one_asked',
      text: `${one(`coalesce($3::int, ${lastVersion('$5')} + 1, 0)`)} RETURNING version`,
    },
  },
  many: {
    known: { name: 'journal.insert', text: many('r.version') },
    /** $16: for each request, its turn among those for the same stream. */
    asked: {
      name: 'journal.insert_asked',
      text: `${many(
        `coalesce(r.version, coalesce(${lastVersion('r.stream')}, -1) + r.turn)`,
        ', unnest($16::int[]) AS turn',
      )} RETURNING version`,
    },
  },
} as const;

export function insertFor(
  batch: EncodedBatch,
  { head, time, versions, turns }: AppendPlan,
): PreparedStatement {
  const lone = batch.requests.length === 1;
  const version = lone ? (versions[0] ?? null) : intArray(versions);
  const values = [head.position, head.id, version, ...batch.values, timestamp(time)];
  const { known, asked } = statements[lone ? 'one' : 'many'];
  if (turns === undefined) return { ...known, values };
  return { ...asked, values: lone ? values : [...values, intArray(turns)] };
}

// Where somebody else may have appended, the database judges each request.

/** What `journal.append` answers; times are microseconds since 1970. */
export type AppendAnswer = AllAppended | readonly EachAnswer[];

/** Of the first event; positions and times follow one another. */
export interface AllAppended {
  readonly position: number;
  readonly time: number;
  readonly versions: readonly number[];
}

interface At {
  readonly position: number;
  readonly time: number;
  readonly version: number;
}

type EachAnswer =
  | ({ readonly outcome: 'appended' } & At)
  | ({ readonly outcome: 'known'; readonly data: unknown } & At)
  | { readonly outcome: 'version-conflict'; readonly version: number }
  | { readonly outcome: 'id-reused' | 'stream-missing' | 'retracted-before' };

/** The call of `journal.append`, or of `journal.append_one`; the migrations say what the parameters are. */
export function callFor({ requests, values, importeds }: EncodedBatch): PreparedStatement {
  // Id and stream; type, schemaversion, source, correlationid and causationid; traceparent, tracestate, data and
  // recordedby.
  const [id = null, stream = null, ...rest] = values;
  const [before, after] = [rest.slice(0, 5), rest.slice(5)];
  const [first, second] = requests;
  if (first && !second && importeds === undefined) {
    const checks = [asInt(first.expectedVersion), first.mustExist ?? false];
    return { ...callOfOne, values: [id, stream, ...before, ...checks, ...after] };
  }
  const { names, streams, turns } = streamsOf(requests);
  const checks = [
    requests.some(({ expectedVersion }) => expectedVersion !== undefined)
      ? intArray(requests.map(({ expectedVersion }) => asInt(expectedVersion)))
      : null,
    requests.some(({ mustExist }) => mustExist)
      ? booleanArray(requests.map(({ mustExist }) => mustExist ?? false))
      : null,
  ];
  const places = [textArray(names), intArray(streams), intArray(turns)];
  const all = [id, ...places, ...before, ...checks, ...after];
  return importeds === undefined
    ? { ...callOfMany, values: all }
    : { ...callOfImported, values: [...all, importeds] };
}

const callOfOne = {
  name: 'journal.append_one',
  text: 'SELECT journal.append_one($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) AS answer',
};

const callOfMany = {
  name: 'journal.append',
  text: 'SELECT journal.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) AS answer',
};

const callOfImported = {
  name: 'journal.append_imported',
  text: callOfMany.text.replace('$15', '$15, $16'),
};

/** The streams of a batch, each once; for each request, the number of its stream and its turn there, both from 1. */
function streamsOf(batch: readonly EncodedRequest[]) {
  const numbers = new Map<string, number>();
  const lengths: number[] = [];
  const turns: number[] = [];
  const streams = batch.map(({ event: { stream } }) => {
    const known = numbers.get(stream);
    const number = known ?? numbers.size + 1;
    if (known === undefined) numbers.set(stream, number);
    const turn = (lengths[number] ?? 0) + 1;
    lengths[number] = turn;
    turns.push(turn);
    return number;
  });
  return { names: [...numbers.keys()], streams, turns };
}

/** No stream gets longer than an int can count, so that an absurd expectation is a conflict, not an error. */
const asInt = (version: number | undefined): number | null =>
  version === undefined ? null : Math.min(version, 2 ** 31 - 1);

/** The outcomes of a batch's requests, in their order. */
export function outcomesOf(
  batch: readonly EncodedRequest[],
  answer: AppendAnswer | undefined,
): AppendOutcome[] {
  if (answer === undefined) throw new Error('journal.append gave no answer');
  if (!('versions' in answer)) return batch.map((request, index) => outcomeOf(request, answer[index]));
  return allAppended(batch, answer);
}

/** The outcomes of a batch that was appended as a whole. */
export function allAppended(
  batch: readonly EncodedRequest[],
  { position, time, versions }: AllAppended,
): AppendOutcome[] {
  return batch.map((request, index) => {
    const version = versions[index];
    if (version === undefined) throw unanswered();
    const at = { position: position + index, time: time + index, version };
    return { outcome: 'appended', event: receipt(request, at) };
  });
}

function outcomeOf(request: EncodedRequest, answer: EachAnswer | undefined): AppendOutcome {
  switch (answer?.outcome) {
    case 'appended':
      return { outcome: 'appended', event: receipt(request, answer) };
    case 'known':
      return sameContent(JSON.parse(request.data), answer.data)
        ? { outcome: 'duplicate', event: receipt(request, answer) }
        : { outcome: 'id-reused' };
    case 'version-conflict':
      return { outcome: 'version-conflict', currentVersion: answer.version };
    case 'id-reused':
    case 'stream-missing':
    case 'retracted-before':
      return { outcome: answer.outcome };
    case undefined:
      throw unanswered();
  }
}

const unanswered = (): Error => new Error('journal.append answered fewer requests than it was given');

function receipt({ event }: EncodedRequest, { position, time, version }: At): Receipt {
  const { id, type, stream } = event;
  return { id, type, stream, version, position, recordedAt: timeOf(time) };
}

function timeOf(microseconds: number): string {
  const rest = microseconds % 1000;
  const milliseconds = (microseconds - rest) / 1000;
  if (milliseconds !== latest.milliseconds)
    latest = { milliseconds, text: new Date(milliseconds).toISOString().slice(0, -1) };
  return `${latest.text}${String(rest).padStart(3, '0')}Z`;
}

/** The events of a batch share their milliseconds. */
let latest = { milliseconds: NaN, text: '' };
