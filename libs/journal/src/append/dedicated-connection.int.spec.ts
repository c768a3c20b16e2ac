import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually, throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import pg from 'pg';
import { DedicatedConnection } from './wire.ts';

/** ms that a query may take: far more than one that takes no time needs on a busy machine. */
const timeout = 2000;

let database: ThrowawayDatabase;
let connection: DedicatedConnection;

beforeEach(async () => {
  database = await throwawayDatabase();
  connection = new DedicatedConnection(database.pool, { timeout });
});
afterEach(async () => {
  connection.close();
  await database.drop();
});

const session = async (): Promise<unknown> =>
  (await connection.query('SELECT pg_backend_pid() AS pid')).rows[0];

describe('DedicatedConnection', () => {
  it('keeps one connection for all queries, those that the server refuses included, and gives it back', async () => {
    const first = await session();
    await expect(connection.query('SELECT 1 / 0')).rejects.toThrow(pg.DatabaseError);
    expect(await session()).toEqual(first);
    // Nor does it end when nothing is asked for longer than a query may take.
    await database.pool.query(`SELECT pg_sleep(${(timeout / 1000) * 1.5})`);
    expect(await session()).toEqual(first);
    connection.close();
    await eventually(() => database.pool.totalCount === database.pool.idleCount);
    expect(await session()).not.toEqual(first);
  });

  it('gives up a query that takes too long, and the connection with it', async () => {
    const first = await session();
    const error: unknown = await connection.query('SELECT pg_sleep(600)').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(pg.DatabaseError);
    expect(await session()).not.toEqual(first);
    // Also when it is not the first.
    await expect(connection.query('SELECT pg_sleep(600)')).rejects.toThrow('Connection terminated');
  });

  it('lets a query go on that begins when another one has just ended', async () => {
    for (let n = 0; n < 5; n++) await connection.query(`SELECT pg_sleep(${timeout / 1000 / 4})`);
  });

  it('opens another connection when its own broke', async () => {
    const first = await session();
    await database.pool.query('SELECT pg_terminate_backend($1)', [(first as { pid: number }).pid]);
    expect(await eventually(session)).not.toEqual(first);
  });
});
