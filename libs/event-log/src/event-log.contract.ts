import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { NewEvent, RecordedEvent } from '@sovereign-pipeline/domain';
import { eventually } from '@sovereign-pipeline/testing';
import { type EventLog, type LogBatch, type LogSubscriber, StaleCheckpointError } from './event-log.ts';

/** A log under test, with what a test needs of the world around it. */
export interface LogHarness {
  /** The log as a new process would open it; delivers `batchSize` events at once at most. */
  open(options: { readonly batchSize: number }): EventLog;
  /** Records the events in the order given; resolves when they are durable. */
  append(events: readonly NewEvent[]): Promise<void>;
  close(): Promise<void>;
}

export interface RestartableLogHarness extends LogHarness {
  /** Kills the servers behind the log and starts them again. */
  restart(): Promise<void>;
}

/**
 * What every event log has to pass. Order is promised per stream; of how many partitions nothing is assumed.
 */
export function eventLogContract(
  name: string,
  openHarness: () => Promise<LogHarness>,
  openRestartable?: () => Promise<RestartableLogHarness>,
): void {
  describe(`${name} as an event log`, () => {
    let harness: LogHarness;
    let runs: Run[];

    beforeEach(async () => {
      harness = await openHarness();
      runs = [];
    });
    afterEach(async () => {
      await Promise.all(runs.map((run) => run.stop()));
      await harness.close();
    });

    const run = (subscriber: LogSubscriber, batchSize = 10): Run => {
      const started = new Run(harness.open({ batchSize }), subscriber);
      runs.push(started);
      return started;
    };

    it('delivers everything, each event once, in the order of its stream', async () => {
      const table = new Table();
      const events = someEvents(95);
      await harness.append(events.slice(0, 60));
      run(table.subscriber());
      await harness.append(events.slice(60));
      await eventually(() => table.events.length >= 95);
      expectExactly(table, events);
    });

    it('delivers events as they were recorded, in batches that join and are no larger than asked for', async () => {
      const table = new Table();
      const events = someEvents(25);
      await harness.append(events);
      run(table.subscriber(), 4);
      await eventually(() => table.events.length >= 25);
      for (const event of events) {
        const delivered = table.events.find(({ id }) => id === event.id);
        expect(delivered).toEqual({
          ...event,
          version: expect.any(Number) as unknown,
          position: expect.any(Number) as unknown,
          recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/) as unknown,
        });
      }
      for (const partition of new Set(table.batches.map((batch) => batch.partition))) {
        let checkpoint = 0;
        for (const batch of table.batches.filter((one) => one.partition === partition)) {
          expect(batch.from).toBe(checkpoint);
          expect(batch.to).toBeGreaterThan(batch.from);
          expect(batch.events.length).toBeLessThanOrEqual(4);
          checkpoint = batch.to;
        }
      }
    });

    it('resumes at the checkpoint', async () => {
      const table = new Table();
      const events = someEvents(40);
      await harness.append(events.slice(0, 20));
      const first = run(table.subscriber());
      await eventually(() => table.events.length >= 20);
      await first.stop();
      await harness.append(events.slice(20));
      const batchesBefore = table.batches.length;
      run(table.subscriber());
      await eventually(() => table.events.length >= 40);
      expectExactly(table, events);
      expect(table.refused).toBe(0);
      expect(table.batches.length).toBeGreaterThan(batchesBefore);
    });

    it('delivers again what failed to be applied, until it is', async () => {
      const table = new Table();
      const events = someEvents(30);
      await harness.append(events);
      let failures = 0;
      run(
        table.subscriber(() => {
          // Every second time, also in the middle.
          failures += 1;
          if (failures % 2 === 1) throw new Error('the table is out of order');
        }),
      );
      await eventually(() => table.events.length >= 30);
      expect(failures).toBeGreaterThan(2);
      expectExactly(table, events);
    });

    it('lets two subscribers with the same checkpoint apply nothing twice, and both go on', async () => {
      const table = new Table();
      const events = someEvents(120);
      await harness.append(events.slice(0, 100));
      const applied = [0, 0];
      const [one] = [0, 1].map((n) =>
        run(
          table.subscriber(
            () => undefined,
            () => (applied[n] = (applied[n] ?? 0) + 1),
          ),
          3,
        ),
      );
      await eventually(() => table.events.length >= 100);
      // The one that was behind, whichever it is, takes over where the other stops.
      await one?.stop();
      await harness.append(events.slice(100));
      await eventually(() => table.events.length >= 120);
      expectExactly(table, events);
      expect(applied[1]).toBeGreaterThan(0);
    });

    it('goes on from where someone else has moved the checkpoint to', async () => {
      const table = new Table();
      const events = someEvents(30);
      await harness.append(events.slice(0, 10));
      const behind = run(table.subscriber());
      await eventually(() => table.events.length >= 10);
      // While the first one waits for news, another one is quicker, over and over.
      for (let n = 10; n < 30; n += 10) {
        run(table.subscriber());
        await harness.append(events.slice(n, n + 10));
        await eventually(() => table.events.length >= n + 10);
      }
      expectExactly(table, events);
      expect(behind.over).toBe(false);
    });

    it('delivers an append that comes when it is idle', async () => {
      const table = new Table();
      run(table.subscriber());
      for (let n = 1; n <= 5; n++) {
        await harness.append(someEvents(1));
        await eventually(() => table.events.length >= n);
      }
      expect(table.events).toHaveLength(5);
    });

    it('stops when it is told to: idle, at work or failing; and applies nothing after that', async () => {
      const idle = run(new Table().subscriber());
      await idle.stop();

      const table = new Table();
      await harness.append(someEvents(50));
      // Measured from within: from outside its speed is not visible.
      const stopAtSecond = (): void => {
        if (table.events.length >= 2) void busy.stop();
      };
      const busy = run(
        table.subscriber(() => undefined, stopAtSecond),
        1,
      );
      await eventually(() => table.events.length >= 2);
      await busy.stop();
      const applied = table.events.length;
      expect(applied).toBeLessThan(50);

      let attempts = 0;
      const failing = run(
        new Table().subscriber(() => {
          attempts += 1;
          throw new Error('never works');
        }),
      );
      await eventually(() => attempts > 2);
      await failing.stop();
      expect(table.events).toHaveLength(applied);

      await run(table.subscriber()).stop();
      expect(table.events.length).toBeLessThan(50);
    });

    if (openRestartable)
      it('survives restarts of the servers', async () => {
        const restartable = await openRestartable();
        await harness.close();
        harness = restartable;
        const table = new Table();
        const events = someEvents(30);
        await harness.append(events.slice(0, 10));
        const running = run(table.subscriber());
        await eventually(() => table.events.length >= 10);
        for (let n = 10; n < 30; n += 10) {
          await restartable.restart();
          await harness.append(events.slice(n, n + 10));
          await eventually(() => table.events.length >= n + 10);
        }
        expectExactly(table, events);
        expect(running.over).toBe(false);
      });
  });
}

/** What a subscriber stores: the events applied and the checkpoints, moved together or not at all. */
class Table {
  readonly events: RecordedEvent[] = [];
  readonly batches: LogBatch[] = [];
  readonly checkpoints = new Map<string, number>();
  /** Batches that came with a stale checkpoint. */
  refused = 0;

  /** A subscriber that keeps its state in this table, as any number of processes may. */
  subscriber(
    beforeApply: () => void = () => undefined,
    afterApply: () => void = () => undefined,
  ): LogSubscriber {
    return {
      checkpoint: async (partition) => {
        await turn();
        return this.checkpoints.get(partition) ?? 0;
      },
      apply: async (batch) => {
        await turn();
        beforeApply();
        if ((this.checkpoints.get(batch.partition) ?? 0) !== batch.from) {
          this.refused += 1;
          throw new StaleCheckpointError();
        }
        this.checkpoints.set(batch.partition, batch.to);
        this.batches.push(batch);
        this.events.push(...batch.events);
        afterApply();
      },
    };
  }
}

const turn = (): Promise<unknown> => new Promise(setImmediate);

class Run {
  readonly #abort = new AbortController();
  readonly #running: Promise<void>;
  over = false;

  constructor(log: EventLog, subscriber: LogSubscriber) {
    this.#running = log.run(subscriber, this.#abort.signal).finally(() => {
      this.over = true;
    });
  }

  /** Fails when the run failed. */
  async stop(): Promise<void> {
    this.#abort.abort();
    await this.#running;
  }
}

function someEvents(count: number): NewEvent[] {
  return Array.from({ length: count }, (_, n) => {
    const [id, company] = [randomUUID(), `Company${n % 7}`];
    return {
      id,
      type: 'CompanyProfiled',
      source: '/tests',
      stream: `company-${company.toLowerCase()}`,
      data: { company, aliases: [`한국어 ${n}`] },
      correlationid: id,
      causationid: id,
      schemaversion: 1,
    } as unknown as NewEvent;
  });
}

/** Each event once, and those of each stream in the order in which they were recorded. */
function expectExactly(table: Table, events: readonly NewEvent[]): void {
  const ids = (of: readonly NewEvent[], stream: string): string[] =>
    of.filter((event) => event.stream === stream).map(({ id }) => id);
  expect(table.events).toHaveLength(events.length);
  for (const stream of new Set(events.map((event) => event.stream)))
    expect(ids(table.events, stream)).toEqual(ids(events, stream));
}
