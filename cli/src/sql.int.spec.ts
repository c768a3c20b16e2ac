import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EmbeddedPostgres } from '@sovereign-pipeline/local-servers';
import { createPool } from '@sovereign-pipeline/postgres';
import { currentProjection, ensureLive, prepareReadModels } from '@sovereign-pipeline/read-models';
import { runCommand } from './run-command.fixture.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'sql-'));
let server: EmbeddedPostgres;
beforeAll(async () => {
  server = await EmbeddedPostgres.start({ dataDir: join(dataDir, 'postgres'), fsync: false });
});
afterAll(async () => {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const sql = (env: Record<string, string>, ...args: string[]) =>
  runCommand(['sql', ...args], { DATA_DIR: dataDir, ...env });

describe('npm run sql', () => {
  it('says what to do where nothing is there yet', async () => {
    expect(await sql({ DATA_DIR: join(dataDir, 'nothing') })).toMatchObject({
      code: 1,
      output: expect.stringContaining('npm start first') as unknown,
    });
    expect(await sql({})).toMatchObject({
      code: 1,
      output: expect.stringContaining('no schema analytics yet') as unknown,
    });
  });

  it('tells the address where there is no psql: of a role that reads the schema analytics, and takes no lock', async () => {
    const owner = createPool(server.url, { name: 'test' });
    await prepareReadModels(owner);
    await ensureLive(owner, currentProjection);
    await owner.end();
    const [first, again] = [await sql({ PATH: '' }), await sql({ PATH: '' })];
    expect(first).toEqual({ ...again, code: 0 });
    const address = /postgres:\/\/analyst:[0-9a-f]{48}@\S+/.exec(first.output)?.[0] ?? '';
    const pool = createPool(address, { name: 'test', max: 1 });
    try {
      expect((await pool.query('select from companies')).rowCount).toBe(0);
      expect((await pool.query(`select current_user as "user"`)).rows).toEqual([{ user: 'analyst' }]);
      for (const refused of [
        'pg_advisory_lock(1)',
        'pg_try_advisory_lock(1, 2)',
        'pg_advisory_xact_lock_shared(3)',
      ])
        await expect(pool.query(`select ${refused}`)).rejects.toThrow(/permission denied/);
    } finally {
      await pool.end();
    }
  });

  it('runs psql with what is given, the password not among its arguments', async () => {
    const bin = mkdtempSync(join(tmpdir(), 'psql-'));
    writeFileSync(join(bin, 'psql'), '#!/bin/sh\necho "$@"; echo "password $PGPASSWORD"; exit 3\n', {
      mode: 0o755,
    });
    try {
      const { code, output } = await sql({ PATH: `${bin}:${process.env['PATH'] ?? ''}` }, '-c', 'select 1');
      expect(code).toBe(3);
      expect(output).toMatch(
        /^postgres:\/\/analyst@127\.0\.0\.1:\d+\/postgres -c select 1\npassword [0-9a-f]{48}\n$/,
      );
      const other = await sql({
        PATH: `${bin}:${process.env['PATH'] ?? ''}`,
        DATABASE_URL: 'postgres://me:secret@db.example/pipeline',
      });
      expect(other.output).toBe('postgres://analyst@db.example/pipeline\npassword \n');
    } finally {
      rmSync(bin, { recursive: true });
    }
  });
});
