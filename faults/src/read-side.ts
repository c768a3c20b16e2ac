import { setTimeout as delay } from 'node:timers/promises';
import type { NewEvent } from '@sovereign-pipeline/domain';
import { Journal } from '@sovereign-pipeline/journal';
import { currentProjection } from '@sovereign-pipeline/read-models';
import pg from 'pg';
import { Freeze } from './freeze.ts';
import type { Context } from './context.ts';
import { replay } from './replay.ts';
import { type Name, projectors } from './stack.ts';
import { until } from './until.ts';

const patience = 60_000;

/** The projector stops in the middle of what it does; another goes on, and what it wakes up to does no harm. */
export async function freezeProjector(
  name: Name,
  { stack, random, postMore, signal }: Context,
): Promise<string> {
  const freeze = new Freeze(stack.pid(name));
  try {
    for (const from = await projected(stack.pool); ;) {
      postMore();
      const to = await projected(stack.pool);
      if (to > from + 5) break;
      await delay(200, undefined, { signal });
    }
    await delay(random.between(0, 1_000), undefined, { signal });
  } finally {
    await freeze.thaw();
  }
  return `${name}, and the other went on`;
}

async function projected(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ position: number }>('SELECT position FROM pipeline.progress');
  return rows[0]?.position ?? 0;
}

/** An event that newer code wrote gets into the journal: its stream is parked, the later ones with it. */
export async function poisonEvent({ stack, random, signal }: Context): Promise<string> {
  stack.explain(/(cannot|could not) be projected/);
  const id = `poison-${random.between(0, 2 ** 31)}`;
  const stream = `company-${id}`;
  const events = [
    { id, type: 'ShipRaised', data: { ship: 'Vasa' } },
    { id: `${id}-later`, type: 'CompanyProfiled', data: { company: id } },
  ];
  await new Journal(stack.pool).append(
    events.map((event) => {
      const ids = { correlationid: event.id, causationid: event.id };
      return {
        event: { ...event, ...ids, stream, source: '/faults', schemaversion: 1 } as unknown as NewEvent,
      };
    }),
  );
  await until(
    `${stream} is parked`,
    patience,
    async () => {
      const { rows } = await stack.pool.query('SELECT 1 FROM pipeline.parked WHERE stream = $1', [stream]);
      return rows.length === 2 ? undefined : `${rows.length} of 2 events are parked`;
    },
    signal,
  );
  return id;
}

/**
 * An analyst with views of their own leaves a transaction open while the read models are built anew. The switch waits;
 * no statement of the analyst fails, and the views are there afterwards.
 */
export async function openAnalyst({ stack, random, signal }: Context): Promise<string> {
  const analyst = new pg.Client({ connectionString: stack.databaseUrl, application_name: 'analyst' });
  await analyst.connect();
  try {
    await analyst.query('CREATE SCHEMA IF NOT EXISTS analyst');
    await analyst.query(
      'CREATE OR REPLACE VIEW analyst.stages AS SELECT stage, count(*) FROM pipeline.partnerships GROUP BY 1',
    );
    await analyst.query(
      'CREATE OR REPLACE VIEW pipeline.own_parties AS SELECT * FROM pipeline.partnership_parties',
    );
    const rebuilt = replay(stack.urls[0] ?? '', false, signal);
    rebuilt.catch(() => undefined);
    for (let statement = 0; statement < 3; statement++) {
      await analyst.query('BEGIN');
      await analyst.query('SELECT count(*) FROM analyst.stages');
      await delay(random.between(100, 1_500), undefined, { signal });
      await analyst.query('SELECT count(*) FROM pipeline.partnerships JOIN pipeline.own_parties ON true');
      await analyst.query('COMMIT');
    }
    await rebuilt;
    await analyst.query('SELECT * FROM analyst.stages, pipeline.own_parties LIMIT 1');
  } finally {
    await analyst.end();
  }
  return 'rebuilt meanwhile';
}

/** The live read models are those of an older version: new projectors build their own, and switch by themselves. */
export async function changeVersion({ stack, signal }: Context): Promise<string> {
  await Promise.all(projectors.map((name) => stack.kill(name)));
  await stack.pool.query(
    `UPDATE read_models.generations SET version = version - 1
      WHERE state = 'live'`,
  );
  for (const name of projectors) stack.launch(name);
  await until(
    'the new version is live',
    patience,
    async () => {
      const { rows } = await stack.pool.query<{ version: number }>(
        "SELECT version FROM read_models.generations WHERE state = 'live'",
      );
      const version = rows[0]?.version;
      return version === currentProjection.version ? undefined : `version ${version ?? 'none'} is live`;
    },
    signal,
  );
  return `to ${currentProjection.version}`;
}
