import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import net from 'node:net';
import tls from 'node:tls';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createPool, DatabaseSetupError, untilUsable } from '@sovereign-pipeline/postgres';
import type pg from 'pg';
import { eventually } from './eventually.ts';
import { throwawayDatabase } from './throwaway-database.ts';
import { throwawayPostgres } from './throwaway-postgres.ts';
import { pooler } from './transaction-pooler.fixture.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});
const open = (url: string): pg.Pool => {
  const pool = createPool(url, { max: 3 });
  closing.push(() => pool.end());
  return pool;
};
const never = new AbortController().signal;

describe('a database at the start of a process', () => {
  it('is waited for while it is away or starts, and is told of once', async () => {
    const server = await throwawayPostgres();
    closing.push(() => server.remove());
    const pool = open(server.url);
    await server.stop();
    const told: unknown[] = [];
    const waiting = untilUsable(pool, (error) => told.push(error), never);
    await eventually(() => told.length > 0);
    await server.start();
    await waiting;
    expect(String(told[0])).toContain('ECONNREFUSED');
    expect(new Set(told.map(String)).size).toBe(told.length);
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  it('is waited for no longer when the process is to stop', async () => {
    const stop = new AbortController();
    await untilUsable(
      open('postgres://u:p@127.0.0.1:1/d'),
      () => {
        stop.abort();
      },
      stop.signal,
    );
  });

  it('is looked at again when it went away while it was looked at, and is refused for what it lacks', async () => {
    const database = await throwawayDatabase();
    closing.push(() => database.drop());
    const pool = open(database.url);
    const told: unknown[] = [];
    let looks = 0;
    const look = async (): Promise<void> => {
      if (++looks === 1) await pool.query('select pg_terminate_backend(pg_backend_pid())');
    };
    await untilUsable(pool, (error) => told.push(error), never, look);
    expect([looks, told.length]).toEqual([2, 1]);
    const lacks = () => Promise.reject(new DatabaseSetupError('It has no keys.'));
    await expect(untilUsable(pool, () => undefined, never, lacks)).rejects.toThrow('It has no keys.');
  });

  it('is refused behind a pooler that shares sessions, and taken behind one that does not', async () => {
    const database = await throwawayDatabase();
    closing.push(() => database.drop());
    for (const sharing of [true, false]) {
      const between = await pooler(database.url, { sharing });
      closing.push(() => {
        between.close();
      });
      const usable = untilUsable(open(between.url), () => undefined, never);
      if (!sharing) await usable;
      else await expect(usable).rejects.toThrow(/^DATABASE_URL leads to a pooler that shares sessions/);
    }
  });

  it.each([
    [
      'a password that is wrong',
      { password: 'wrong' },
      /^PostgreSQL cannot be used: password authentication failed/,
    ],
    [
      'a database that is not there',
      { pathname: '/nowhere' },
      /^PostgreSQL cannot be used: database "nowhere" does not exist/,
    ],
    [
      'TLS that the server has not',
      { search: '?sslmode=verify-full' },
      /does not support SSL connections: leave sslmode out/,
    ],
  ])('is refused by a sentence with %s', async (_, change, words) => {
    const database = await throwawayDatabase();
    closing.push(() => database.drop());
    const usable = untilUsable(
      open(Object.assign(new URL(database.url), change).href),
      () => undefined,
      never,
    );
    await expect(usable).rejects.toThrow(words);
    await expect(usable).rejects.toBeInstanceOf(DatabaseSetupError);
  });
});

describe('a certificate that is not trusted', () => {
  it('is a sentence that says what to do', async () => {
    // Key and certificate of nothing but this test.
    const pem = await readFile(new URL('./__fixtures__/self-signed.pem', import.meta.url));
    const server = net.createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => {
        socket.write('S');
        new tls.TLSSocket(socket, { isServer: true, key: pem, cert: pem }).on('error', () => undefined);
      });
    });
    closing.push(() => server.close());
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as net.AddressInfo;
    const pool = open(`postgres://u:p@127.0.0.1:${port}/d?sslmode=verify-full`);
    await expect(untilUsable(pool, () => undefined, never)).rejects.toThrow(
      /^PostgreSQL cannot be used: self-signed certificate.* not one that is trusted here: .*sslrootcert/,
    );
  });
});
