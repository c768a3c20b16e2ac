import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Fact } from '@sovereign-pipeline/domain';
import type pg from 'pg';
import { addKeys, eventTables, type Generation, indexEvents } from '../../generations/generations.ts';
import { inSchema } from '../../schema/schema.ts';
import { claims } from '../../views/claims.ts';
import type { ProjectionDefinition } from '../../views/views.ts';
import { Projection } from '../../projection/projection.ts';
import type { RowBounds } from '../../projection/row-bounds.ts';
import { CopyWriter, RefusedRowError } from './copy-writer.ts';
import { factsByStream } from './fact-reader.ts';
import { type BuiltIdentities, factsOfStreams, identitiesOfBuild } from './identities-of-build.ts';
import { FactStaging, keepDates, stagingTables } from './fact-staging.ts';
import { applySetAside, setAside } from './set-aside.ts';
import type { LogIntake, TakeBatch } from '../log-intake.ts';
import { LogIncompleteError } from '../replay-errors.ts';
import type { ReplayPhase } from '../../answers/replay-answers.ts';
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
  /** Wraps staging, so that the caller can decide which events of a batch are staged. */
  readonly taking: (stage: TakeBatch) => TakeBatch;
  /** Milliseconds that the log may deliver nothing though events are missing. */
  readonly patience: number;
  /** The log's last trouble. */
  readonly trouble: () => unknown;
  readonly onProgress: (phase: ReplayPhase, done: number, total: number) => void;
  readonly signal: AbortSignal;
  /** After a row was refused: what PostgreSQL accepts is found row by row. */
  readonly careful: boolean;
  /** How much of a stream is folded at once. */
  readonly bounds: RowBounds;
}

/** Milliseconds between two reports of progress. */
const every = 250;
/** When fewer events come in a second, or none within `quiet`, they may as well be applied one by one. */
const fewPerSecond = 2000;
/** Used when the number of events is unknown. */
const quiet = 1000;

/**
 * Builds a generation from all events of the log up to the target (and those that arrive meanwhile), in two passes
 * that use little memory: the facts as they come, then, sorted by stream, every row once. In two transactions: each
 * is durable before the next one begins, and nothing is live before both are.
 *
 * Streams with an event that cannot be projected, or with too many facts, are set aside, and applied afterwards as
 * live: event by event, parking what cannot be projected.
 *
 * Throws a RefusedRowError when a faulty event must be searched for from the beginning of the log, `careful` this
 * time.
 */
export async function buildInBulk(build: BulkBuild): Promise<void> {
  const aside = new Set<string>();
  await inSession(build.pool, build.signal, async (client) => {
    const events = await stageFacts(build, client, aside);
    await foldStreams(build, client, events, aside);
    if (aside.size === 0) return;
    const { pool, definition, generation, bounds } = build;
    const { schema } = generation;
    await client.query('set statement_timeout = 0');
    const projection = new Projection(pool, { schema, definition, bounds, onFault: 'park' });
    await applySetAside(client, projection, schema);
  });
}

/** Returns the number of staged events. */
async function stageFacts(build: BulkBuild, client: pg.PoolClient, aside: Set<string>): Promise<number> {
  const { generation, intake, target, careful } = build;
  const { schema } = generation;
  await client.query(
    `${beginLong}; truncate ${schema}.facts, ${schema}.company_events, ${schema}.identity_claims; ${stagingTables}`,
  );
  const staging = new FactStaging({ client, schema, target, aside, careful });
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

  /** Resolves when everything up to the target is staged. Throws when the log has no more before that. */
  async function isStaged({ patience, trouble }: BulkBuild, { upToTarget }: FactStaging): Promise<boolean> {
    if (upToTarget >= target) return true;
    if (intake.idle < patience) return false;
    await staging.finish();
    await nextTurn();
    if (staging.upToTarget >= target) return true;
    if (intake.idle < patience) return false;
    const reached = await lastBeforeGap(
      client,
      schema,
      0,
      'union all select position from pg_temp.set_aside',
    );
    throw new LogIncompleteError(reached + 1, target, trouble());
  }
}

/** Returns a function that tells whether the log is nearly read. It must be called often. */
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

async function foldStreams(
  build: BulkBuild,
  client: pg.PoolClient,
  events: number,
  aside: Set<string>,
): Promise<void> {
  const { pool, generation, signal } = build;
  const stop = new AbortController();
  const indexing = indexFacts(pool, generation.schema, AbortSignal.any([signal, stop.signal]));
  indexing.catch(() => undefined);
  try {
    for (let known = -1; known !== aside.size;) {
      if (known >= 0) await client.query('rollback');
      known = aside.size;
      const identities = await foldAccepted(build, client, events, aside, indexing);
      // Events that are set aside do not yet count for identities.
      if (!(await identities.restOn(client, Array.from(aside).slice(known)))) break;
    }
    await indexing;
  } catch (error) {
    stop.abort();
    throw error;
  }
  await finish(build, client, aside);
}

/** All streams but those with a row that PostgreSQL refuses: they are set aside, and the others folded again. */
async function foldAccepted(
  build: BulkBuild,
  client: pg.PoolClient,
  events: number,
  aside: Set<string>,
  indexed: Promise<void>,
): Promise<BuiltIdentities> {
  try {
    return await foldAll(build, client, events, aside, indexed);
  } catch (error) {
    if (!(error instanceof RefusedRowError)) throw error;
    await client.query('rollback');
  }
  const refused = new Set<string>();
  const identities = await foldAll(build, client, events, aside, indexed, (stream) => refused.add(stream));
  if (refused.size === 0) return identities;
  await client.query('rollback');
  for (const stream of refused) aside.add(stream);
  return foldAll(build, client, events, aside, indexed);
}

/**
 * Leaves the transaction open. `indexed` is called once the facts are; `onRefused` for each stream with a row that
 * PostgreSQL refuses.
 */
async function foldAll(
  { pool, generation, definition, bounds, onProgress, signal }: BulkBuild,
  client: pg.PoolClient,
  events: number,
  aside: Set<string>,
  indexed: Promise<void>,
  onRefused?: (stream: string) => void,
): Promise<BuiltIdentities> {
  const { schema } = generation;
  const tables = [claims, ...Object.values(definition.views)].flatMap(({ records }) =>
    records.map(({ table }) => table),
  );
  const others = ['contributions', 'company_names', 'company_ids', 'partnership_ids', 'first_ids'];
  others.push('timeline_entries', 'timeline_streams', 'dates', 'market_codes');
  const filled = [...others, ...tables].map((table) => `${schema}.${table}`);
  await client.query(`${beginLong}; truncate ${filled.join(', ')}, pg_temp.date_candidates`);
  const identities = await identitiesOfBuild(client, schema, aside);
  const names = client.query(inSchema(schema, keepNames));
  names.catch(() => undefined);
  const writer = new CopyWriter<string>(client, onRefused);
  const folding = new StreamFolding(writer, schema, definition, identities.ids);
  await inSession(pool, signal, async (reader) => {
    let folded = 0;
    for await (const { stream, facts, count } of factsByStream(reader, schema, bounds.row)) {
      if (identities.isJoint(stream)) identities.keep(stream);
      else if (facts === undefined) aside.add(stream);
      else if (!aside.has(stream)) foldOrSetAside(folding, stream, facts, aside);
      folded += count;
      await writer.room();
      onProgress('folding', (events + Math.min(folded, events)) / 2, events);
    }
    const joint = [...identities.joint()];
    if (joint.length > 0) await indexed;
    for (const streams of joint) {
      const facts = streams.some((stream) => aside.has(stream))
        ? undefined
        : await factsOfStreams(reader, schema, streams, bounds.row);
      const [first = ''] = streams;
      if (facts !== undefined) foldOrSetAside(folding, first, facts, aside);
      if (facts === undefined || aside.has(first)) for (const stream of streams) aside.add(stream);
      await writer.room();
    }
  });
  await names;
  await writer.finish();
  await client.query(inSchema(schema, keepDates));
  return identities;
}

/** Folds a stream, or sets it aside if that throws. */
function foldOrSetAside(
  folding: StreamFolding,
  stream: string,
  facts: readonly Fact[],
  aside: Set<string>,
): void {
  try {
    folding.fold(stream, facts);
  } catch {
    aside.add(stream);
  }
}

/** Creates the indexes while streams are folded: the one occupies PostgreSQL, the other this process. */
async function indexFacts(pool: pg.Pool, schema: string, signal: AbortSignal): Promise<void> {
  await inSession(pool, signal, async (client) => {
    await client.query(`${beginLong}; set local maintenance_work_mem = '256MB'`);
    await indexEvents(client, { schema });
    await client.query(`analyze ${eventTables.map((table) => `${schema}.${table}`).join(', ')}; commit`);
  });
}

// The least position of each name, and its place there.
const keepNames = `
insert into :schema.company_names (id, name, first_position, first_place, company_id)
select distinct on (n.id, n.name) n.id, n.name, n.first_position, n.first_place, coalesce(c.company_id, n.id)
from pg_temp.name_candidates n left join :schema.company_ids c on c.id = n.id
order by n.id, n.name, n.first_position, n.first_place`;

/** Adds keys, checkpoints and statistics; then the generation is as if its events had been applied one by one. */
async function finish(
  { generation, definition, intake, target }: BulkBuild,
  client: pg.PoolClient,
  aside: ReadonlySet<string>,
): Promise<void> {
  const { schema } = generation;
  await client.query(`set local maintenance_work_mem = '256MB'`);
  await addKeys(client, generation, definition);
  if (aside.size > 0) await setAside(client, schema, aside);
  for (const { partition, position, fingerprint } of intake.checkpoints()) {
    await client.query(`insert into ${schema}.checkpoints (slice, position, mark) values ($1, $2, $3)`, [
      ...[partition, position, fingerprint],
    ]);
  }
  await client.query(`update ${schema}.progress set position = $1`, [
    await lastBeforeGap(client, schema, aside.size > 0 ? 0 : target),
  ]);
  const { rows } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = $1`,
    [schema],
  );
  const others = rows.filter(({ name }) => !eventTables.includes(name));
  await client.query(`analyze ${others.map(({ name }) => `${schema}.${name}`).join(', ')}`);
  await client.query('commit');
}

/** The last position before a gap, after `known`, among the facts and `others`. */
async function lastBeforeGap(
  client: pg.PoolClient,
  schema: string,
  known: number,
  others = '',
): Promise<number> {
  const { rows } = await client.query<{ last: number }>(
    `with taken as (select position from ${schema}.facts ${others}), ahead as materialized (
       select position, $1 + row_number() over (order by position) as place from taken where position > $1
     )
     select coalesce((select min(place) - 1 from ahead where position <> place), $1 + (select count(*) from ahead))::float8 as last`,
    [known],
  );
  return rows[0]?.last ?? NaN;
}
