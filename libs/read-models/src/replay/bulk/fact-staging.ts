import { setImmediate as nextTurn } from 'node:timers/promises';
import { foldedData, namesIn, type RecordedEvent, upcast } from '@sovereign-pipeline/domain';
import { EventFaultError } from '../../projection/event-fault.ts';
import { escape, escapeJson, nothing } from './copy-text.ts';
import { type CopyTable, type CopyWriter, RefusedRowError } from './copy-writer.ts';
import type { IntakeBatch } from '../log-intake.ts';
import type { FaultyEvent } from '../replay-errors.ts';

/** How many names are kept in mind. Those forgotten are written again: the least position of each counts. */
const keptNames = 50_000;

/** Where names are gathered, each at least once with its least position; goes away with the connection. */
export const nameCandidates = `
create temporary table name_candidates (
  company_id     text collate "C" not null,
  name           text collate "C" not null,
  first_position bigint not null,
  first_place    integer not null
)`;

/** What is kept of an event until its rows are in the tables. */
type Staged = Pick<RecordedEvent, keyof FaultyEvent>;

/** The first half of a build: every event as it comes goes into the facts, and who it names with it. */
export class FactStaging {
  readonly #writer: CopyWriter<Staged>;
  readonly #facts: CopyTable<Staged>;
  readonly #names: CopyTable<Staged>;
  readonly #naming: CopyTable<Staged>;
  readonly #failed = Promise.withResolvers<never>();
  readonly #last = new Map<string, number>();
  #known = new Map<string, number>();
  #turn: Promise<void> = Promise.resolve();
  readonly #target: number;
  #upToTarget = 0;
  #all = 0;

  /** `target`: positions up to there have to come. */
  constructor(writer: CopyWriter<Staged>, schema: string, target: number) {
    this.#writer = writer;
    this.#facts = writer.table(`${schema}.facts`, [
      ...[
        'event_id',
        'position',
        'type',
        'schemaversion',
        'stream',
        'version',
        'recordedat',
        'data',
        'folded',
      ],
    ]);
    this.#naming = writer.table(`${schema}.company_events`, ['company_id', 'position']);
    this.#names = writer.table('pg_temp.name_candidates', [
      ...['company_id', 'name', 'first_position', 'first_place'],
    ]);
    this.#target = target;
    this.#failed.promise.catch(() => undefined);
  }

  /** Rejects when an event cannot be staged, and never resolves. */
  get failed(): Promise<never> {
    return this.#failed.promise;
  }

  /** How many events of those up to the target have come. */
  get upToTarget(): number {
    return this.#upToTarget;
  }

  /** How many have come, those beyond the target included. */
  get all(): number {
    return this.#all;
  }

  /** Resolves when the batch before is staged: the log fetches the next one while this one is at work. */
  take = async (batch: IntakeBatch): Promise<void> => {
    const before = this.#turn;
    this.#turn = before.then(async () => {
      await nextTurn();
      await naming(this.#stage(batch));
    });
    this.#turn.catch((error: unknown) => {
      this.#failed.reject(error);
    });
    await before;
  };

  /** Resolves when all that was taken is in the tables. */
  async finish(): Promise<void> {
    await this.#turn;
    await naming(this.#writer.finish());
  }

  async #stage({ slice, events }: IntakeBatch): Promise<void> {
    // Within a slice positions ascend; what does not was there before.
    let last = this.#last.get(slice) ?? 0;
    for (const event of events) {
      if (event.position <= last) continue;
      last = event.position;
      this.#add(event);
    }
    this.#last.set(slice, last);
    await this.#writer.room();
  }

  #add(event: RecordedEvent): void {
    const { id, position, type, schemaversion, stream, version, recordedAt, data } = event;
    const origin = { id, type, stream, position };
    const folded = foldedData(event);
    const kept = folded === data ? nothing : escapeJson(JSON.stringify(folded));
    this.#facts.add(
      `${escape(id)}\t${position}\t${type}\t${schemaversion}\t${escape(stream)}\t${version}\t${recordedAt}\t${escapeJson(JSON.stringify(data))}\t${kept}\n`,
      origin,
    );
    this.#addNames(event, origin);
    this.#all += 1;
    if (position <= this.#target) this.#upToTarget += 1;
  }

  #addNames(event: RecordedEvent, origin: Staged): void {
    const { position } = event;
    const ids: string[] = [];
    for (const [place, { id, name }] of named(event).entries()) {
      const key = `${id} ${name}`;
      const known = this.#known.get(key);
      if (known === undefined || position < known) {
        if (this.#known.size >= keptNames) this.#known = new Map();
        this.#known.set(key, position);
        this.#names.add(`${escape(id)}\t${escape(name)}\t${position}\t${place}\n`, origin);
      }
      // Several ways of writing one name are one company.
      if (ids.includes(id)) continue;
      ids.push(id);
      this.#naming.add(`${escape(id)}\t${position}\n`, origin);
    }
  }
}

/** A refused row is the fault of its event. */
async function naming(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    throw error instanceof RefusedRowError ? new EventFaultError(error.origin as Staged, error.cause) : error;
  }
}

function named(event: RecordedEvent): ReturnType<typeof namesIn> {
  try {
    return namesIn(upcast(event));
  } catch (error) {
    throw new EventFaultError(event, error);
  }
}
