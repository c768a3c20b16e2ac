import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runningPostgresUrl } from '@sovereign-pipeline/local-servers';
import { createPool } from '@sovereign-pipeline/postgres';
import { oldDatabases, restoreOldDatabase, throwawayDatabase } from '@sovereign-pipeline/testing';
import type pg from 'pg';
import { runCommand } from './run-command.fixture.ts';
import { StartProcess } from './start-process.fixture.ts';

const fact = { type: 'MarketTargeted', data: { company: 'Naver', market: 'JP' } };

/** Records, reads it back, and builds the read models anew: what each login has to be able to do. */
async function useAll(url: string): Promise<void> {
  const posted = await fetch(`${url}/v1/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fact),
  });
  const { position = 0 } = (await posted.json()) as { position?: number };
  expect([posted.status, position > 0]).toEqual([201, true]);
  const pipeline = await fetch(`${url}/v1/companies/naver/pipeline?after=${position}`);
  expect([pipeline.status, await pipeline.text()]).toEqual([200, expect.stringContaining('"JP"')]);
  expect(await runCommand(['replay'], { API_URL: url })).toMatchObject({ code: 0 });
  expect(await runCommand(['replay', '--verify'], { API_URL: url })).toMatchObject({ code: 0 });
  expect(await runCommand(['parked', '--retry'], { API_URL: url })).toMatchObject({ code: 0 });
}

/** By which roles API and projector are in the database. */
async function whoRuns(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ who: string }>(
    `select distinct usename as who from pg_stat_activity
      where datname = current_database() and application_name ~ '^(api|projector|replay)' order by who`,
  );
  return rows.map(({ who }) => who);
}

async function stop(service: StartProcess): Promise<void> {
  service.signal('SIGTERM');
  await service.exitCode;
}

describe('npm start on its own PostgreSQL', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'logins-'));
  let service: StartProcess;
  let pool: pg.Pool;
  beforeAll(async () => {
    service = new StartProcess({ DATA_DIR: dataDir, PORT: '0' });
    await service.url();
    pool = createPool((await runningPostgresUrl(join(dataDir, 'postgres'))) ?? '', { max: 1 });
  });
  afterAll(async () => {
    await pool.end();
    await stop(service);
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('lets API and projector log in as those who may do no more than they need', async () => {
    await useAll(await service.url());
    expect(await whoRuns(pool)).toEqual(['sovereign_api', 'sovereign_projector']);
    const { rows } = await pool.query(
      `select rolname, rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls as "more" from pg_roles
        where rolname ~ '^sovereign_' order by rolname`,
    );
    expect(rows).toEqual([
      { rolname: 'sovereign_api', more: false },
      { rolname: 'sovereign_projector', more: false },
    ]);
    const doctor = await runCommand(['doctor'], { DATA_DIR: dataDir, API_URL: await service.url() });
    expect(doctor.output).toMatch(/^ok +logins /m);
  });

  it('goes on when analysts lost the locks, and when PostgreSQL was killed', async () => {
    const url = await service.url();
    expect(await runCommand(['sql', '-c', 'select 1'], { DATA_DIR: dataDir })).toMatchObject({ code: 0 });
    const postgres = service.pidOf('postgres');
    const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    const ofIt = await Promise.all(
      children.map(async (pid) => {
        const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
        return Number(/\) \S (\d+)/.exec(stat)?.[1]) === postgres ? Number(pid) : 0;
      }),
    );
    for (const pid of [postgres, ...ofIt.filter((each) => each > 0)]) process.kill(pid, 'SIGKILL');
    await service.saying('started again');
    await useAll(url);
  });
});

describe('npm start on somebody else’s PostgreSQL', () => {
  it.each([oldDatabases[0] ?? '', 'f4e3e44'])(
    'takes a database of %s over, and makes the logins of the addresses',
    async (commit) => {
      const database = await throwawayDatabase();
      const dataDir = mkdtempSync(join(tmpdir(), 'logins-'));
      const name = randomBytes(4).toString('hex');
      const as = (username: string): string =>
        Object.assign(new URL(database.url), { username: `${username}_${name}`, password: '' }).href;
      await restoreOldDatabase(database.pool, commit);
      const service = new StartProcess({
        ...{ DATA_DIR: dataDir, PORT: '0', MIGRATION_DATABASE_URL: database.url },
        ...{ DATABASE_URL: as('api'), PROJECTOR_DATABASE_URL: as('projector') },
        ...{ DATABASE_PASSWORD: 'a secret', PROJECTOR_DATABASE_PASSWORD: 'another' },
        MIGRATION_DATABASE_PASSWORD: 'unused: the address has one',
      });
      try {
        await useAll(await service.url());
        expect(await whoRuns(database.pool)).toEqual([`api_${name}`, `projector_${name}`]);
        for (const each of ['api', 'projector'] as const)
          expect(await readFile(`/proc/${service.pidOf(each)}/environ`, 'utf8')).not.toContain('_PASSWORD=');
      } finally {
        await stop(service);
        rmSync(dataDir, { recursive: true, force: true });
        await database.drop();
      }
    },
  );

  it('with one login for everything says so, in its log and by npm run doctor', async () => {
    const database = await throwawayDatabase();
    const dataDir = mkdtempSync(join(tmpdir(), 'logins-'));
    const settings = { DATA_DIR: dataDir, DATABASE_URL: database.url };
    const service = new StartProcess({ ...settings, PORT: '0' });
    try {
      const url = await service.url();
      expect(await readFile(join(dataDir, 'logs/api.log'), 'utf8')).toContain(
        "DATABASE_URL logs in as the journal's owner",
      );
      const doctor = await runCommand(['doctor'], { ...settings, API_URL: url });
      expect(doctor.output).toMatch(/^warning +logins .* may switch off what keeps the journal/m);
    } finally {
      await stop(service);
      rmSync(dataDir, { recursive: true, force: true });
      await database.drop();
    }
  });

  it('asks for the address of the API where it has those of the others', async () => {
    const { code, output } = await runCommand(['start'], {
      MIGRATION_DATABASE_URL: 'postgres://x:secret@127.0.0.1/x',
      DATABASE_URL: '',
    });
    expect([code, output]).toEqual([
      1,
      expect.stringContaining('DATABASE_URL must be set where MIGRATION_DATABASE_URL'),
    ]);
    expect(output).not.toContain('secret');
  });
});
