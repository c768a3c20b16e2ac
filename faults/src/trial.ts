import { setTimeout as delay } from 'node:timers/promises';
import type { FaultKind } from './fault-kinds.ts';
import { inflict } from './inflict.ts';
import { JournalCopy } from './journal-copy.ts';
import { Load } from './load.ts';
import { PostedEvents } from './posted-events.ts';
import { Random } from './random.ts';
import { ReadModelsFold } from './read-models-fold.ts';
import { replay } from './replay.ts';
import { type Stack, topic } from './stack.ts';
import { TopicCopy } from './topic-copy.ts';
import { until } from './until.ts';

const eventsPerRound = 500;
const drainWithin = 60_000;

export interface Outcome {
  /** One line: the fault, and its outcome. */
  readonly told: string;
  /** Empty when all is well. */
  readonly wrong: readonly string[];
}

/** The load and the checks of a run, round after round on the same data. */
export class Trial {
  readonly #stack: Stack;
  readonly #random: Random;
  readonly #load: Load;
  readonly #journal: JournalCopy;
  /** Undefined without Kafka. */
  readonly #topic: TopicCopy | undefined;
  readonly #fold: ReadModelsFold;
  #checked = 0;

  private constructor(stack: Stack, seed: number, fold: ReadModelsFold) {
    this.#stack = stack;
    this.#random = new Random(seed);
    // Of their own: how often the clients come round depends on the machine, and must not change the faults.
    this.#load = new Load(
      stack.urls,
      new Random(seed + 1),
      new PostedEvents(new Random(seed + 2), `faults-${seed}`),
    );
    this.#journal = new JournalCopy(stack.pool);
    this.#topic = stack.brokers === undefined ? undefined : new TopicCopy(stack.brokers);
    this.#fold = fold;
  }

  static async on(stack: Stack, seed: number): Promise<Trial> {
    return new Trial(stack, seed, await ReadModelsFold.make(stack.pool, stack.databaseUrl));
  }

  async round(kind: FaultKind, signal: AbortSignal): Promise<Outcome> {
    const random = new Random(this.#random.between(0, 2 ** 31));
    const before = { events: this.#journal.events.length, repeats: this.#topic?.repeats ?? 0 };
    this.#load.start(eventsPerRound);
    const moment = random.between(0, 1_200);
    await delay(moment, undefined, { signal });
    const began = performance.now();
    const what = await inflict(kind, {
      stack: this.#stack,
      random,
      postMore: () => {
        this.#load.more(5);
      },
      avoid: (name) => {
        this.#load.avoid(name && this.#stack.urlOf(name));
      },
      signal,
    });
    await delay(random.between(100, 800), undefined, { signal });
    const mended = performance.now();
    let wrong: string[];
    try {
      await this.#drain(signal);
      wrong = await this.#check(random, signal);
      await replay(
        this.#stack.urls[0] ?? '',
        true,
        AbortSignal.any([signal, AbortSignal.timeout(drainWithin)]),
      );
      this.#stack.expect(undefined);
    } catch (error) {
      signal.throwIfAborted();
      wrong = [error instanceof Error ? error.message : String(error), ...this.#missing()];
    }
    const drained = performance.now();
    const events = this.#journal.events.length - before.events;
    const repeats = (this.#topic?.repeats ?? 0) - before.repeats;
    return {
      told:
        `${kind} (${what}) at ${moment} ms, ${seconds(mended - began)} s, then drained and checked in ` +
        `${seconds(drained - mended)} s: ${events} events, ${repeats} repeated on the topic`,
      wrong: [...wrong, ...this.#load.wrong.splice(0), ...this.#stack.troubles.splice(0)],
    };
  }

  /** Until everything is acknowledged, relayed and projected. */
  async #drain(signal: AbortSignal): Promise<void> {
    const late = AbortSignal.any([signal, AbortSignal.timeout(drainWithin)]);
    await this.#stack.ready();
    await this.#load.finish(late);
    if (this.#load.pending > 0) throw new Error(`${this.#load.pending} events are still not acknowledged`);
    await until(
      'everything relayed and projected',
      drainWithin,
      async () => {
        const { rows } = await this.#stack.pool.query<Record<'head' | 'relayed' | 'projected', number>>(
          `SELECT (SELECT coalesce(max(position), 0) FROM journal.events) AS head,
                  coalesce((SELECT position FROM journal.relay WHERE topic = $1), 0) AS relayed,
                  (SELECT position FROM pipeline.progress) AS projected`,
          [topic],
        );
        const { head = 0, relayed = 0, projected = 0 } = rows[0] ?? {};
        if ((relayed === head || !this.#topic) && projected === head) return undefined;
        return `the journal has ${head} events, ${relayed} are relayed, ${projected} projected`;
      },
      signal,
    );
  }

  async #check(random: Random, signal: AbortSignal): Promise<string[]> {
    await this.#journal.readOn();
    const { events, byId } = this.#journal;
    const wrong = this.#journalFaults();
    if (this.#topic) wrong.push(...(await this.#topic.readOn(byId, signal)));
    wrong.push(...this.#missing());
    this.#checked = events.length;
    await this.#fold.apply(events);
    wrong.push(...(await this.#fold.differences()));
    wrong.push(...(await this.#fold.sampleDifferences(events, random)));
    return wrong;
  }

  /** Positions and versions without gaps. */
  #journalFaults(): string[] {
    const wrong: string[] = [];
    const versions = new Map<string, number>();
    for (const [index, { id, position, stream, version }] of this.#journal.events.entries()) {
      if (position !== index + 1)
        wrong.push(`${id} is at position ${position} of the journal, not ${index + 1}`);
      const due = versions.get(stream) ?? 0;
      if (version !== due) wrong.push(`the journal's ${stream} goes on with ${version} instead of ${due}`);
      versions.set(stream, version + 1);
    }
    return wrong;
  }

  /**
   * Acknowledged events that are not in the journal as acknowledged, and events of the journal that are not on the
   * topic.
   */
  #missing(): string[] {
    const wrong: string[] = [];
    for (const receipt of this.#load.acknowledged.values()) {
      const { id, position, version, stream } = receipt;
      const event = this.#journal.byId.get(id);
      if (event?.position !== position || event.version !== version || event.stream !== stream)
        wrong.push(
          `lost: ${JSON.stringify(receipt)}, the journal has ${event ? JSON.stringify(event) : 'nothing'}`,
        );
    }
    const copy = this.#topic;
    if (copy === undefined) return wrong;
    for (const { id, position } of this.#journal.events.slice(this.#checked))
      if (!copy.seen.has(id)) wrong.push(`lost: event ${id} at ${position} is not on the topic`);
    return wrong;
  }
}

const seconds = (milliseconds: number): string => (milliseconds / 1_000).toFixed(1);
