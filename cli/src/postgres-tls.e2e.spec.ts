import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { chown, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createPool, untilUsable } from '@sovereign-pipeline/postgres';
import { eventually, throwawayPostgres, type ThrowawayPostgres } from '@sovereign-pipeline/testing';
import type pg from 'pg';
import { root } from './nx.ts';
import { StartProcess } from './start-process.fixture.ts';

/** Key and certificate of nothing but tests: of `localhost`, signed by itself. */
const pem = join(root, 'libs/testing/src/__fixtures__/self-signed.pem');

let server: ThrowawayPostgres;
let admin: pg.Pool;
/** As the superuser gets in, at this host, with these settings. */
const address = (hostname: string, search: Record<string, string>): string =>
  Object.assign(new URL(server.url), { hostname, search: new URLSearchParams(search).toString() }).href;

beforeAll(async () => {
  server = await throwawayPostgres();
  const pool = createPool(server.url, { max: 1 });
  const { rows } = await pool.query<{ data_directory: string }>('show data_directory');
  const data = rows[0]?.data_directory ?? '';
  const its = join(data, 'server.pem');
  await writeFile(its, await readFile(pem), { mode: 0o600 });
  const { uid, gid } = await stat(data);
  await chown(its, uid, gid);
  await writeFile(join(data, 'pg_hba.conf'), 'hostssl all all 127.0.0.1/32 scram-sha-256\n');
  for (const [name, value] of [
    ['ssl_cert_file', 'server.pem'],
    ['ssl_key_file', 'server.pem'],
    ['ssl', 'on'],
  ])
    await pool.query(`alter system set ${name ?? ''} = '${value ?? ''}'`);
  await pool.query('select pg_reload_conf()');
  await pool.end();
  admin = createPool(address('localhost', { sslmode: 'verify-full', sslrootcert: pem }), { max: 1 });
  await eventually(() =>
    admin.query('select').then(
      () => true,
      () => false,
    ),
  );
});
afterAll(async () => {
  await admin.end();
  await server.remove();
});

describe('a PostgreSQL that demands TLS', () => {
  it.each([
    ['no TLS', () => address('localhost', {}), /no pg_hba\.conf entry .* no encryption/],
    [
      'an authority that did not sign its certificate',
      () => address('localhost', { sslmode: 'verify-full' }),
      /self-signed certificate.* name the authority that signed it by sslrootcert=<file> in DATABASE_URL/,
    ],
    [
      'the name of another host than that of its certificate',
      () => address('127.0.0.1', { sslmode: 'verify-full', sslrootcert: pem }),
      /certificate is for another host/,
    ],
  ])('refuses, or is refused by, who comes with %s', async (_, url, words) => {
    const pool = createPool(url(), { max: 2 });
    const using = untilUsable(pool, () => undefined, new AbortController().signal);
    await expect(using).rejects.toThrow(words);
    await pool.end();
  });

  it('is used by migration, API and projector over TLS alone', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'tls-'));
    const as = (username: string): string =>
      Object.assign(new URL(admin.options.connectionString ?? ''), {
        username,
        password: randomBytes(8).toString('hex'),
      }).href;
    const service = new StartProcess({
      ...{ DATA_DIR: dataDir, PORT: '0', MIGRATION_DATABASE_URL: admin.options.connectionString ?? '' },
      ...{ DATABASE_URL: as('the_api'), PROJECTOR_DATABASE_URL: as('the_projector') },
    });
    try {
      const url = await service.url();
      expect((await fetch(`${url}/v1/companies/naver/pipeline`)).status).toBe(200);
      const { rows } = await admin.query<{ who: string; version: string | null }>(
        `select distinct usename as who, version from pg_stat_activity join pg_stat_ssl using (pid)
          where usename like 'the_%' order by who`,
      );
      expect(rows).toEqual([
        { who: 'the_api', version: 'TLSv1.3' },
        { who: 'the_projector', version: 'TLSv1.3' },
      ]);
    } finally {
      service.signal('SIGTERM');
      await service.exitCode;
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
});
