import { Readable } from 'node:stream';
import { correctionTypes, maxEventBytes } from '@sovereign-pipeline/domain';
import { problem, type Problem } from '../problems.ts';
import { eventTooLarge, type EventBody } from './event-body.ts';
import { JsonArraySplitter, NdjsonSplitter, type JsonItem } from './json-items.ts';
import { parseJson } from './parse-json.ts';
import type { RecordResult } from './record-event.ts';

/** Events of one body that may be on their way to the journal at once: more made imports larger in memory, not faster. */
const maxInFlight = 250;

/** Of all bodies together; the rest of the journal's queue is left to single posts, and no import is refused for others. */
const maxInFlightTogether = 4_000;

/**
 * Bytes of results kept for a client that reads its answer only after it has sent everything. A client that reads
 * while it sends may send without end.
 */
const maxUnreadResults = 32 * 1024 * 1024;

/** Places that imports take and give back, first come, first served. */
class Places {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(count: number) {
    this.#free = count;
  }

  /** Undefined when there was a place, else a promise of the next one. */
  take(): Promise<void> | undefined {
    if (this.#free === 0) return new Promise((resolve) => this.#waiting.push(resolve));
    this.#free--;
    return undefined;
  }

  giveBack(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free++;
  }
}

const places = new Places(maxInFlightTogether);

/** A place in the answer. Results come back in any order and leave in the order of the input. */
interface Slot {
  line?: string;
}

/**
 * Records a body of many events as it arrives, in order, a correction after all before it, and answers with one line of JSON for each. Memory does not
 * grow with the body: reading waits while too many events are in flight or too many results unread. `onFault` is told
 * of what an event's `internal-error` was. When the service is stopping, no more is read, what was read is answered, and a
 * last line says where to go on.
 */
export function recordMany(
  body: Extract<EventBody, { kind: 'many' }>,
  record: (input: unknown) => Promise<RecordResult>,
  onFault: (error: unknown) => void,
  stopping: AbortSignal,
): Readable {
  const slots: Slot[] = [];
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

  const settle = (slot: Slot, line: string): void => {
    slot.line = line;
    if (slots[0] === slot) wake();
  };

  const read = async (): Promise<void> => {
    const splitter =
      body.format === 'ndjson' ? new NdjsonSplitter(maxEventBytes) : new JsonArraySplitter(maxEventBytes);
    const take = async (items: readonly JsonItem[]): Promise<void> => {
      for (const item of items) {
        while (slots.length >= maxInFlight && !abandoned) {
          await new Promise<void>((resolve) => {
            roomFreed = resolve;
          });
        }
        // What it corrects may be on a line before it, and has to be recorded by then.
        while (underWay > 0 && mayCorrect(item) && !abandoned) {
          await new Promise<void>((resolve) => {
            allSettled = resolve;
          });
        }
        if (abandoned) return;
        await places.take();
        underWay++;
        lastLine = item.line;
        const slot: Slot = {};
        slots.push(slot);
        recordItem(item, record)
          .catch((error: unknown) => {
            onFault(error);
            return problemLine(item.line, problem('internal-error'));
          })
          .then((line) => {
            places.giveBack();
            if (--underWay === 0) allSettled();
            settle(slot, line);
          })
          .catch(onFault);
      }
    };
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
        slots.push({ line: problemLine(lastLine + 1, problem('stopping')) });
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
        for (let slot = slots[0]; slot?.line !== undefined && lines.length < 65_536; slot = slots[done]) {
          lines += slot.line;
          done++;
        }
        if (done > 0) {
          slots.splice(0, done);
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
  return Readable.from(results(), { objectMode: false, highWaterMark: maxUnreadResults });
}

const mayCorrect = (item: JsonItem): boolean =>
  'bytes' in item && correctionTypes.some((type) => item.bytes.includes(type));

async function recordItem(
  item: JsonItem,
  record: (input: unknown) => Promise<RecordResult>,
): Promise<string> {
  if ('fault' in item) {
    return problemLine(
      item.line,
      item.fault === 'too-large' ? eventTooLarge : problem('invalid-json', { detail: item.detail }),
    );
  }
  const json = parseJson(item.bytes);
  if ('problem' in json) return problemLine(item.line, json.problem);
  const result = await record(json.value);
  if ('problem' in result) return problemLine(item.line, result.problem);
  return resultLine({
    line: item.line,
    status: result.duplicate ? 200 : 201,
    ...result.recorded,
    ...(result.duplicate && { duplicate: true }),
  });
}

const resultLine = (result: object): string => `${JSON.stringify(result)}\n`;

const problemLine = (line: number, theProblem: Problem): string =>
  resultLine({ line, ...theProblem, type: undefined });
