import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { newKey } from '@sovereign-pipeline/access';
import { createPool } from '@sovereign-pipeline/postgres';
import { Journal, JournalNotifier, migrateJournal } from '@sovereign-pipeline/journal';
import { parseEvent } from '@sovereign-pipeline/domain';
import { Projectors } from '@sovereign-pipeline/read-models';
import {
  eventually,
  startIssuer,
  throwawayPostgres,
  type ThrowawayPostgres,
} from '@sovereign-pipeline/testing';
import type pg from 'pg';
import { ProjectorProcess } from '../projector-process.fixture.ts';

const cleanUp: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of cleanUp.splice(0).toReversed()) await close();
});

async function fresh(): Promise<{ postgres: ThrowawayPostgres; pool: pg.Pool }> {
  const postgres = await throwawayPostgres();
  cleanUp.push(() => postgres.remove());
  const pool = createPool(postgres.url);
  cleanUp.push(() => pool.end());
  await migrateJournal(pool);
  return { postgres, pool };
}

async function start(url: string, environment: Record<string, string> = {}): Promise<ProjectorProcess> {
  const projector = await ProjectorProcess.start(url, environment);
  cleanUp.push(() => projector.kill());
  return projector;
}

async function get(url: string): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(url);
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

/** As asked for under another name, which fetch does not let us do. */
async function statusFor(address: string, host: string): Promise<number | undefined> {
  const asking = request(`${address}/health/live`, { headers: { host } });
  asking.end();
  const [response] = (await once(asking, 'response')) as [IncomingMessage];
  response.resume();
  return response.statusCode;
}

async function scrape(projector: ProjectorProcess): Promise<Map<string, number>> {
  const text = await (await fetch(`${projector.health}/metrics`)).text();
  const samples = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    samples.map((line) => {
      const at = line.lastIndexOf(' ');
      return [line.slice(0, at).replace('sovereign_pipeline_projector_', ''), Number(line.slice(at + 1))];
    }),
  );
}

async function record(pool: pg.Pool, count: number): Promise<void> {
  const events = Array.from({ length: count }, (_, n) => {
    const post = { type: 'MarketTargeted', data: { company: `Company ${n}`, market: 'PH' } };
    const parsed = parseEvent(post, () => crypto.randomUUID());
    if (!parsed.ok || !parsed.event) throw new Error(JSON.stringify(parsed));
    return { event: parsed.event };
  });
  await new Journal(pool).append(events);
  const notifier = new JournalNotifier(pool);
  notifier.notify();
  await notifier.close();
}

describe('a projector', () => {
  it('has health and metrics at a port of its own, and says in the database where and how it is', async () => {
    const { postgres, pool } = await fresh();
    const one = await start(postgres.url);
    const two = await start(postgres.url);
    expect(one.health).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(two.health).not.toBe(one.health);
    expect(await get(`${one.health}/health/live`)).toEqual({ status: 200, body: { status: 'live' } });
    await eventually(async () => (await get(`${one.health}/health/ready`)).status === 200);
    await record(pool, 5);
    expect(
      await eventually(async () => {
        const { status, body } = await get(`${two.health}/health/ready`);
        return body['position'] === 5 && { status, body };
      }),
    ).toMatchObject({
      status: 200,
      body: {
        status: 'ready',
        state: 'following',
        log: 'journal',
        slices: ['journal'],
        behind: 0,
        behindSeconds: 0,
      },
    });
    const [first, second] = await eventually(async () => {
      const all = [await scrape(one), await scrape(two)];
      return all.every((samples) => samples.get('read_models_position') === 5) && all;
    });
    expect((first?.get('events_total') ?? 0) + (second?.get('events_total') ?? 0)).toBe(5);
    expect(first?.get('state{state="following"}')).toBe(1);
    expect(first?.get('state{state="trouble"}')).toBe(0);
    expect(first?.get('read_models_lag')).toBe(0);
    expect(first?.get('blocked_slices')).toBe(0);
    expect(first?.get('process_resident_memory_bytes')).toBeGreaterThan(0);

    const seen = await eventually(async () => {
      const all = await new Projectors(pool).list();
      return all?.every(({ alive, state }) => alive && state === 'following') && all;
    });
    expect(new Set(seen.map(({ address }) => address))).toEqual(new Set([one.health, two.health]));
    expect(await one.stop('SIGTERM')).toBe(0);
    await two.kill();
    await eventually(async () => (await new Projectors(pool).list())?.every(({ alive }) => !alive));
    // In no order that is promised.
    const last = await new Projectors(pool).list();
    expect(new Map(last?.map(({ address, state }) => [address, state]))).toEqual(
      new Map([
        [one.health, 'stopped'],
        [two.health, 'following'],
      ]),
    );
  });

  it('takes no method and path but these', async () => {
    const { postgres } = await fresh();
    const projector = await start(postgres.url);
    expect((await get(`${projector.health}/metrics/x?y`)).status).toBe(404);
    const posted = await fetch(`${projector.health}/metrics`, { method: 'POST', body: 'x' });
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect((await fetch(`${projector.health}/health/live`, { method: 'HEAD' })).status).toBe(200);
    expect(await statusFor(projector.health, 'rebound.example')).toBe(403);
    for (const host of ['localhost:1', '10.0.0.7', '[::1]:1'])
      expect(await statusFor(projector.health, host)).toBe(200);
  });

  it('asks who wants to know more than whether it is well, where AUTH says so', async () => {
    const { postgres, pool } = await fresh();
    const issuer = await startIssuer();
    cleanUp.push(() => issuer.close());
    const { id, key, hash } = newKey();
    // The API makes and keeps them.
    await pool.query(`
      CREATE SCHEMA access;
      CREATE TABLE access.keys (id text, hash bytea, name text, role text, expiresat timestamptz, revokedat timestamptz);
      CREATE TABLE access.sessions (
        hash bytea, key text, issuer text, subject text, name text, role text, expiresat timestamptz)`);
    const projector = await start(postgres.url, {
      ...{ HOST: '0.0.0.0', AUTH: 'oidc', OIDC_ISSUER: issuer.url, OIDC_AUDIENCE: 'sovereign-pipeline' },
    });
    const address = projector.health.replace('0.0.0.0', '127.0.0.1');
    const ask = async (path: string, credential?: string) => {
      const headers = credential === undefined ? {} : { authorization: `Bearer ${credential}` };
      const response = await fetch(address + path, { headers });
      return { status: response.status, text: await response.text() };
    };
    await eventually(async () => (await ask('/health/ready')).status === 200);
    expect(await ask('/health/live')).toEqual({ status: 200, text: '{"status":"live"}' });
    expect(await ask('/health/ready')).toEqual({ status: 200, text: '{"status":"ready"}' });
    for (const credential of [undefined, key, `${key}x`, 'a.b.c', ''])
      expect(await ask('/metrics', credential)).toEqual({
        status: 401,
        text: '{"status":"unauthenticated"}',
      });

    await pool.query(`INSERT INTO access.keys (id, hash, name, role) VALUES ($1, $2, 'A reader', 'reader')`, [
      ...[id, hash],
    ]);
    await eventually(async () => (await ask('/health/ready', key)).text.includes('"slices"'));
    expect((await ask('/metrics', key)).status).toBe(403);
    await pool.query(`UPDATE access.keys SET role = 'operator'`);
    await eventually(async () =>
      (await ask('/metrics', key)).text.includes('sovereign_pipeline_projector_state'),
    );
    await pool.query('UPDATE access.keys SET revokedat = now()');
    await eventually(async () => (await ask('/metrics', key)).status === 401);

    expect((await ask('/metrics', await issuer.token({ roles: ['operator'] }))).status).toBe(200);
    expect((await ask('/metrics', await issuer.token({ roles: ['recorder'] }))).status).toBe(403);
  });

  it('does not start on an address that others reach before AUTH says who may ask', async () => {
    const { postgres } = await fresh();
    await expect(start(postgres.url, { HOST: '0.0.0.0' })).rejects.toThrow('AUTH must be set where HOST is');
  });

  it('lives without its database, but is not ready, and says why; and is again when the database is back', async () => {
    const { postgres } = await fresh();
    const projector = await start(postgres.url);
    await eventually(async () => (await get(`${projector.health}/health/ready`)).status === 200);
    await postgres.kill();
    const { body } = await eventually(async () => {
      const answer = await get(`${projector.health}/health/ready`);
      return answer.status === 503 && answer;
    });
    expect(body).toMatchObject({ status: 'not-ready', state: 'trouble', blocked: [] });
    expect(body['reason']).toEqual(expect.any(String));
    expect((await get(`${projector.health}/health/live`)).status).toBe(200);
    expect((await scrape(projector)).has('read_models_position')).toBe(false);
    await postgres.start();
    await eventually(async () => (await get(`${projector.health}/health/ready`)).status === 200);
  });

  it('that cannot have its port says so and ends', async () => {
    const { postgres } = await fresh();
    const projector = await start(postgres.url);
    const port = new URL(projector.health).port;
    await expect(start(postgres.url, { PROJECTOR_PORT: port })).rejects.toThrow(
      'cannot listen on PROJECTOR_PORT',
    );
  });
});
