import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { maxEventBytes } from '@sovereign-pipeline/domain';
import { problem } from '../http/problems.ts';
import type { EventBody } from './event-body.ts';
import {
  type Group,
  hasCorrection,
  linesOf,
  nextGroup,
  problemLine,
  type RecordGroup,
} from './import-groups.ts';
import { JsonArraySplitter, NdjsonSplitter, type JsonItem } from './json-items.ts';
import { Semaphore } from '../http/semaphore.ts';
import { anotherTurn, hadItsTurn } from './turns.ts';

/**
 * How many events of one body may be in flight to the journal: two of its batches, one being gathered while the other
 * is written.
 */
const maxInFlight = 1000;

/** Events that are recorded by one command: while one group is in the journal, the next is read. */
const maxGroup = 125;

/**
 * The limit for all bodies together; the rest of the journal's queue is left to single posts, so that no import makes
 * others be refused.
 */
const eventsInFlight = new Semaphore(4_000);

/**
 * Bytes that all bodies together may have on their way to the journal: as many as keep it busy. A single post waits
 * behind them, and large events would be many batches.
 */
const maxBytesInFlight = 3 * 1024 * 1024;
const bytesInFlight = new Semaphore(maxBytesInFlight);

/**
 * Bytes of results kept for a client that reads its answer only after it has sent everything. A client that reads
 * while it sends may send any amount.
 */
const maxUnreadResults = 32 * 1024 * 1024;

/** The limit for all bodies together; beyond it, each body is read only as fast as its client reads results. */
const maxUnreadOfAll = 96 * 1024 * 1024;

/** The answers under way, for the results that their clients have not read yet. */
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

export interface ImportOptions {
  readonly record: RecordGroup;
  /** Called with the cause of an event's `internal-error`. */
  readonly onFault: (error: unknown) => void;
  readonly stopping: AbortSignal;
  /** Events after a correction wait for it, too, so that all are recorded in the order in which they were sent. */
  readonly keepsPlaces: boolean;
}

/**
 * - `reading`: the body is read, and its groups are recorded, as far as there is room;
 * - `ended`: the whole body was read, or the service is stopping; groups under way are still answered;
 * - `broken`: the connection broke in mid-body; complete events are recorded and answered, then the answer fails;
 * - `abandoned`: the client takes no more of the answer; nothing more is read or recorded.
 */
type State = 'reading' | 'ended' | 'broken' | 'abandoned';

/**
 * Records a body of many events as it arrives, in order (a correction after all events before it), and answers with
 * one line of JSON for each. Memory does not grow with the body: reading waits while too many events are in flight or
 * too many results are unread. When the service stops, it reads no more, answers all that it has read, and a last
 * line says where to continue.
 */
export class EventImport {
  readonly answer: Readable;
  readonly #body: Extract<EventBody, { kind: 'many' }>;
  readonly #options: ImportOptions;
  #state: State = 'reading';
  #failure: Error | undefined;
  /** Groups in the order of the input, until their lines are in the answer. */
  readonly #slots: Slot[] = [];
  /** The number of events in these groups. */
  #inSlots = 0;
  #lastLine = 0;
  /** Whether the latest group has a correction. */
  #afterCorrection = false;
  #changed = Promise.withResolvers<undefined>();
  #stopReading: () => void = () => undefined;

  constructor(body: Extract<EventBody, { kind: 'many' }>, options: ImportOptions) {
    this.#body = body;
    this.#options = options;
    this.answer = Readable.from(this.#results(), { objectMode: false, highWaterMark: maxUnreadResults });
    answers.add(this.answer);
    this.answer.once('close', () => answers.delete(this.answer));
  }

  async *#results(): AsyncGenerator<string> {
    const { stopping } = this.#options;
    const onStopping = (): void => {
      this.#stopReading();
    };
    stopping.addEventListener('abort', onStopping);
    const reading = this.#read().then(
      () => {
        this.#becomes('ended');
      },
      (error: unknown) => {
        this.#failure = error instanceof Error ? error : new Error(String(error));
        this.#becomes('broken');
      },
    );
    try {
      for (;;) {
        await this.#until(() => this.#slots[0]?.lines !== undefined || this.#isAnswered);
        const lines = this.#takeLines();
        if (lines === '') {
          if (this.#failure) throw this.#failure;
          return;
        }
        while (tooMuchUnread(this.answer) && !stopping.aborted) await delay(50);
        this.#notify();
        yield lines;
      }
    } finally {
      this.#state = 'abandoned';
      stopping.removeEventListener('abort', onStopping);
      this.#stopReading();
      this.#notify();
      // When the service stops, the answer goes out first; its sender closes the connection.
      if (!stopping.aborted) this.#body.chunks.destroy();
      await reading;
    }
  }

  get #isAnswered(): boolean {
    return this.#state !== 'reading' && this.#slots.length === 0;
  }

  /** Lines of the groups that are recorded, as far as all before them are. */
  #takeLines(): string {
    let lines = '';
    let done = 0;
    for (
      let slot = this.#slots[0];
      slot?.lines !== undefined && lines.length < 65_536;
      slot = this.#slots[done]
    ) {
      lines += slot.lines;
      this.#inSlots -= slot.count;
      done++;
    }
    this.#slots.splice(0, done);
    return lines;
  }

  async #read(): Promise<void> {
    const { format, chunks } = this.#body;
    const splitter =
      format === 'ndjson' ? new NdjsonSplitter(maxEventBytes) : new JsonArraySplitter(maxEventBytes);
    // Not `for await`: leaving it would destroy the connection that the answer still needs.
    const iterator = chunks.iterator({ destroyOnReturn: false });
    for (;;) {
      const next = await new Promise<IteratorResult<Buffer> | undefined>((resolve, reject) => {
        this.#stopReading = () => {
          resolve(undefined);
        };
        if (this.#options.stopping.aborted) this.#stopReading();
        (iterator.next() as Promise<IteratorResult<Buffer>>).then(resolve, reject);
      });
      if (next === undefined) {
        const lines = problemLine(this.#lastLine + 1, problem('stopping'));
        this.#slots.push({ count: 0, bytes: 0, lines });
        return;
      }
      if (next.done === true) break;
      await this.#take(splitter.push(next.value));
      if (this.#abandoned()) return;
    }
    await this.#take(splitter.end());
  }

  async #take(found: Iterable<JsonItem>): Promise<void> {
    const rest = found[Symbol.iterator]();
    for (;;) {
      while (hadItsTurn() && !this.#abandoned()) await anotherTurn();
      await this.#until(() => this.#inSlots < maxInFlight);
      const group = nextGroup(rest, Math.min(maxGroup, maxInFlight - this.#inSlots));
      const { items, bytes } = group;
      if (items.length === 0) return;
      const corrects = hasCorrection(group);
      if (corrects || (this.#options.keepsPlaces && this.#afterCorrection))
        await this.#until(() => this.#slots.every(({ lines }) => lines !== undefined));
      this.#afterCorrection = corrects;
      if (this.#abandoned()) return;
      await eventsInFlight.acquire(items.length);
      await bytesInFlight.acquire(bytes);
      this.#lastLine = items.at(-1)?.line ?? this.#lastLine;
      const slot: Slot = { count: items.length, bytes };
      this.#slots.push(slot);
      this.#inSlots += slot.count;
      void this.#record(group, slot);
    }
  }

  async #record({ items }: Group, slot: Slot): Promise<void> {
    const { record, onFault } = this.#options;
    try {
      slot.lines = await linesOf(items, record, onFault);
    } catch (error) {
      onFault(error);
      slot.lines = items.map(({ line }) => problemLine(line, problem('internal-error'))).join('');
    }
    eventsInFlight.release(slot.count);
    bytesInFlight.release(slot.bytes);
    this.#notify();
  }

  /** Changes the state; the first reason to end the import decides how it ends. */
  #becomes(state: State): void {
    if (!this.#abandoned()) this.#state = state;
    this.#notify();
  }

  // A function, for it changes while we wait.
  #abandoned(): boolean {
    return this.#state === 'abandoned';
  }

  /** Waits until the condition holds, or the import is abandoned. */
  async #until(isSo: () => boolean): Promise<void> {
    while (!isSo() && !this.#abandoned()) await this.#changed.promise;
  }

  #notify(): void {
    const { resolve } = this.#changed;
    this.#changed = Promise.withResolvers();
    resolve(undefined);
  }
}
