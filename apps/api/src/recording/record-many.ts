import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { correctionTypes, maxEventBytes } from '@sovereign-pipeline/domain';
import { problem, type Problem } from '../http/problems.ts';
import { eventTooLarge, type EventBody, parseJson } from './event-body.ts';
import { JsonArraySplitter, NdjsonSplitter, type JsonItem } from './json-items.ts';
import { Places } from './places.ts';
import { anotherTurn, hadItsTurn } from './turns.ts';
import type { RecordOutcome } from './record-events.ts';

/**
 * Events of one body that may be on their way to the journal at once: two batches of the journal's, one of which is
 * gathered while the other is written.
 */
const maxInFlight = 1000;

/** Events that are recorded by one command: while one group is in the journal, the next is read. */
const maxGroup = 125;

/** Bytes of one group: what is parsed and checked in one go. */
const maxGroupBytes = 256 * 1024;

/**
 * Of all bodies together; the rest of the journal's queue is left to single posts, and no import is refused for others.
 */
const places = new Places(4_000);

/**
 * Bytes that all bodies together may have on their way to the journal: as many as keep it busy. A single post waits
 * behind them, and large events would be many batches.
 */
const maxBytesInFlight = 3 * 1024 * 1024;
const bytesInFlight = new Places(maxBytesInFlight);

/**
 * Bytes of results kept for a client that reads its answer only after it has sent everything. A client that reads
 * while it sends may send without end.
 */
const maxUnreadResults = 32 * 1024 * 1024;

/** Of all bodies together; beyond it, each is read on only by as much as its client reads. */
const maxUnreadOfAll = 96 * 1024 * 1024;

/** The answers under way: what each has ready and its client has not taken. */
const answers = new Set<Readable>();

function tooMuchUnread(answer: Readable): boolean {
  if (answer.readableLength < 1024 * 1024) return false;
  let unread = 0;
  for (const { readableLength } of answers) unread += readableLength;
  return unread > maxUnreadOfAll;
}

/** A group's place in the answer. Results come back in any order and leave in the order of the input. */
interface Slot {
  readonly count: number;
  readonly bytes: number;
  lines?: string;
}

/** What is recorded by one command. */
interface Group {
  readonly items: Read[];
  readonly bytes: number;
}

/** One item as JSON, until it is recorded, or what is wrong with it. */
type Read =
  | { readonly line: number; value: unknown; id?: string }
  | { readonly line: number; readonly problem: Problem };

/**
 * Records a body of many events as it arrives, in order, a correction after all before it, and answers with one line of
 * JSON for each. Memory does not grow with the body: reading waits while too many events are in flight or too many
 * results unread. `onFault` is told of what an event's `internal-error` was. When the service is stopping, no more is
 * read, what was read is answered, and a last line says where to go on.
 */
export function recordMany(
  body: Extract<EventBody, { kind: 'many' }>,
  record: (inputs: Iterable<unknown>) => Promise<readonly RecordOutcome[]>,
  onFault: (error: unknown) => void,
  stopping: AbortSignal,
): Readable {
  const slots: Slot[] = [];
  let inSlots = 0;
  let wake: () => void = () => undefined;
  let ended = false;
  let failure: Error | undefined;
  let abandoned = false;
  let roomFreed: () => void = () => undefined;
  let underWay = 0;
  let allSettled: () => void = () => undefined;
  let stop: () => void = () => undefined;
  let lastLine = 0;
  const onStopping = (): void => {
    stop();
  };
  stopping.addEventListener('abort', onStopping);

  const recordGroup = async ({ items: group }: Group, slot: Slot): Promise<void> => {
    try {
      slot.lines = await linesOf(group, record, onFault);
    } catch (error) {
      onFault(error);
      slot.lines = group.map(({ line }) => problemLine(line, problem('internal-error'))).join('');
    }
    places.giveBack(slot.count);
    bytesInFlight.giveBack(slot.bytes);
    if (--underWay === 0) allSettled();
    if (slots[0] === slot) wake();
  };

  const take = async (found: Iterable<JsonItem>): Promise<void> => {
    const rest = found[Symbol.iterator]();
    for (;;) {
      while (hadItsTurn() && !abandoned) await anotherTurn();
      while (inSlots >= maxInFlight && !abandoned) {
        await new Promise<void>((resolve) => {
          roomFreed = resolve;
        });
      }
      const group = nextGroup(rest, Math.min(maxGroup, maxInFlight - inSlots));
      const { items, bytes } = group;
      if (items.length === 0) return;
      // What it corrects may be on a line before it, and has to be recorded by then.
      if (items.some(isCorrection)) {
        while (underWay > 0 && !abandoned) {
          await new Promise<void>((resolve) => {
            allSettled = resolve;
          });
        }
      }
      if (abandoned) return;
      await places.take(items.length);
      await bytesInFlight.take(bytes);
      underWay++;
      lastLine = items.at(-1)?.line ?? lastLine;
      const slot: Slot = { count: items.length, bytes };
      slots.push(slot);
      inSlots += slot.count;
      void recordGroup(group, slot);
    }
  };

  const read = async (): Promise<void> => {
    const splitter =
      body.format === 'ndjson' ? new NdjsonSplitter(maxEventBytes) : new JsonArraySplitter(maxEventBytes);
    // Not `for await`: leaving it would destroy the connection that the answer still needs.
    const chunks = body.chunks.iterator({ destroyOnReturn: false });
    for (;;) {
      const next = await new Promise<IteratorResult<Buffer> | undefined>((resolve, reject) => {
        stop = () => {
          resolve(undefined);
        };
        if (stopping.aborted) stop();
        (chunks.next() as Promise<IteratorResult<Buffer>>).then(resolve, reject);
      });
      if (next === undefined) {
        slots.push({ count: 0, bytes: 0, lines: problemLine(lastLine + 1, problem('stopping')) });
        return;
      }
      if (next.done === true) break;
      await take(splitter.push(next.value));
      if (abandoned) return;
    }
    await take(splitter.end());
  };

  const results = async function* (): AsyncGenerator<string> {
    const reading = read().then(
      () => {
        ended = true;
        wake();
      },
      (error: unknown) => {
        // The connection broke in mid-body: what was complete is recorded, the torn end is not looked at.
        failure = error instanceof Error ? error : new Error(String(error));
        ended = true;
        wake();
      },
    );
    try {
      for (;;) {
        let lines = '';
        let done = 0;
        for (let slot = slots[0]; slot?.lines !== undefined && lines.length < 65_536; slot = slots[done]) {
          lines += slot.lines;
          inSlots -= slot.count;
          done++;
        }
        if (done > 0) {
          slots.splice(0, done);
          while (tooMuchUnread(answer) && !stopping.aborted) await delay(50);
          roomFreed();
          yield lines;
        } else if (ended && slots.length === 0) {
          if (failure) throw failure;
          return;
        } else {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      }
    } finally {
      abandoned = true;
      stopping.removeEventListener('abort', onStopping);
      stop();
      roomFreed();
      allSettled();
      // When stopping, the answer goes out first; who sends it closes the connection.
      if (!stopping.aborted) body.chunks.destroy();
      await reading;
    }
  };
  const answer = Readable.from(results(), { objectMode: false, highWaterMark: maxUnreadResults });
  answers.add(answer);
  answer.once('close', () => answers.delete(answer));
  return answer;
}

/** As many items as are there, and may be read in one go. */
function nextGroup(found: Iterator<JsonItem>, most: number): Group {
  const items: Read[] = [];
  let bytes = 0;
  while (items.length < most && bytes < maxGroupBytes) {
    const next = found.next();
    if (next.done === true) break;
    if ('bytes' in next.value) bytes += next.value.bytes.length;
    items.push(readItem(next.value));
  }
  return { items, bytes };
}

function readItem(item: JsonItem): Read {
  const { line } = item;
  if ('bytes' in item) return { line, ...parseJson(item.bytes) };
  return {
    line,
    problem: item.fault === 'too-large' ? eventTooLarge : problem('invalid-json', { detail: item.detail }),
  };
}

const corrections: ReadonlySet<unknown> = new Set(correctionTypes);

const isCorrection = (item: Read): boolean =>
  'value' in item &&
  typeof item.value === 'object' &&
  item.value !== null &&
  corrections.has((item.value as { type?: unknown }).type);

/** The values of a group, each let go of as it is given: it is garbage as soon as it has been read. */
function* valuesOf(group: readonly Read[]): Generator {
  for (const item of group) {
    if (!('value' in item)) continue;
    const { value } = item;
    const id = idOf(value);
    if (id !== undefined) item.id = id;
    item.value = undefined;
    yield value;
  }
}

/** Records the items that are JSON; the result lines of all. */
async function linesOf(
  group: readonly Read[],
  record: (inputs: Iterable<unknown>) => Promise<readonly RecordOutcome[]>,
  onFault: (error: unknown) => void,
): Promise<string> {
  const outcomes = await record(valuesOf(group));
  let recorded = 0;
  let lines = '';
  for (const item of group) {
    if ('problem' in item) {
      lines += problemLine(item.line, item.problem);
      continue;
    }
    const outcome = outcomes[recorded++];
    if (outcome === undefined) throw new Error('an event of an import has no outcome');
    if ('fault' in outcome) {
      onFault(outcome.fault);
      lines += problemLine(item.line, problem('internal-error'));
    } else if ('problem' in outcome) lines += problemLine(item.line, outcome.problem, item.id);
    else {
      lines += resultLine({
        line: item.line,
        status: outcome.duplicate ? 200 : 201,
        ...outcome.recorded,
        ...(outcome.duplicate && { duplicate: true }),
      });
    }
  }
  return lines;
}

const resultLine = (result: object): string => `${JSON.stringify(result)}\n`;

/** With the id that the event was posted with, by which its sender knows it. */
const problemLine = (line: number, theProblem: Problem, id?: string): string =>
  resultLine({ line, ...(id !== undefined && { id }), ...theProblem, type: undefined });

function idOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id } = value as { id?: unknown };
  return typeof id === 'string' && id.length <= 128 ? id : undefined;
}
