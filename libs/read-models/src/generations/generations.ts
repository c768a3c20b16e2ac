import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import { beginLocked } from '../schema/control-schema.ts';
import type { ChangedObject } from '../answers/replay-answers.ts';
import { publish } from './published-views.ts';
import { inSchema } from '../schema/schema.ts';
import { sqlFile } from '../schema/sql-file.ts';
import { claims } from '../views/claims.ts';
import { countRows, countsTable } from '../views/company-counts.ts';
import { keepTokens, tokensTable } from '../views/market-tokens.ts';
import { keepPillarTokens, pillarTokensTable } from '../views/pillar-tokens.ts';
import { countPublishers, publishersTables } from '../views/publisher-counts.ts';
import { keepPurposes, purposesTables } from '../views/purpose-words.ts';
import { inTransaction, type Queryable } from '@sovereign-pipeline/postgres';
import type { ProjectionDefinition } from '../views/views.ts';

/** One copy of the read models, in a schema of its own. Numbers ascend for ever. */
export interface Generation {
  readonly number: number;
  readonly schema: string;
  /** The version of the projection that makes its rows. */
  readonly version: number;
  readonly state: 'building' | 'live' | 'retired';
}

/** The generation is neither live nor being built (any more): nothing may be applied to it. Nothing was changed. */
export class SupersededError extends Error {
  readonly code = 'superseded';

  constructor(schema: string, options?: ErrorOptions) {
    super(`the read models in schema ${schema} are neither live nor being built (any more)`, options);
    this.name = 'SupersededError';
  }
}

const columns = 'number, schema, version, state';

/** The generation that queries answer from; undefined before there is one. */
export async function liveGeneration(db: Queryable): Promise<Generation | undefined> {
  const { rows } = await db.query<Generation>(
    `select ${columns} from read_models.live join read_models.generations using (number)`,
  );
  return rows[0];
}

/** All existing generations, by number. */
export async function generations(db: Queryable): Promise<Generation[]> {
  const { rows } = await db.query<Generation>(
    `select ${columns} from read_models.generations order by number`,
  );
  return rows;
}

/**
 * A new, empty generation. While it is being built its tables have no primary keys and indexes: `addKeys` adds them.
 * A live one has them, and replaces the previous live one; call this in a transaction that holds the apply lock of
 * that one, if there is one.
 */
export async function createGeneration(
  db: Queryable,
  definition: ProjectionDefinition,
  state: 'building' | 'live',
): Promise<Generation> {
  const { rows } = await db.query<Generation>(
    `insert into read_models.generations (version, state) values ($1, 'building') returning ${columns}`,
    [definition.version],
  );
  const [generation] = rows;
  if (generation === undefined) throw new Error('no generation was made');
  const tables = [claims, ...Object.values(definition.views)].map((stored) => stored.tables);
  await db.query(`CREATE SCHEMA ${generation.schema}`);
  await db.query(
    inSchema(
      generation.schema,
      [
        ...[
          sqlFile('generation.sql'),
          ...tables,
          countsTable,
          publishersTables,
          purposesTables,
          tokensTable,
          pillarTokensTable,
        ],
        definition.analytics ?? '',
      ].join('\n'),
    ),
  );
  if (state === 'building') return generation;
  await addKeys(db, generation, definition);
  await makeLive(db, generation);
  return { ...generation, state };
}

/** The tables with one or several rows for each event; the others have a row for each thing that events are about. */
export const eventTables = ['facts', 'company_events'];

/** Creates the indexes of the event tables, which stay readable meanwhile; `addKeys` skips those that exist. */
export async function indexEvents(db: Queryable, { schema }: Pick<Generation, 'schema'>): Promise<void> {
  await db.query(inSchema(schema, sqlFile('generation-event-indexes.sql')));
}

/**
 * Creates primary keys and indexes of all tables, and counts: once, before anything is applied. Fails on duplicate
 * rows.
 */
export async function addKeys(
  db: Queryable,
  generation: Pick<Generation, 'schema'>,
  definition: ProjectionDefinition,
): Promise<void> {
  await indexEvents(db, generation);
  const keys = [claims, ...Object.values(definition.views)].map((stored) => stored.keys);
  await db.query(
    inSchema(
      generation.schema,
      [
        sqlFile('generation-keys.sql'),
        ...keys,
        countRows,
        countPublishers,
        keepPurposes,
        keepTokens,
        keepPillarTokens,
      ].join('\n'),
    ),
  );
}

/** The live generation; if there is none, an empty one of this definition is made live. */
export async function ensureLive(pool: pg.Pool, definition: ProjectionDefinition): Promise<Generation> {
  return (
    (await liveGeneration(pool)) ??
    inTransaction(
      pool,
      beginLocked,
      async (client) => (await liveGeneration(client)) ?? createGeneration(client, definition, 'live'),
    )
  );
}

/**
 * A statement that takes the apply lock of a generation, before a batch reads or writes anything in it. A row lock:
 * readers have no right to take it.
 */
export const applyLock = (schema: string): string =>
  `select from read_models.generations where schema = '${schema}' for no key update`;

/** Begins a transaction that others wait for: PostgreSQL ends it when its process is frozen. */
export const beginBriefly = `begin isolation level read committed; set local idle_in_transaction_session_timeout = '15s'`;

/**
 * Waits for the current batch; no other batch is applied until the end of the transaction. Of two locks, take that of
 * the lower number first.
 */
export async function lockForApplying(client: Queryable, schema: string): Promise<void> {
  await client.query(applyLock(schema));
}

/**
 * The switch: queries answer from this generation as soon as the transaction commits, and the views of the schemas
 * `pipeline` and `analytics` with them; the one before is retired. To be called in a transaction that holds the apply
 * locks of both. Throws 55P03 when statements on the views block it for longer than `patience` milliseconds. Returns
 * what it had to do to objects of others.
 */
export async function makeLive(
  client: Queryable,
  generation: Pick<Generation, 'number' | 'schema'>,
  patience = 250,
): Promise<ChangedObject[]> {
  await client.query(`update read_models.generations set state = 'retired' where state = 'live'`);
  const { rowCount } = await client.query(
    `update read_models.generations set state = 'live' where number = $1 and state = 'building'`,
    [generation.number],
  );
  if (rowCount !== 1) throw new SupersededError(generation.schema);
  await client.query(
    `insert into read_models.live (number) values ($1) on conflict (only_row) do update set number = excluded.number`,
    [generation.number],
  );
  return publish(client, generation, patience);
}

/** Tries, and milliseconds between two of them. */
const dropping = { tries: 30, pause: 100 };

/**
 * Drops a generation that is not live, after its current batch and queries have ended. Throws 55P03 when a query runs
 * for long: try again later. Other sessions wait only briefly behind it.
 */
export async function dropGeneration(
  pool: pg.Pool,
  generation: Pick<Generation, 'number' | 'schema'>,
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await tryToDrop(pool, generation);
      return;
    } catch (error) {
      const inTheWay = error instanceof Error && 'code' in error && error.code === '55P03';
      if (!inTheWay || tries === dropping.tries) throw error;
      await delay(dropping.pause);
    }
  }
}

async function tryToDrop(
  pool: pg.Pool,
  { number, schema }: Pick<Generation, 'number' | 'schema'>,
): Promise<void> {
  const begin = `${beginBriefly}; ${applyLock(schema)}; set local lock_timeout = '50ms'`;
  await inTransaction(pool, begin, async (client) => {
    const { rows } = await client.query('select from read_models.live where number = $1', [number]);
    if (rows.length > 0) throw new Error(`the read models in schema ${schema} are live`);
    await client.query('delete from read_models.generations where number = $1', [number]);
    await client.query(`drop schema if exists ${schema} cascade`);
  });
}
