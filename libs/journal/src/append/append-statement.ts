import type { AppendOutcome, EncodedRequest, Receipt } from './append-request.ts';
import { booleanArray, intArray, textArray } from './binary-parameters.ts';
import type { PreparedBatch } from './prepared-batch.ts';
import type { PreparedStatement } from './prepared-query.ts';
import { sameContent } from './same-content.ts';

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
export function callFor({ requests, values }: PreparedBatch): PreparedStatement {
  // Id and stream; type, schemaversion, source, correlationid and causationid; traceparent, tracestate and data.
  const [id = null, stream = null, ...rest] = values;
  const [before, after] = [rest.slice(0, 5), rest.slice(5)];
  const [first, second] = requests;
  if (first && !second) {
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
  return { ...callOfMany, values: [id, ...places, ...before, ...checks, ...after] };
}

const callOfOne = {
  name: 'journal.append_one',
  text: 'SELECT journal.append_one($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) AS answer',
};

const callOfMany = {
  name: 'journal.append',
  text: 'SELECT journal.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) AS answer',
};

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
