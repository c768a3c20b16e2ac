import { isDeepStrictEqual } from 'node:util';
import { foldPipeline, namesIn, type RecordedEvent } from '@sovereign-pipeline/domain';
import { migrateReadModels, PipelineQueries, Projection } from '@sovereign-pipeline/read-models';
import type pg from 'pg';
import type { Random } from './random.ts';

const schema = 'folded';
const slice = 'journal';

/** The read models once more, built by one projection from the journal alone, beside those that the projectors keep. */
export class ReadModelsFold {
  readonly #pool: pg.Pool;
  readonly #projection: Projection;
  readonly #queries: PipelineQueries;
  #applied = 0;

  private constructor(pool: pg.Pool) {
    this.#pool = pool;
    this.#projection = new Projection(pool, { schema });
    this.#queries = new PipelineQueries(pool);
  }

  static async make(pool: pg.Pool): Promise<ReadModelsFold> {
    await migrateReadModels(pool, { schema });
    return new ReadModelsFold(pool);
  }

  /** Folds what is new in the journal. */
  async apply(journal: readonly RecordedEvent[]): Promise<void> {
    for (let from = this.#applied; from < journal.length; from = this.#applied) {
      const to = Math.min(journal.length, from + 1_000);
      await this.#projection.apply({ slice, from, to, events: journal.slice(from, to) });
      this.#applied = to;
    }
  }

  /** Rows that only one of the two has, of every table that events make. */
  async differences(): Promise<string[]> {
    const { rows } = await this.#pool.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables
        WHERE table_schema = 'pipeline' AND table_type = 'BASE TABLE'
          AND table_name NOT IN ('migrations', 'checkpoints')`,
    );
    if (rows.length < 8) throw new Error('the tables of the read models are not where they are looked for');
    const without = (one: string, other: string, name: string): string =>
      `SELECT '${one}.${name} alone has ' || t::text AS found
         FROM (SELECT t::text FROM ${one}.${name} t EXCEPT ALL SELECT t::text FROM ${other}.${name} t) t`;
    const compared = rows.flatMap(({ name }) => [
      without('pipeline', schema, name),
      without(schema, 'pipeline', name),
    ]);
    const found = await this.#pool.query<{ found: string }>(`${compared.join(' UNION ALL ')} LIMIT 20`);
    return found.rows.map((row) => row.found);
  }

  /** The pipelines of some companies as the API would answer them, beside the pure fold of all events. */
  async sampleDifferences(journal: readonly RecordedEvent[], random: Random): Promise<string[]> {
    const wrong: string[] = [];
    for (let sample = 0; sample < 3 && journal.length > 0; sample++) {
      const company = namesIn(random.pick(journal)).at(-1)?.id;
      if (company === undefined) continue;
      const { position, ...served } = (await this.#queries.pipeline(company, {})) ?? { position: undefined };
      const folded = foldPipeline(company, journal);
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
