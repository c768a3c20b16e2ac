import type pg from 'pg';
import {
  inTransaction,
  isMissing,
  lacksParts,
  PlannedStatements,
  type Queryable,
} from '@sovereign-pipeline/postgres';
import { position } from '../projection/progress.ts';
import { liveGeneration } from '../generations/generations.ts';
import { projectionVersion } from '../views/views.ts';
import { inSchema } from '../schema/schema.ts';
import type { ListPage, Statement } from './filters.ts';
import { type FoundInList, isPlaced, type List, listStatement } from './orders.ts';
import { pageOf } from './page-of.ts';

/** There are no read models yet: no projector has made the first generation, or the first of this version. */
export class NoReadModelsError extends Error {
  readonly code = 'no-read-models';

  constructor(message = 'there are no read models yet: a projector makes them when it starts') {
    super(message);
    this.name = 'NoReadModelsError';
  }
}

/** How often a switch between two statements is followed: so many in a row cannot be switches. */
const attempts = 5;

/**
 * A statement on the schema `:schema`, as one on a generation's tables that also reads in the same snapshot which
 * generation is live: no row before there is one, else its number with each row, or alone when there are no rows.
 */
export const liveStatement = (schema: string, sql: string): string => `
select live.number as "live generation", found.*
from read_models.live left join lateral (select true as "live row", statement.* from (${inSchema(schema, sql)}) as statement) as found on true`;

/** The generation that is live, and the position that the known one includes. */
const liveNow = `select live.number, ${position}::float8 as position from read_models.live`;

interface LiveRow {
  readonly 'live generation': number;
  readonly 'live row': boolean | null;
}

/** A page of a list: its rows as they are shown. */
interface RowsPage<Row> {
  readonly rows: readonly Row[];
  readonly next?: string;
  readonly position: number;
}

interface Known {
  readonly number: number;
  readonly schema: string;
  /** Statements that are asked alone. */
  readonly alone: Plans;
  /** Statements within a snapshot. */
  readonly together: Plans;
}

interface Plans {
  readonly planned: PlannedStatements;
  /** Plans of generated statements, kept apart so that they do not displace those of the fixed statements. */
  readonly made: PlannedStatements;
}

/** Runs a statement on the schema `:schema`; `made`: it was generated from the question. */
export type Ask = <Row extends object>(
  sql: string,
  values: readonly unknown[],
  kind?: 'planned' | 'made',
) => Promise<Row[]>;

/**
 * Reads the live read models, whichever generation that is: an answer never comes from one that was not live at that
 * moment, so that none is of an earlier state than one before it.
 */
export class LiveTables {
  readonly #pool: pg.Pool;
  #known: Known | undefined;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /**
   * The rows of one statement, which is one snapshot. `sql` is written against the schema `:schema`, begins with
   * `select` or `with`, and gives each column a distinct name. Throws a NoReadModelsError before there are any read
   * models.
   */
  select<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.#select('planned', { sql, values });
  }

  /** As `select`, for a statement that is generated from the question. */
  selectBy<Row extends object>(statement: Statement): Promise<Row[]> {
    return this.#select('made', statement);
  }

  #select<Row extends object>(kind: 'planned' | 'made', { sql, values }: Statement): Promise<Row[]> {
    return this.#whileLive(async (known) => {
      const { rows } = await this.#pool.query<LiveRow>({
        ...known.alone[kind].of(sql),
        values: [...values],
      });
      if (rows.length === 0) throw new NoReadModelsError();
      if (rows[0]?.['live generation'] !== known.number) return undefined;
      return { answer: rows.flatMap(withoutMarks<Row>) };
    });
  }

  /** A page of a list, as its records are shown. Throws a NoReadModelsError before there are any read models. */
  async page<Row, Asked extends object = object>(
    list: List<never, Asked>,
    asked: Asked,
    page: ListPage,
  ): Promise<RowsPage<Row>> {
    const found: FoundInList<Row> = await this.selectBy(listStatement(list, asked, page));
    const { entries, ...next } = pageOf(found.filter(isPlaced<Row>), page.limit, ({ place }) => place);
    return { rows: entries.map(({ row }) => row), ...next, position: Number(found[0]?.position) };
  }

  /**
   * Several statements in one snapshot. `read` gets the schema of the generation that is live then, a function that
   * runs statements which each connection plans once, and the position that the snapshot includes; `read` is called
   * again if the generation is dropped meanwhile. Throws a NoReadModelsError before there are any read models.
   */
  snapshot<T>(
    read: (client: Queryable, schema: string, ask: Ask, position: number) => Promise<T>,
  ): Promise<T> {
    return this.#whileLive((known) =>
      inTransaction(this.#pool, 'begin isolation level repeatable read read only', async (client) => {
        const ask: Ask = async <Row extends object>(
          sql: string,
          values: readonly unknown[],
          kind: 'planned' | 'made' = 'planned',
        ) => {
          const statement = known.together[kind].of(sql);
          return (await client.query<Row>({ ...statement, values: [...values] })).rows;
        };
        const [live] = await ask<{ number: number; position: number }>(liveNow, []);
        if (live === undefined) throw new NoReadModelsError();
        if (live.number !== known.number) return undefined;
        return { answer: await read(client, known.schema, ask, live.position) };
      }),
    );
  }

  /** Does the work with the live generation, again when that is dropped, or gives nothing: another is live then. */
  async #whileLive<T>(work: (known: Known) => Promise<{ readonly answer: T } | undefined>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const known = (this.#known ??= await this.#look());
      try {
        const done = await work(known);
        if (done !== undefined) return done.answer;
      } catch (error) {
        if (!isMissing(error) || attempt === attempts) throw await this.#meaningOf(error);
      }
      this.#known = undefined;
      if (attempt === attempts) throw new Error('the live read models change too often to be read');
    }
  }

  /** After an upgrade the live read models may lack a table or column until those of this version are live. */
  async #meaningOf(error: unknown): Promise<unknown> {
    if (!lacksParts(error)) return error;
    const live = await liveIn(this.#pool);
    if (live === undefined || live.version === projectionVersion) return error;
    const lacking = `the live read models are of version ${live.version} of the projection, and lack what is asked for: `;
    return new NoReadModelsError(
      lacking +
        (live.version < projectionVersion
          ? `a projector makes those of version ${projectionVersion} when it starts`
          : `this service is of version ${projectionVersion}, and is to be upgraded`),
    );
  }

  async #look() {
    const live = await liveIn(this.#pool);
    if (live === undefined) throw new NoReadModelsError();
    return knownOf(live);
  }
}

const knownOf = ({ number, schema }: Pick<Known, 'number' | 'schema'>): Known => ({
  ...{ number, schema },
  alone: plansOf((sql) => liveStatement(schema, sql)),
  together: plansOf((sql) => inSchema(schema, sql)),
});

const plansOf = (written: (sql: string) => string): Plans => ({
  planned: new PlannedStatements(undefined, written),
  made: new PlannedStatements(undefined, written),
});

async function liveIn(db: Queryable): ReturnType<typeof liveGeneration> {
  return liveGeneration(db).catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
}

function withoutMarks<Row>({ 'live generation': _, 'live row': present, ...row }: LiveRow): Row[] {
  return present === null ? [] : [row as Row];
}
