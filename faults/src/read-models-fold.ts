import { isDeepStrictEqual } from 'node:util';
import { foldPipeline, namesIn, type RecordedEvent } from '@sovereign-pipeline/domain';
import {
  currentProjection,
  ensureLive,
  ofOneGeneration,
  PipelineQueries,
  prepareReadModels,
  Projection,
} from '@sovereign-pipeline/read-models';
import { createPool } from '@sovereign-pipeline/postgres';
import type pg from 'pg';
import type { Random } from './random.ts';

const database = 'folded';
const partition = 'journal';

/**
 * The read models once more, built by one projection from the journal alone: in a database of their own, for the
 * projectors drop every copy that they find beside the live one.
 */
export class ReadModelsFold {
  readonly #live: pg.Pool;
  readonly #own: pg.Pool;
  readonly #projection: Projection;
  readonly #queries: PipelineQueries;
  /** Streams with an event that cannot be projected: their events are in no read model. */
  #parked: ReadonlySet<string> = new Set();
  #applied = 0;

  private constructor(live: pg.Pool, own: pg.Pool, schema: string) {
    this.#live = live;
    this.#own = own;
    this.#projection = new Projection(own, { schema, onFault: 'park' });
    this.#queries = new PipelineQueries(live);
  }

  /** `url`: of the database of `live`. The pool of the other one ends with the process. */
  static async make(live: pg.Pool, url: string): Promise<ReadModelsFold> {
    await live.query(`CREATE DATABASE ${database} TEMPLATE template0`);
    const address = new URL(url);
    address.pathname = `/${database}`;
    const own = createPool(address.href, { name: 'faults', max: 2 });
    await prepareReadModels(own);
    const { schema } = await ensureLive(own, currentProjection);
    return new ReadModelsFold(live, own, schema);
  }

  /** Folds the new events of the journal. */
  async apply(journal: readonly RecordedEvent[]): Promise<void> {
    for (let from = this.#applied; from < journal.length; from = this.#applied) {
      const to = Math.min(journal.length, from + 1_000);
      await this.#projection.apply({ partition, from, to, events: journal.slice(from, to) });
      this.#applied = to;
    }
    const { rows } = await this.#own.query<{ stream: string }>('SELECT DISTINCT stream FROM pipeline.parked');
    this.#parked = new Set(rows.map(({ stream }) => stream));
  }

  /** Rows that only one of the two has, of every table that events make. */
  async differences(): Promise<string[]> {
    const { rows } = await this.#own.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.views
        WHERE table_schema = 'pipeline' AND table_name <> ALL ($1) AND table_name NOT LIKE 'own\\_%' ORDER BY 1`,
      [ofOneGeneration],
    );
    if (rows.length < 8) throw new Error('the tables of the read models are not where they are looked for');
    const found: string[] = [];
    for (const { name } of rows) {
      const [served, folded] = await Promise.all([rowsOf(this.#live, name), rowsOf(this.#own, name)]);
      for (const row of served)
        if (!folded.has(row)) found.push(`the read models alone have, in ${name}: ${row}`);
      for (const row of folded) if (!served.has(row)) found.push(`the fold alone has, in ${name}: ${row}`);
    }
    return found.slice(0, 20);
  }

  /** The pipelines of some companies as the API would answer them, beside the pure fold of all events. */
  async sampleDifferences(journal: readonly RecordedEvent[], random: Random): Promise<string[]> {
    const wrong: string[] = [];
    for (let sample = 0; sample < 3 && journal.length > 0; sample++) {
      const event = random.pick(journal);
      if (this.#parked.has(event.stream)) continue;
      const company = namesIn(event).at(-1)?.id;
      if (company === undefined) continue;
      const { position, ...served } = (await this.#queries.pipeline(company, {})) ?? { position: undefined };
      const folded = foldPipeline(
        company,
        journal.filter(({ stream }) => !this.#parked.has(stream)),
      );
      if (position !== journal.length)
        wrong.push(`the pipeline of ${company} is of position ${position ?? 'none'}, not ${journal.length}`);
      if (!isDeepStrictEqual(served, folded))
        wrong.push(
          `the pipeline of ${company} is ${JSON.stringify(served)}, its fold ${JSON.stringify(folded)}`,
        );
    }
    return wrong;
  }
}

/** No two rows of a table are the same: each has a key. */
async function rowsOf(pool: pg.Pool, table: string): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ row: string }>(
    `SELECT ${table === 'parked' ? '(event_id, position, stream)' : 't'}::text AS row FROM pipeline.${table} t`,
  );
  return new Set(rows.map(({ row }) => row));
}
