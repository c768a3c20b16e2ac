import { expect, it } from '@jest/globals';
import { createPool } from '@sovereign-pipeline/postgres';
import { eventually } from './eventually.ts';
import { throwawayPostgres } from './throwaway-postgres.ts';

it('a pool outlives its server: idle connections that break are replaced', async () => {
  const server = await throwawayPostgres();
  const broken: Error[] = [];
  const pool = createPool(server.url, { name: 'pool test', onIdleError: (error) => broken.push(error) });
  try {
    expect((await pool.query("SELECT current_setting('application_name') AS name")).rows).toEqual([
      { name: 'pool test' },
    ]);
    await server.kill();
    await eventually(() => broken.length > 0);
    await server.start();
    expect((await pool.query('SELECT count(*) AS n FROM pg_class WHERE false')).rows).toEqual([{ n: 0 }]);
  } finally {
    await pool.end();
    await server.remove();
  }
});
