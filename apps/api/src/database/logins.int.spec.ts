import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createPool, DatabaseSetupError } from '@sovereign-pipeline/postgres';
import { Journal, JournalTree } from '@sovereign-pipeline/journal';
import { currentProjection, ensureLive, prepareReadModels } from '@sovereign-pipeline/read-models';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import type pg from 'pg';
import { createKey } from '../access/keys.ts';
import { letIn, type Logins } from './logins.ts';
import { migrateAll } from './migrate-all.ts';
import { ownsJournal } from './owner-login.ts';

/** Roles are the whole server's: each test has its own. */
function loginsOn({ url }: ThrowawayDatabase): Logins {
  const name = randomBytes(4).toString('hex');
  const password = encodeURIComponent(`it's: a/p@ss%word`);
  const as = (user: string): string =>
    Object.assign(new URL(url), { username: encodeURIComponent(`${user} "${name}"`), password }).href;
  return { api: as('api'), projector: as('projector') };
}

const quoted = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`;

const event = { id: 'e', type: 'MarketTargeted', stream: 'company-x' };
const append = (pool: pg.Pool): Promise<unknown> =>
  pool.query(
    `select journal.append_one($1, $2, $3, 1, 'urn:test', null, null, null, false, null, null, '{}')`,
    [event.id, event.stream, event.type],
  );

let database: ThrowawayDatabase;
let api: pg.Pool;
let projector: pg.Pool;
beforeAll(async () => {
  database = await throwawayDatabase();
  const { pool } = database;
  await migrateAll(pool);
  // As when there was one login for everything.
  await prepareReadModels(pool);
  await ensureLive(pool, currentProjection);
  await pool.query('create view pipeline.mine as select name from pipeline.companies');
  const logins = loginsOn(database);
  await letIn(pool, logins);
  await letIn(pool, logins);
  api = createPool(logins.api, { max: 2 });
  projector = createPool(logins.projector, { max: 2 });
});
afterAll(async () => {
  await Promise.all([api.end(), projector.end()]);
  await database.drop();
});

/** What keeps the journal, the keys and the audit trail as they are, and the server ours. */
const forbidden = [
  'ALTER TABLE journal.events DISABLE TRIGGER ALL',
  'ALTER TABLE journal.events DISABLE TRIGGER refuse_row',
  'ALTER TABLE journal.events OWNER TO CURRENT_USER',
  'ALTER TABLE journal.events DROP COLUMN data',
  'DROP TRIGGER refuse_row ON journal.events',
  'CREATE TRIGGER mine BEFORE INSERT ON journal.events FOR EACH ROW EXECUTE FUNCTION journal.refuse()',
  'CREATE OR REPLACE FUNCTION journal.refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$',
  'DROP FUNCTION journal.refuse() CASCADE',
  'DROP TABLE journal.events',
  'DROP SCHEMA journal CASCADE',
  'DELETE FROM journal.events',
  `UPDATE journal.events SET type = 'Other'`,
  'TRUNCATE journal.events',
  'DELETE FROM journal.append_lock',
  'DELETE FROM journal.leaves',
  'UPDATE journal.heads SET size = 0',
  'UPDATE journal.tree SET id = gen_random_uuid()',
  'ALTER TABLE journal.heads DISABLE TRIGGER ALL',
  `INSERT INTO journal.migrations (id, name) VALUES (99, 'mine')`,
  'CREATE TABLE journal.mine ()',
  'SET session_replication_role = replica',
  `COPY (SELECT 1) TO PROGRAM 'true'`,
  `COPY journal.events FROM PROGRAM 'echo'`,
  `COPY (SELECT 1) TO '/tmp/mine'`,
  `SELECT pg_read_file('/etc/passwd')`,
  `SELECT pg_ls_dir('.')`,
  `SELECT lo_export(1, '/tmp/mine')`,
  `ALTER SYSTEM SET fsync = off`,
  'CREATE ROLE mine SUPERUSER',
  'ALTER ROLE CURRENT_USER SUPERUSER',
  'GRANT pg_execute_server_program TO CURRENT_USER',
  'CREATE FUNCTION pg_temp.f() RETURNS int LANGUAGE c AS $$/tmp/mine$$, $$f$$',
  'SELECT * FROM pg_authid',
  `INSERT INTO access.keys (id, hash, name, role) VALUES ('x', '', 'mine', 'admin')`,
  `UPDATE access.keys SET role = 'admin'`,
  'DELETE FROM access.keys',
  'DELETE FROM access.audit',
  'ALTER TABLE access.audit DISABLE TRIGGER ALL',
];
const refused = { code: '42501' };

describe('the login of the API', () => {
  it.each([...forbidden, 'CREATE SCHEMA mine', 'DROP VIEW pipeline.companies'])(
    'may not: %s',
    async (statement) => {
      await expect(api.query(statement)).rejects.toMatchObject(refused);
    },
  );

  it('may record, read what was recorded and what is made of it, sign people in, and keep its trail', async () => {
    await append(api);
    expect(await new Journal(api).head()).toBe(1);
    await api.query('SELECT FROM pipeline.companies, analytics.companies, read_models.live');
    await api.query(`INSERT INTO read_models.replays (kind) VALUES ('verify')`);
    await api.query(`INSERT INTO journal.relay (topic, position) VALUES ('t', 0)`);
    await api.query('UPDATE journal.relay SET position = 1');
    await api.query(`INSERT INTO journal.leads VALUES ('t', gen_random_uuid(), 1)`);
    await api.query('UPDATE journal.leads SET renewed = now()');
    const tree = new JournalTree(api);
    expect([await tree.grow(10), await tree.sign()]).toEqual([1, true]);
    await tree.notePublished('t', 1);
    await tree.notePublished('t', 1);
    const { made } = await createKey(database.pool, 'a test', { name: 'A key', role: 'reader' });
    await api.query(`INSERT INTO access.sessions (hash, key, expiresat) VALUES ('', $1, now())`, [made.id]);
    await api.query('DELETE FROM access.sessions');
    await api.query(`INSERT INTO access.audit (action, details) VALUES ('signed-in', '{}')`);
    expect(await ownsJournal(api)).toBe(false);
    expect(await ownsJournal(database.pool)).toBe(true);
  });

  it('finds nothing to do in a schema of its version, and says what to do where it may not', async () => {
    await migrateAll(api);
    const empty = await throwawayDatabase();
    const { username, password } = new URL(api.options.connectionString ?? '');
    const stranger = createPool(Object.assign(new URL(empty.url), { username, password }).href);
    try {
      const migrating = migrateAll(stranger);
      await expect(migrating).rejects.toThrow(
        /^The schema journal has to be made or brought up to date, which this login may not/,
      );
      await expect(migrating).rejects.toBeInstanceOf(DatabaseSetupError);
    } finally {
      await stranger.end();
      await empty.drop();
    }
  });
});

describe('the login of the projector', () => {
  it.each([
    ...forbidden,
    `INSERT INTO journal.events SELECT * FROM journal.events`,
    'UPDATE journal.relay SET position = 0',
    'SELECT privatekey FROM journal.signing_keys',
    `INSERT INTO access.audit (action, details) VALUES ('mine', '{}')`,
    'DROP VIEW pipeline.mine CASCADE; SELECT 1 FROM pg_authid',
  ])('may not: %s', async (statement) => {
    await expect(projector.query(statement)).rejects.toMatchObject(refused);
  });

  it('owns the read models that were there, and no view of anybody else', async () => {
    const { rows } = await database.pool.query<{ name: string; mine: boolean }>(
      `select n.nspname || '.' || relname as name, relowner = $1::text::regrole as mine from pg_class c
         join pg_namespace n on n.oid = relnamespace where nspname ~ '^(read_models|pipeline.*|analytics)$' and relkind in ('r', 'v')`,
      [quoted(decodeURIComponent(new URL(projector.options.connectionString ?? '').username))],
    );
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.filter(({ mine }) => !mine).map(({ name }) => name)).toEqual(['pipeline.mine']);
  });

  it('makes more of them, which the API reads', async () => {
    await projector.query(
      'create schema pipeline_77; create table pipeline_77.t (); comment on table pipeline_77.t is $$x$$',
    );
    await api.query('select from pipeline_77.t');
    await projector.query('drop schema pipeline_77 cascade');
  });
});

describe('an owner who is no superuser', () => {
  const closing: (() => unknown)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });

  async function ownedBy(
    attributes: string,
  ): Promise<{ owner: pg.Pool; own: ThrowawayDatabase; url: string }> {
    const own = await throwawayDatabase();
    closing.push(() => own.drop());
    const user = `owner_${randomBytes(4).toString('hex')}`;
    const { pathname } = new URL(own.url);
    await own.pool.query(`create role ${user} login password 'p' ${attributes};
      alter database ${pathname.slice(1)} owner to ${user}`);
    const { href } = Object.assign(new URL(own.url), { username: user, password: 'p' });
    const owner = createPool(href, { max: 3 });
    closing.push(() => owner.end());
    return { owner, own, url: href };
  }

  it('lets both in where it may make roles, also with read models that it had made itself', async () => {
    const { owner, own } = await ownedBy('createrole');
    await migrateAll(owner);
    await prepareReadModels(owner);
    await ensureLive(owner, currentProjection);
    const logins = loginsOn(own);
    await letIn(owner, logins);
    await letIn(owner, logins);
    const mine = createPool(logins.projector, { max: 2 });
    const its = createPool(logins.api, { max: 2 });
    closing.push(() => Promise.all([mine.end(), its.end()]));
    await append(its);
    await mine.query(
      'create schema pipeline_77; create table pipeline_77.t (); drop view pipeline.companies',
    );
    await its.query('select from pipeline_77.t');
    await expect(mine.query('drop table journal.events')).rejects.toMatchObject(refused);
  });

  it('is told what is missing where it may not', async () => {
    const { owner, own } = await ownedBy('');
    await migrateAll(owner);
    const letting = letIn(owner, loginsOn(own));
    await expect(letting).rejects.toThrow(/^The login of MIGRATION_DATABASE_URL may not let the others in: /);
    await expect(letting).rejects.toBeInstanceOf(DatabaseSetupError);
  });
});
