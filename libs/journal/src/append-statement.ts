import type pg from 'pg';
import type { AppendOutcome, EncodedRequest, Receipt } from './append-request.ts';
import { booleanArray, intArray, textArray } from './binary-arrays.ts';
import { sameContent } from './same-content.ts';

/** What `journal.append` answers; times are microseconds since 1970. */
export type AppendAnswer = AllAppended | readonly EachAnswer[];

interface AllAppended {
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

/** A batch with the costly part done, so that it is not done while the database waits for it, nor again for every attempt. */
export interface PreparedBatch {
  readonly requests: readonly EncodedRequest[];
  /** The call that appends them; the migrations say what the parameters are. */
  readonly statement: pg.QueryConfig;
}

export function prepareBatch(requests: readonly EncodedRequest[]): PreparedBatch {
  const [first, second] = requests;
  return { requests, statement: first && !second ? one(first) : many(requests) };
}

function one({ event, data, expectedVersion, mustExist }: EncodedRequest): pg.QueryConfig {
  const { id, stream, type, schemaversion, source, correlationid, causationid } = event;
  const values = [
    id,
    stream,
    type,
    schemaversion,
    source,
    correlationid === id ? null : correlationid,
    causationid === id ? null : causationid,
    asInt(expectedVersion),
    mustExist ?? false,
    event.traceparent ?? null,
    event.tracestate ?? null,
    data,
  ];
  return { name: 'journal.append_one', text: callOfOne, values };
}

const callOfOne = 'SELECT journal.append_one($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) AS answer';

function many(batch: readonly EncodedRequest[]): pg.QueryConfig {
  const events = batch.map(({ event }) => event);
  const { names, streams, turns } = streamsOf(batch);
  const values = [
    textArray(events.map(({ id }) => id)),
    textArray(names),
    intArray(streams),
    intArray(turns),
    textArray(events.map(({ type }) => type)),
    intArray(events.map(({ schemaversion }) => schemaversion)),
    textArray(events.map(({ source }) => source)),
    textArray(events.map(({ id, correlationid }) => (correlationid === id ? null : correlationid))),
    textArray(events.map(({ id, causationid }) => (causationid === id ? null : causationid))),
    batch.some(({ expectedVersion }) => expectedVersion !== undefined)
      ? intArray(batch.map(({ expectedVersion }) => asInt(expectedVersion)))
      : null,
    batch.some(({ mustExist }) => mustExist)
      ? booleanArray(batch.map(({ mustExist }) => mustExist ?? false))
      : null,
    ...(events.some(({ traceparent }) => traceparent !== undefined)
      ? [
          textArray(events.map(({ traceparent }) => traceparent ?? null)),
          textArray(events.map(({ tracestate }) => tracestate ?? null)),
        ]
      : [null, null]),
    textArray(
      batch.map(({ data }) => data),
      'json',
    ),
  ];
  return { name: 'journal.append', text: callOfMany, values };
}

const callOfMany =
  'SELECT journal.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) AS answer';

/** The streams of a batch, each once; of each request, which of them it is for, and its turn there; all from 1. */
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

/** No stream gets as long as int can count: an absurd expectation is a conflict, not an error. */
const asInt = (version: number | undefined): number | null =>
  version === undefined ? null : Math.min(version, 2 ** 31 - 1);

/** The outcomes of a batch's requests, in their order. */
export function outcomesOf(
  batch: readonly EncodedRequest[],
  answer: AppendAnswer | undefined,
): AppendOutcome[] {
  if (answer === undefined) throw new Error('journal.append gave no answer');
  if (!('versions' in answer)) return batch.map((request, index) => outcomeOf(request, answer[index]));
  return batch.map((request, index) => {
    const [position, time] = [answer.position + index, answer.time + index];
    const version = answer.versions[index];
    if (version === undefined) throw unanswered();
    return { outcome: 'appended', event: receipt(request, { position, time, version }) };
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
