import { setImmediate as nextTurn } from 'node:timers/promises';
import type pg from 'pg';
import { addKeys, eventTables, type Generation, indexEvents } from '../../generations/generations.ts';
import { inSchema } from '../../schema/schema.ts';
import type { ProjectionDefinition } from '../../views/views.ts';
import { EventFaultError } from '../../projection/event-fault.ts';
import { CopyWriter, RefusedRowError } from './copy-writer.ts';
import { factsByStream } from './fact-reader.ts';
import { FactStaging, nameCandidates } from './fact-staging.ts';
import type { LogIntake, TakeBatch } from '../log-intake.ts';
import { LogIncompleteError } from '../replay-errors.ts';
import type { ReplayPhase } from '../replays.ts';
import { beginLong, inSession } from '@sovereign-pipeline/postgres';
import { StreamFolding } from './stream-folding.ts';
import { within } from '../within.ts';

export interface BulkBuild {
  readonly pool: pg.Pool;
  readonly generation: Generation;
  readonly definition: ProjectionDefinition;
  readonly intake: LogIntake;
  /** Positions up to there are built in bulk. */
  readonly target: number;
  /** What becomes of a batch: staged, as far as the caller wants it to be. */
  readonly taking: (stage: TakeBatch) => TakeBatch;
  /** Milliseconds that the log may deliver nothing though events are missing. */
  readonly patience: number;
  /** The log's last trouble. */
  readonly trouble: () => unknown;
  readonly onProgress: (phase: ReplayPhase, done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** Milliseconds between two looks at how far it is. */
const every = 250;
/** When no more events than these come in a second, or none in this time, they may as well be applied one by one. */
const fewPerSecond = 2000;
/** Where nothing is known of how many there are. */
const quiet = 1000;

/**
 * Builds a generation from everything that the log has up to the target (and what comes on the way), in two passes of
 * which neither keeps much in memory: the facts as they come, then, sorted by stream, every row once. Two transactions:
 * each is durable before the next one begins, and nothing is live before both are.
 */
export async function buildInBulk(build: BulkBuild): Promise<void> {
  await inSession(build.pool, build.signal, async (client) => {
    const events = await stageFacts(build, client);
    await foldStreams(build, client, events);
  });
}

/** Returns how many there are. */
async function stageFacts(build: BulkBuild, client: pg.PoolClient): Promise<number> {
  const { generation, intake, target } = build;
  const { schema } = generation;
  await client.query(`${beginLong}; truncate ${schema}.facts, ${schema}.company_events; ${nameCandidates}`);
  const staging = new FactStaging(new CopyWriter(client), schema, target);
  intake.use(build.taking(staging.take));
  const isSlow = slowness(() => staging.all, intake, target > 0 ? every : quiet);
  do {
    await within(every, staging.failed, build.signal);
    build.onProgress('reading', staging.all / 2, Math.max(target, staging.all));
  } while (!(await isStaged(build, staging)) || !isSlow());
  intake.pause();
  await staging.finish();
  await client.query('commit');
  return staging.all;

  /** Up to the target at least. Throws when the log has no more though it is not. */
  async function isStaged({ patience, trouble }: BulkBuild, { upToTarget }: FactStaging): Promise<boolean> {
    if (upToTarget >= target) return true;
    if (intake.idle < patience) return false;
    await staging.finish();
    await nextTurn();
    if (staging.upToTarget >= target) return true;
    if (intake.idle < patience) return false;
    const reached = await lastBeforeGap(client, schema, 0);
    throw new LogIncompleteError(reached + 1, target, trouble());
  }
}

/** Tells whether what comes by now is little. To be asked often. */
function slowness(count: () => number, intake: LogIntake, quiet: number): () => boolean {
  let since = { count: count(), at: performance.now() };
  return () => {
    if (intake.idle >= quiet) return true;
    const now = { count: count(), at: performance.now() };
    if (now.at - since.at < 1000) return false;
    const rate = ((now.count - since.count) * 1000) / (now.at - since.at);
    since = now;
    return rate < fewPerSecond;
  };
}

async function foldStreams(build: BulkBuild, client: pg.PoolClient, events: number): Promise<void> {
  const { pool, generation, definition, signal } = build;
  const { schema } = generation;
  const tables = Object.values(definition.views).flatMap(({ records }) => records.map(({ table }) => table));
  const filled = ['contributions', 'company_names', ...tables].map((table) => `${schema}.${table}`);
  await client.query(`${beginLong}; truncate ${filled.join(', ')}`);
  const names = client.query(inSchema(schema, keepNames));
  names.catch(() => undefined);
  const writer = new CopyWriter<number>(client);
  const folding = new StreamFolding(writer, schema, definition.views);
  const stop = new AbortController();
  const indexing = indexFacts(pool, schema, AbortSignal.any([signal, stop.signal]));
  indexing.catch(() => undefined);
  try {
    await inSession(pool, signal, async (reader) => {
      let folded = 0;
      for await (const facts of factsByStream(reader, schema)) {
        folding.fold(facts);
        folded += facts.length;
        await writer.room();
        build.onProgress('folding', (events + folded) / 2, events);
      }
    });
    await names;
    await writer.finish();
    await indexing;
  } catch (error) {
    stop.abort();
    throw error instanceof RefusedRowError
      ? new EventFaultError(await eventAt(pool, schema, error.origin as number), error.cause)
      : error;
  }
  await finish(build, client);
}

/** Beside the folding, which is the processor's work here, while this is PostgreSQL's. */
async function indexFacts(pool: pg.Pool, schema: string, signal: AbortSignal): Promise<void> {
  await inSession(pool, signal, async (client) => {
    await client.query(`${beginLong}; set local maintenance_work_mem = '256MB'`);
    await indexEvents(client, { schema });
    await client.query(`analyze ${eventTables.map((table) => `${schema}.${table}`).join(', ')}; commit`);
  });
}

// The least position of each name, and its place there.
const keepNames = `
insert into pipeline.company_names (company_id, name, first_position, first_place)
select distinct on (company_id, name) company_id, name, first_position, first_place
from pg_temp.name_candidates order by company_id, name, first_position, first_place`;

/** Keys, checkpoints, what the planner wants to know; then it is as if its events had been applied one by one. */
async function finish(
  { generation, definition, intake, target }: BulkBuild,
  client: pg.PoolClient,
): Promise<void> {
  const { schema } = generation;
  await client.query(`set local maintenance_work_mem = '256MB'`);
  await addKeys(client, generation, definition);
  for (const { slice, position, mark } of intake.checkpoints()) {
    await client.query(`insert into ${schema}.checkpoints (slice, position, mark) values ($1, $2, $3)`, [
      ...[slice, position, mark],
    ]);
  }
  await client.query(`update ${schema}.progress set position = $1`, [
    await lastBeforeGap(client, schema, target),
  ]);
  const { rows } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = $1`,
    [schema],
  );
  const others = rows.filter(({ name }) => !eventTables.includes(name));
  await client.query(`analyze ${others.map(({ name }) => `${schema}.${name}`).join(', ')}`);
  await client.query('commit');
}

/** Everything from `known` on up to there is among the facts. */
async function lastBeforeGap(client: pg.PoolClient, schema: string, known: number): Promise<number> {
  const { rows } = await client.query<{ last: number }>(
    `with ahead as materialized (
       select position, $1 + row_number() over (order by position) as place from ${schema}.facts where position > $1
     )
     select coalesce((select min(place) - 1 from ahead where position <> place), $1 + (select count(*) from ahead))::float8 as last`,
    [known],
  );
  return rows[0]?.last ?? NaN;
}

async function eventAt(pool: pg.Pool, schema: string, position: number): Promise<EventFaultError['event']> {
  const { rows } = await pool.query<EventFaultError['event']>(
    `select event_id as id, type, stream, position::float8 as position from ${schema}.facts where position = $1`,
    [position],
  );
  if (rows[0] === undefined) throw new Error(`there is no event at position ${position}`);
  return rows[0];
}
