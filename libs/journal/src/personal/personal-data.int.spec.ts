import { readFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type NewEvent, personOf, type RecordedEvent, speakerOf } from '@sovereign-pipeline/domain';
import { eventually, throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import type { AppendOutcome } from '../append/append-request.ts';
import { Journal } from '../journal.ts';
import { migrateJournal } from '../migrate-journal.ts';
import { JournalTree } from '../tree/journal-tree.ts';
import { grown } from '../tree/tree.fixture.ts';
import { verifyJournal } from '../tree/verify-journal.ts';
import { Erasures } from './erasures.ts';
import { keyIdsIn } from './personal-texts.ts';
import { migratePersonal } from './migrate-personal.ts';
import { PersonalData } from './personal-data.ts';
import { SealingWriter } from './sealing-writer.ts';

const meeting = (id: string, people: readonly string[], more: object = {}): NewEvent =>
  ({
    ...{ id, type: 'MeetingHeld', source: '/tests', stream: `meeting-${id}`, schemaversion: 2 },
    ...{ correlationid: id, causationid: id },
    data: {
      participants: [
        { company: 'Naver' },
        { company: 'Nvidia', people: people.map((name) => ({ name, role: 'CEO' })) },
      ],
      ...more,
    },
  }) as unknown as NewEvent;
const said = {
  evidence: [
    { publisher: 'Yonhap', speaker: 'Soo-yeon Kim', quote: 'We met Soo-yeon.', note: 'of Soo-yeon Kim' },
    { publisher: 'Yonhap', quote: 'Nobody named it.', dateQuote: 'last May' },
  ],
  note: 'Soo-yeon Kim was there.',
};

let database: ThrowawayDatabase;
let writer: SealingWriter;
let personal: PersonalData;
let erasures: Erasures;
let stored: Journal;
let readable: Journal;
beforeAll(async () => {
  database = await throwawayDatabase();
  const { pool } = database;
  await migrateJournal(pool);
  await migratePersonal(pool);
  stored = new Journal(pool);
  await stored.append([{ event: meeting('plain', ['Soo-yeon Kim'], said) }]);
  expect(await PersonalData.of(pool, false)).toBeUndefined();
  const on = await PersonalData.of(pool, true);
  if (on === undefined) throw new Error('it is not on');
  personal = on;
  writer = new SealingWriter(stored, personal);
  erasures = new Erasures(pool, personal);
});
beforeEach(() => {
  // As a process that has no keys in mind.
  readable = Journal.readable(database.pool);
});
afterAll(async () => {
  await writer.close();
  await database.drop();
});

const append = (event: NewEvent): Promise<AppendOutcome> => writer.append({ event });
const textOf = async (journal: Journal, id: string): Promise<string> =>
  JSON.stringify((await journal.find(id))?.data);
const erase = async (owners: Parameters<Erasures['find']>[0]) =>
  erasures.erase(
    { id: randomUUID() },
    { reason: 'They asked for it.', erased: await erasures.find(owners) },
    (request) => writer.append(request),
  );

describe('personal texts', () => {
  it('are recorded sealed, and read as they were posted', async () => {
    const event = meeting('one', ['Soo-yeon Kim', 'Jensen Huang'], said);
    expect(await append(event)).toMatchObject({ outcome: 'appended' });
    expect(await textOf(stored, 'one')).not.toMatch(/Soo|Jensen|Nobody|last May/);
    expect(await textOf(stored, 'one')).toMatch(/Yonhap.*/);
    expect((await readable.find('one'))?.data).toEqual(event.data);
    const { events } = await readable.readWithin({ after: 0, limit: 10, bytes: 2 ** 20 });
    expect(events.map(({ data }) => JSON.stringify(data)).join()).toContain('Jensen Huang');
  });

  it('stay sealed for good once that is on', async () => {
    expect(await PersonalData.of(database.pool, false)).toMatchObject({ after: 1 });
  });

  it('are the same in a repeat, and others in another event', async () => {
    const event = meeting('two', ['Pat Lee'], said);
    expect(await append(event)).toMatchObject({ outcome: 'appended', event: { position: 3 } });
    expect(await append(event)).toMatchObject({ outcome: 'duplicate', event: { position: 3 } });
    expect(await append(meeting('two', ['Pat Leigh'], said))).toEqual({ outcome: 'id-reused' });
    const plain = meeting('plain', ['Soo-yeon Kim'], said);
    const others = meeting('plain', ['Jensen Huang'], said);
    const outcomes = await writer.appendAll([plain, others].map((each) => ({ event: each })));
    expect(outcomes).toMatchObject([
      { value: { outcome: 'duplicate', event: { id: 'plain', position: 1 } } },
      { value: { outcome: 'id-reused' } },
    ]);
  });
});

describe('an erasure', () => {
  it('leaves nothing of the person, and all else, in a journal that fits its tree', async () => {
    const tree = new JournalTree(database.pool);
    await grown(tree, 100);
    await tree.sign();
    const head = await tree.head();
    const before = await readable.find('one');
    const owners = [personOf('NVIDIA', 'Soo-Yeon  KIM'), speakerOf('Soo-yeon Kim')];
    const found = await erasures.find(owners);
    expect(found.map(({ what }) => what).sort()).toEqual(['person', 'speaker']);
    const left = await erasures.stillReadable(stored, [1, 2, 3], ['soo-yeon kim'], found);
    // The notes are their events'.
    expect(left).toEqual([
      { id: 'plain', position: 1, as: 'plain' },
      { id: 'one', position: 2, as: 'sealed' },
      { id: 'two', position: 3, as: 'sealed' },
    ]);
    owners.push({ what: 'event', id: 'one' }, { what: 'event', id: 'two' });
    const { position } = await erase(owners);
    readable = Journal.readable(database.pool);
    expect((await stored.findAll([position]))[0]).toMatchObject({ type: 'PersonErased' });

    const after = await readable.find('one');
    expect(JSON.stringify([after, await readable.find('two')])).not.toMatch(/Soo/);
    const [mark, other] = named(after);
    expect(mark).toMatch(/^\[erased [0-9a-f]{16}\]$/);
    expect(other).toBe('Jensen Huang');
    expect(await textOf(readable, 'two')).toContain('Pat Lee');
    expect({ ...after, data: 0 }).toEqual({ ...before, data: 0 });
    await grown(tree, 100);
    await tree.sign();
    expect(await verifyJournal(database.pool, { heads: [head?.note ?? ''] })).not.toHaveProperty('misfit');
  });

  it('lets a repeat be one, and tells another event from it all the same', async () => {
    const event = meeting('one', ['Soo-yeon Kim', 'Jensen Huang'], said);
    expect(await append(event)).toMatchObject({ outcome: 'duplicate', event: { position: 2 } });
    expect(await append(meeting('one', ['Soo-yeon Kim', 'Pat Lee'], said))).toEqual({ outcome: 'id-reused' });
    expect(await textOf(readable, 'one')).not.toMatch(/Soo/);
  });

  it('keeps two erased people two, and is of one company', async () => {
    await append(meeting('three', ['Ada', 'Ben']));
    const elsewhere = { participants: [{ company: 'Naver', people: [{ name: 'Ada' }] }] };
    await append(meeting('four', [], elsewhere));
    await erase([personOf('Nvidia', 'Ada'), personOf('Nvidia', 'Ben')]);
    const names = named(await readable.find('three'));
    expect(new Set(names).size).toBe(2);
    expect(names.join()).not.toMatch(/Ada|Ben/);
    expect(await textOf(readable, 'four')).toContain('Ada');
  });

  it('is done again when a backup brings its keys back', async () => {
    const { pool } = database;
    await append(meeting('five', ['Eve']));
    const { rows } = await pool.query<{ id: string }>(
      'SELECT * FROM personal.keys ORDER BY madeat DESC LIMIT 1',
    );
    const values = Object.values(rows[0] ?? {});
    await erase([personOf('Nvidia', 'Eve')]);
    await pool.query('INSERT INTO personal.keys VALUES ($1, $2, $3, $4)', values);
    expect(await textOf(Journal.readable(pool), 'five')).toContain('Eve');
    await migratePersonal(pool);
    expect(await textOf(Journal.readable(pool), 'five')).not.toContain('Eve');
  });

  it('is done when only a repeat was told that it is recorded, as the connection was lost', async () => {
    await append(meeting('seven', ['Gus']));
    const erased = await erasures.find([personOf('Nvidia', 'Gus')]);
    await erasures.erase({ id: randomUUID() }, { reason: 'They asked for it.', erased }, async (request) => {
      await writer.append(request);
      return writer.append(request);
    });
    expect(await textOf(readable, 'seven')).not.toContain('Gus');
  });

  it('is dated by when others could no longer find its keys, however long the commit took', async () => {
    const { pool } = database;
    await append(meeting('nine', ['Ida']));
    const event = await stored.find('nine');
    const isThere = `SELECT clock_timestamp()::text AS now FROM personal.keys WHERE id = ANY ($1)`;
    const stall = `BEGIN PERFORM pg_sleep(1); RETURN NULL; END`;
    await pool.query(`
      CREATE FUNCTION personal.stall() RETURNS trigger LANGUAGE plpgsql AS '${stall}';
      CREATE CONSTRAINT TRIGGER stall AFTER DELETE ON personal.keys DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION personal.stall()`);
    const erased = erase([personOf('Nvidia', 'Ida')]);
    let seen = '';
    await eventually(async () => {
      const { rows } = await pool.query<{ now: string }>(isThere, [event && keyIdsIn(event)]);
      seen = rows[0]?.now ?? seen;
      return rows.length === 0;
    });
    const { id } = await erased;
    await pool.query('DROP FUNCTION personal.stall CASCADE');
    const said = 'SELECT FROM personal.erasures WHERE event = $1 AND deletedat > $2 AND isfinite(deletedat)';
    expect((await pool.query(said, [id, seen])).rowCount).toBe(1);
  });

  it('counts in another process after some seconds, without asking it', async () => {
    // As a process that has the key in mind.
    const other = Journal.readable(database.pool);
    await append(meeting('six', ['Fay']));
    expect(await textOf(other, 'six')).toContain('Fay');
    await erase([personOf('Nvidia', 'Fay')]);
    expect(await textOf(readable, 'six')).not.toContain('Fay');
    await eventually(async () => !(await textOf(other, 'six')).includes('Fay'));
  });
});

it('an API refuses a journal whose keys were not restored, sealing or not, until that is accepted', async () => {
  const { pool } = database;
  await append(meeting('eight', ['Hal']));
  const { rows } = await pool.query<{ secret: Buffer; after: string }>(
    'DELETE FROM personal.sealed RETURNING secret, after',
  );
  const [was] = rows;
  // However many were recorded since of which nothing is personal.
  await pool.query(`
    INSERT INTO journal.events (position, id, stream, version, type, schemaversion, source, correlationid, causationid,
                                recordedat, data)
    SELECT last.position + n, 'target-' || n, 'company-' || n, 0, 'MarketTargeted', 2, '/tests', 'c', 'c',
           last.recordedat + n * interval '1 microsecond', '{"company": "Naver", "market": "JP"}'
      FROM (SELECT position, recordedat FROM journal.events ORDER BY position DESC LIMIT 1) AS last,
           generate_series(1, 10001) AS n`);
  for (const on of [true, false])
    await expect(PersonalData.of(pool, on)).rejects.toThrow(/^The journal has sealed personal texts, but/);
  expect((await pool.query('SELECT FROM personal.sealed')).rowCount).toBe(0);
  const handbook = await readFile(new URL('../../../../docs/operations.md', import.meta.url), 'utf8');
  await pool.query(/`(INSERT INTO personal\.sealed [^`]+)`/.exec(handbook)?.[1] ?? '');
  expect(await PersonalData.of(pool, false)).toMatchObject({ after: 0 });
  await pool.query('DELETE FROM personal.sealed');
  await pool.query('INSERT INTO personal.sealed (secret, after) VALUES ($1, $2)', [was?.secret, was?.after]);
  expect(await PersonalData.of(pool, false)).toMatchObject({ after: 1 });
});

it('what runs already takes nothing for erased, and makes no key, beside a journal without its keys', async () => {
  const { pool } = database;
  await append(meeting('ten', ['Jon']));
  await pool.query('ALTER SCHEMA personal RENAME TO backup');
  const refused = { code: 'journal-unavailable', mayBeRecorded: false };
  const asksInVain = async (): Promise<void> => {
    await expect(Journal.readable(pool).find('ten')).rejects.toMatchObject({ code: 'keys-missing' });
    await expect(append(meeting('eleven', ['Kim']))).rejects.toMatchObject(refused);
  };
  await asksInVain();
  await migratePersonal(pool);
  await asksInVain();
  // Nor by the keys of another journal.
  await pool.query('INSERT INTO personal.sealed (secret, after) VALUES ($1, 0)', [Buffer.alloc(32)]);
  await expect(append(meeting('eleven', ['Kim']))).rejects.toMatchObject(refused);
  expect((await pool.query('SELECT FROM personal.keys')).rowCount).toBe(0);
  await pool.query('DROP SCHEMA personal CASCADE; ALTER SCHEMA backup RENAME TO personal');
  expect(await textOf(Journal.readable(pool), 'ten')).toContain('Jon');
  expect(await append(meeting('eleven', ['Kim']))).toMatchObject({ outcome: 'appended' });
});

const named = (event: RecordedEvent | undefined): string[] =>
  (event?.data as unknown as { participants: { people?: { name: string }[] }[] }).participants.flatMap(
    ({ people = [] }) => people.map(({ name }) => name),
  );
