import fastify from 'fastify';
import pg from 'pg';
import { queries } from '../query/queries.ts';
import { endWithParent, tellParent } from '../sandbox/answer.ts';

// The baseline of queries: Fastify, and a few statements on the read models' own tables for each.

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 4 });
const { rows } = await pool.query<{ schema: string }>(
  'select g.schema from read_models.generations g join read_models.live on live.number = g.number',
);
const schema = rows[0]?.schema ?? '';
const app = fastify({ logger: false });
for (const [number, { sql, values = [] }] of queries.entries()) {
  const statements = [sql].flat().map((each, nth) => ({
    text: each.replaceAll(':schema.', `${schema}.`),
    name: `${number} ${nth}`,
    values: [...values],
  }));
  app.get(`/${number}`, async () =>
    Promise.all(statements.map(async (statement) => (await pool.query<object>(statement)).rows)),
  );
}
await app.listen({ host: '127.0.0.1', port: Number(process.env['PORT']) });
endWithParent();
tellParent('ready');
