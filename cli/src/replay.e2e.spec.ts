import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '@sovereign-pipeline/local-servers';
import { createPool } from '@sovereign-pipeline/postgres';
import type pg from 'pg';
import { runCommand } from './run-command.fixture.ts';
import { StartProcess } from './start-process.fixture.ts';

let folder: string;
let start: StartProcess;
let url: string;
let pool: pg.Pool;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sovereign-pipeline-'));
  start = new StartProcess({ PORT: '0', DATA_DIR: folder });
  url = await start.url();
  const database = new URL(/postgres:\/\/\S+/.exec(start.output)?.[0] ?? '');
  database.password = (await readFile(join(folder, 'postgres/password'), 'utf8')).trim();
  pool = createPool(database.href, { name: 'test', max: 1 });
});

afterAll(async () => {
  await pool.end();
  start.signal('SIGTERM');
  await start.exitCode;
  await rm(folder, { recursive: true, force: true });
});

const command = (name: 'replay' | 'parked', args: readonly string[] = [], api = url) =>
  runCommand([name, ...args], { API_URL: api });

const live = async (): Promise<string> =>
  (
    await pool.query<{ schema: string }>(
      'select schema from read_models.live join read_models.generations using (number)',
    )
  ).rows[0]?.schema ?? '';

describe('npm run replay', () => {
  it('builds the read models anew, line by line where there is no terminal', async () => {
    const before = await live();
    const { code, output } = await command('replay');
    expect(output).toMatch(/^reading: \d+ of \d+ events/m);
    expect(output).toMatch(/^Switched at position 12, after [\d.]+ s\.$/m);
    expect(code).toBe(0);
    expect(await live()).not.toBe(before);
  });

  it('finds with --verify which rows of the live read models are not right, and mends them without', async () => {
    expect(await command('replay', ['--verify'])).toMatchObject({ code: 0 });
    const schema = await live();
    await pool.query(`update ${schema}.partnerships set stage = 'ended' where id = 'naver-aramco-digital'`);
    await pool.query(`delete from ${schema}.models`);
    const { code, output } = await command('replay', ['--verify']);
    expect(output).toMatch(/^Not equal at position 12:$/m);
    expect(output).toMatch(/^partnerships: 1 row .*\n.*"stage":"agreed".*\n.*"stage":"ended"/m);
    expect(output).toMatch(/^models: 1 row missing in .*, 0 rows .*\n.*HyperClova X/m);
    expect(code).toBe(1);
    expect((await command('replay')).code).toBe(0);
    expect((await command('replay', ['--verify'])).output).toMatch(
      /^Equal at position 12: \d+ tables, \d+ rows/m,
    );
  });

  it('says what it takes, and where it looked for the service', async () => {
    expect(await command('replay', ['--dry-run'])).toEqual({
      code: 1,
      output: expect.stringContaining('takes no arguments but --verify (--dry-run)') as unknown,
    });
    const nowhere = `http://127.0.0.1:${await freePort()}`;
    expect(await command('replay', [], nowhere)).toEqual({
      code: 1,
      output: expect.stringContaining(`Nothing answers at ${nowhere}`) as unknown,
    });
    expect((await command('replay', [], 'nonsense')).output).toContain('API_URL must be an http address');
  });
});

describe('npm run parked', () => {
  it('shows what waits, and has it tried again', async () => {
    expect(await command('parked')).toEqual({ code: 0, output: 'Nothing is parked.\n' });
    // As if a projection with a bug had met it: taken out of the read models, and parked.
    const { events } = (await (await fetch(`${url}/v1/events?type=ModelLaunched`)).json()) as {
      events: { id: string; subject: string; time: string; streamversion: number; position: number }[];
    };
    const [event] = events;
    if (!event) throw new Error('the samples tell of no model');
    const { time, subject, streamversion, ...rest } = event;
    const schema = await live();
    await pool.query(`delete from ${schema}.facts where position = $1`, [event.position]);
    await pool.query(`delete from ${schema}.models`);
    await pool.query(`delete from ${schema}.contributions where position = $1`, [event.position]);
    await pool.query(
      `insert into ${schema}.parked (event_id, position, type, stream, version, event, attempts, tried_at, error, named)
       values ($1, $2, 'ModelLaunched', $3, $4, $5, 1, now(), 'a bug', true)`,
      [
        event.id,
        event.position,
        subject,
        streamversion,
        JSON.stringify({ ...rest, stream: subject, version: streamversion, recordedAt: time }),
      ],
    );
    const shown = await command('parked');
    expect(shown.output).toBe(
      `company-naver: 1 event held up by ${event.id} (ModelLaunched, position ${event.position}) after 1 attempt: a bug\n`,
    );
    expect(shown.code).toBe(1);
    expect(await command('parked', ['--retry', 'company-nobody'])).toMatchObject({
      code: 1,
      output: expect.stringContaining('nothing-parked') as unknown,
    });
    expect(await command('parked', ['--retry'])).toEqual({
      code: 0,
      output: 'company-naver: 1 applied, 0 left\nNothing is parked.\n',
    });
    expect((await command('replay', ['--verify'])).code).toBe(0);
  });
});
