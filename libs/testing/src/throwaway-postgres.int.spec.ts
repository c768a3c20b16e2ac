import { expect, it } from '@jest/globals';
import pg from 'pg';
import { throwawayPostgres } from './throwaway-postgres.ts';

it('comes back after SIGKILL at the same address with everything that was committed', async () => {
  const server = await throwawayPostgres();
  const run = async (statement: string): Promise<unknown[]> => {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    try {
      return (await client.query<object>(statement)).rows;
    } finally {
      await client.end();
    }
  };
  try {
    await run('CREATE TABLE t AS SELECT 1 AS n');
    const before = server.pid;
    await server.kill();
    await expect(run('SELECT n FROM t')).rejects.toThrow('ECONNREFUSED');
    await server.start();
    expect(await run('SELECT n FROM t')).toEqual([{ n: 1 }]);
    expect(server.pid).not.toBe(before);
    await server.stop();
    await expect(run('SELECT n FROM t')).rejects.toThrow('ECONNREFUSED');
  } finally {
    await server.remove();
  }
});
