import { once } from 'node:events';
import net from 'node:net';
import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { isAway, isTransient, mayHaveTakenEffect, troubleOf } from './errors.ts';
import { createPool } from './pool.ts';

const stated = (code: string, message = 'x'): pg.DatabaseError =>
  Object.assign(new pg.DatabaseError(message, 1, 'error'), { code });

describe('What an error of PostgreSQL means', () => {
  it.each([
    ['connection_failure', '08006', 'away'],
    ['admin_shutdown', '57P01', 'away'],
    ['crash_shutdown', '57P02', 'away'],
    ['cannot_connect_now: it starts', '57P03', 'away'],
    ['read_only_sql_transaction: a standby', '25006', 'away'],
    ['disk_full', '53100', 'disk-full'],
    ['too_many_connections', '53300', 'busy'],
    ['query_canceled', '57014', 'busy'],
    ['lock_not_available', '55P03', 'busy'],
    ['serialization_failure', '40001', 'busy'],
    ['deadlock_detected', '40P01', 'busy'],
    ['idle_in_transaction_session_timeout', '25P03', 'busy'],
    ['io_error', '58030', 'busy'],
    ['invalid_password', '28P01', 'setup'],
    ['no such database', '3D000', 'setup'],
    ['unique_violation', '23505', undefined],
    ['program_limit_exceeded', '54000', undefined],
    ['undefined_table', '42P01', undefined],
    ['insufficient_privilege: the journal is append-only', '42501', undefined],
    ['internal_error', 'XX000', undefined],
  ])('%s', (_, code, trouble) => {
    expect(troubleOf(stated(code))).toBe(trouble);
  });

  it.each(['58030', '58P01'])('a full disk is told from other errors of files: %s', (code) => {
    expect(troubleOf(stated(code, 'could not write file: No space left on device'))).toBe('disk-full');
    expect(troubleOf(stated(code, 'could not read file: Input/output error'))).toBe('busy');
    expect(troubleOf(stated('22023', 'No space left on device'))).toBeUndefined();
  });

  it.each([
    ['55P03', false],
    ['57014', false],
    ['53100', false],
    ['57P03', false],
    ['23505', false],
    ['57P01', true],
    ['08006', true],
  ])('what failed with %s may have taken effect: %s', (code, may) => {
    expect(mayHaveTakenEffect(stated(code))).toBe(may);
  });

  it('a connection that was lost leaves open what became of the statement', () => {
    expect(mayHaveTakenEffect(new Error('Connection terminated unexpectedly'))).toBe(true);
    expect(
      mayHaveTakenEffect(Object.assign(new Error('read'), { code: 'ECONNRESET', syscall: 'read' })),
    ).toBe(true);
    expect(mayHaveTakenEffect(new Error('timeout exceeded when trying to connect'))).toBe(false);
    expect(mayHaveTakenEffect(new TypeError('x'))).toBe(false);
  });

  it('only what passes by itself is transient', () => {
    expect(['57P01', '53100', '55P03'].map((code) => isTransient(stated(code)))).toEqual([true, true, true]);
    expect(['28P01', '23505'].map((code) => isTransient(stated(code)))).toEqual([false, false]);
  });

  it.each([
    ['a fault of our own code', new TypeError('Cannot read properties of undefined')],
    ['a fold that is too deep', new RangeError('Maximum call stack size exceeded')],
    ['an error of our own', Object.assign(new Error('stale'), { code: 'stale-checkpoint' })],
    ['a missing file', Object.assign(new Error('no such file'), { code: 'ENOENT', syscall: 'open' })],
    ['our own full disk', Object.assign(new Error('no room'), { code: 'ENOSPC', syscall: 'write' })],
    ['a string', '57P01'],
    ['nothing', undefined],
  ])('%s is no trouble of the database', (_, error) => {
    expect(troubleOf(error)).toBeUndefined();
    expect(isTransient(error)).toBe(false);
  });
});

describe('What the connection lives through', () => {
  /** What a query meets at a server that does this with each connection. */
  async function meeting(
    onConnection: (socket: net.Socket) => void,
    query = '',
    { listening = true } = {},
  ): Promise<unknown> {
    const server = net.createServer((socket) => {
      socket.on('error', () => undefined);
      onConnection(socket);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as net.AddressInfo;
    if (!listening) server.close();
    const pool = createPool(`postgres://u:p@127.0.0.1:${port}/d${query}`, { max: 1 });
    try {
      return await pool.query('select 1').catch((error: unknown) => error);
    } finally {
      server.close();
      await pool.end();
    }
  }
  const answeringTls = (answer: string) => (socket: net.Socket) => {
    socket.once('data', () => socket.write(answer));
  };

  it('nobody listens, or hangs up: away', async () => {
    const refused = await meeting(() => undefined, '', { listening: false });
    expect([isAway(refused), mayHaveTakenEffect(refused)]).toEqual([true, false]);
    expect(isAway(await meeting((socket) => socket.end()))).toBe(true);
    expect(isAway(await meeting((socket) => socket.resetAndDestroy()))).toBe(true);
  });

  it('a Unix socket that is not there yet: away', async () => {
    const pool = createPool('postgres://u:p@%2Fnowhere/d');
    expect(isAway(await pool.query('select 1').catch((error: unknown) => error))).toBe(true);
    await pool.end();
  });

  it('a name that is not known, and a pool that is closed: away', async () => {
    const pool = createPool('postgres://u:p@nowhere.invalid/d');
    expect(isAway(await pool.query('select 1').catch((error: unknown) => error))).toBe(true);
    await pool.end();
    expect(isAway(await pool.query('select 1').catch((error: unknown) => error))).toBe(true);
  });

  it('no TLS where TLS is wanted: set-up', async () => {
    expect(troubleOf(await meeting(answeringTls('N'), '?sslmode=require'))).toBe('setup');
  });
});
