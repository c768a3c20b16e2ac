import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createPool } from '@sovereign-pipeline/postgres';
import {
  currentProjection,
  Projectors,
  type ProjectorReport,
  SetAsideRecords,
} from '@sovereign-pipeline/read-models';
import { eventually, throwawayDatabase, throwawayPostgres } from '@sovereign-pipeline/testing';
import { type ApiOptions, type ApiUnderTest, startApi, target } from '../api.fixture.ts';

const cleanUp: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of cleanUp.splice(0).toReversed()) await close();
});

async function start(options?: ApiOptions): Promise<ApiUnderTest> {
  const api = await startApi(options);
  cleanUp.push(() => api.close());
  return api;
}

interface Readiness {
  readonly status: string;
  readonly reasons: readonly { code: string; detail: string; action: string; since: string }[];
}

async function readiness(api: ApiUnderTest): Promise<Readiness & { http: number }> {
  const { status, body } = await api.get('/health/ready');
  return { ...(body as unknown as Readiness), http: status };
}

/** As soon as health says just that. */
const says = (api: ApiUnderTest, expected: { http: number; status: string; codes: string[] }) =>
  eventually(async () => {
    const found = await readiness(api);
    expect({ http: found.http, status: found.status, codes: found.reasons.map(({ code }) => code) }).toEqual(
      expected,
    );
    return found;
  });

const ready = { http: 200, status: 'ready', codes: [] };
const degraded = (...codes: string[]) => ({ http: 200, status: 'degraded', codes });

const scrape = async (api: ApiUnderTest): Promise<string> => (await fetch(`${api.url}/metrics`)).text();

const reporting = async (api: ApiUnderTest, more: Partial<ProjectorReport>) => {
  await new Projectors(api.pool).report({
    ...{ id: randomUUID(), host: 'elsewhere', pid: 7, version: currentProjection.version, log: 'journal' },
    ...{ slices: ['journal'], state: 'following', blocked: [], setAside: 0 },
    ...more,
  });
};

describe('/health/ready', () => {
  it('misses projectors within seconds, says since when and what to do, and is well again when there is one', async () => {
    const api = await start();
    await says(api, ready);
    const before = Date.now();
    await api.endProjector();
    const { reasons } = await says(api, degraded('no-projector'));
    expect(reasons[0]?.detail).toContain(`${process.pid} on tests, was last heard of at`);
    expect(reasons[0]?.action).toContain('Start a projector');
    expect(Date.parse(reasons[0]?.since ?? '')).toBeGreaterThan(before - 60_000);
    expect(await scrape(api)).toContain('\nsovereign_pipeline_degraded{reason="no-projector"} 1\n');
    await reporting(api, {});
    await says(api, ready);
    expect(await scrape(api)).toContain('\nsovereign_pipeline_degraded{reason="no-projector"} 0\n');
    expect(await scrape(api)).toContain('\nsovereign_pipeline_projectors{state="following"} 1\n');
  });

  it('tells of projectors of another version only', async () => {
    const api = await start();
    await api.endProjector();
    const { version } = currentProjection;
    await api.pool.query('truncate read_models.projectors');
    const state = 'other-version';
    await reporting(api, { version: version - 1, state });
    const { reasons } = await says(api, degraded('other-version'));
    expect(reasons[0]?.detail).toContain(`version ${version} of the projection`);
  });

  it('tells of events that nobody applies: how many, and for how long', async () => {
    const api = await start();
    await api.endProjector();
    expect((await api.post(target('PH'))).status).toBe(201);
    await api.pool.query('alter table journal.events disable trigger user');
    await api.pool.query(`update journal.events set recordedat = recordedat - interval '1 hour'`);
    const keepAlive = setInterval(
      () => void reporting(api, { id: 'a7000000-0000-4000-8000-000000000000' }),
      500,
    );
    cleanUp.push(() => {
      clearInterval(keepAlive);
      return Promise.resolve();
    });
    const { reasons } = await says(api, degraded('read-models-behind'));
    expect(reasons[0]?.detail).toContain('lack 1 event,');
    expect(Date.now() - Date.parse(reasons[0]?.since ?? '')).toBeGreaterThan(3_500_000);
    const metrics = await scrape(api);
    expect(Number(/^sovereign_pipeline_read_models_lag_seconds (.*)$/m.exec(metrics)?.[1])).toBeGreaterThan(
      3_500,
    );
  });

  it('tells of slices that are blocked, trouble, and records set aside, by any projector', async () => {
    const api = await start();
    const keepAlive = setInterval(
      () =>
        void reporting(api, {
          id: 'a7000000-0000-4000-8000-000000000001',
          ...{ state: 'trouble', reason: 'cannot read it' },
          blocked: [{ slice: 'topic/3', reason: 'cannot read it', seconds: 70 }],
        }),
      500,
    );
    cleanUp.push(() => {
      clearInterval(keepAlive);
      return Promise.resolve();
    });
    await new SetAsideRecords(api.pool).add([
      ...[1, 2, 3].map((offset) => ({
        ...{ topic: 'topic', partition: 3, offset, reason: 'undecodable', detail: 'no JSON' },
        firstBytes: Buffer.from('hello'),
      })),
    ]);
    const { reasons } = await says(api, degraded('blocked-slices', 'records-set-aside'));
    expect(reasons[0]?.detail).toContain('topic/3: cannot read it');
    const metrics = await scrape(api);
    expect(metrics).toContain('\nsovereign_pipeline_blocked_slices 1\n');
    expect(metrics).toContain('\nsovereign_pipeline_set_aside_records 3\n');
  });

  it("tells of a database clock that was set back, by the journal's last time", async () => {
    const api = await start();
    expect((await api.post(target('PH'))).status).toBe(201);
    await eventually(async () =>
      (await scrape(api)).includes('\nsovereign_pipeline_read_models_position 1\n'),
    );
    await api.pool.query('alter table journal.events disable trigger user');
    await api.pool.query(`update journal.events set recordedat = recordedat + interval '1 hour'`);
    const { reasons } = await says(api, degraded('clock-ahead'));
    expect(reasons[0]?.action).toContain('clock');
    expect(await scrape(api)).toContain('\nsovereign_pipeline_database_clock_stepped_seconds 0\n');
    const ahead = /^sovereign_pipeline_journal_clock_ahead_seconds (.*)$/m.exec(await scrape(api))?.[1];
    expect(Number(ahead)).toBeGreaterThan(3_500);
  });

  it('is not ready on a full disk, tries to write by itself, and heals by itself', async () => {
    const api = await start();
    // What PostgreSQL says when it cannot extend a file, in both places where it would.
    await api.pool.query(`
      create function fail_as_if_full() returns trigger language plpgsql as
        $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$;
      create function fail_ddl_as_if_full() returns event_trigger language plpgsql as
        $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$;
      create trigger full_disk before insert on journal.events execute function fail_as_if_full();
      create event trigger full_disk on ddl_command_start when tag in ('CREATE TABLE AS') execute function fail_ddl_as_if_full()`);
    expect((await api.post(target('PH'))).status).toBe(507);
    const { reasons } = await says(api, { http: 503, status: 'not-ready', codes: ['disk-full'] });
    expect(reasons[0]?.action).toContain('Free space');
    expect(await scrape(api)).toContain('\nsovereign_pipeline_ready 0\n');
    await api.pool.query('drop event trigger full_disk; drop trigger full_disk on journal.events');
    await says(api, ready);
    expect((await api.post(target('PH'))).status).toBe(201);
  });

  it('is told, as not ready, also while the database says nothing at all, and when it is gone', async () => {
    const postgres = await throwawayPostgres();
    cleanUp.push(() => postgres.remove());
    const pool = createPool(postgres.url);
    const api = await startApi({ database: { url: postgres.url, pool, drop: () => pool.end() } });
    cleanUp.push(() => pool.end());
    cleanUp.push(() => api.close());
    await says(api, ready);
    const notReady = { http: 503, status: 'not-ready', codes: ['database-unavailable'] };
    const { rows } = await pool.query<{ pid: number }>(
      `select pid from pg_stat_activity where application_name = 'api-health'`,
    );
    // Of a frozen server no connection answers, and none is closed.
    for (const { pid } of [...rows, { pid: postgres.pid }]) process.kill(pid, 'SIGSTOP');
    await says(api, notReady);
    for (const { pid } of [...rows, { pid: postgres.pid }]) process.kill(pid, 'SIGCONT');
    await says(api, ready);
    await postgres.kill();
    await says(api, notReady);
    expect(await scrape(api)).not.toMatch(/^sovereign_pipeline_journal_position/m);
    await postgres.start();
    await says(api, ready);
  });

  it('asks by a connection of its own: a pool that is busy makes nobody not ready', async () => {
    const database = await throwawayDatabase();
    cleanUp.push(() => database.drop());
    const api = await start({ database });
    const busy = await Promise.all(Array.from({ length: 14 }, () => api.pool.connect()));
    cleanUp.push(() => {
      for (const client of busy) client.release();
      return Promise.resolve();
    });
    await says(api, ready);
  });
});
