import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import { checksumOf, sqlOf } from '@sovereign-pipeline/postgres';
import { auditTrail } from './audit.ts';
import { keysCommand } from './keys-command.ts';
import { accessSchema, migrateAccess } from './migrate-access.ts';

let database: ThrowawayDatabase;
beforeAll(async () => {
  database = await throwawayDatabase();
  await migrateAccess(database.pool);
});
afterAll(() => database.drop());

const run = (...args: string[]) => keysCommand(database.pool, 'me', args);

describe('npm run keys', () => {
  it('makes a key that is shown once, lists it, and revokes it', async () => {
    const made = await run('create', '--role', 'recorder', '--name', 'Newsroom 서울', '--expires', '90d');
    const key = made.lines?.at(-1) ?? '';
    expect(key).toMatch(/^sp_[0-9a-f]{12}_[\w-]{43}$/);
    const id = key.slice(0, 15);
    const listed = await run('list');
    expect(listed.lines).toHaveLength(1);
    expect(listed.lines?.[0]).toMatch(new RegExp(`^${id}  recorder  made \\S+, until \\S+  Newsroom 서울$`));
    expect(JSON.stringify(listed)).not.toContain(key.slice(16));

    expect((await run('revoke', id)).lines?.[0]).toContain('revoked');
    // A second time it is what it was.
    expect(await run('revoke', id)).toEqual(await run('list'));
    const trail = await auditTrail(database.pool, { limit: 10 });
    expect(trail.map(({ actor, action }) => [actor, action])).toEqual([
      ['me', 'key-revoked'],
      ['me', 'key-revoked'],
      ['me', 'key-created'],
    ]);
  });

  it.each([
    [
      ['create', '--role', 'king', '--name', 'x'],
      '--role must be one of reader, analyst, recorder, operator, admin',
    ],
    [['create', '--role', 'reader'], '--name: expected a name'],
    [['create', '--role', 'reader', '--name', ' x'], '--name: expected a name without spaces around it'],
    [['create', '--role', 'reader', '--name', 'a\u202eb'], '--name: expected letters'],
    [['create', '--role', 'reader', '--name', 'x'.repeat(101)], '--name: expected at most 100 characters'],
    [['create', '--role', 'reader', '--name', 'x', '--expires', '0d'], '--expires must be'],
    [['create', '--role', 'reader', '--name', 'x', '--expires', '4000d'], '--expires must be'],
    [['create', '--role', 'reader', '--name', 'x', '--expires', 'soon'], '--expires must be'],
    [['create', '--colour', 'red'], "Unknown option '--colour'"],
    [['list', '--role', 'reader'], '--role, --name and --expires are of keys create'],
    [['revoke'], 'keys create'],
    [['revoke', 'sp_000000000000'], 'There is no key sp_000000000000'],
    [[], 'keys create'],
    [['burn'], 'keys create'],
  ])('refuses %j', async (args, wrong) => {
    const before = (await run('list')).lines?.length;
    expect((await run(...args)).wrong).toContain(wrong);
    expect((await run('list')).lines?.length).toBe(before);
  });
});

it('whoever changes sql/access.sql adds a version', () => {
  expect(accessSchema.versions.at(-1)?.checksum).toBe(checksumOf(sqlOf(accessSchema)));
});
