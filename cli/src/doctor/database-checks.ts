import { createPool, DatabaseSetupError } from '@sovereign-pipeline/postgres';
import { expectPersonalKeys, journalLag, latestSchemaVersion } from '@sovereign-pipeline/journal';
import { currentProjection, ReadModelsWatch } from '@sovereign-pipeline/read-models';
import type pg from 'pg';
import { type Finding, fault, ok, warning } from './finding.ts';

/** Seconds of difference from which on it is reported. */
const mostClockSeconds = 1;
const mostLagSeconds = 60;

export async function checkDatabase(databaseUrl: string): Promise<Finding[]> {
  const pool = createPool(databaseUrl, { name: 'doctor', max: 1, answerWithinMs: 5_000 });
  const findings: Finding[] = [];
  try {
    const [server, hasJournal] = await checkServer(pool);
    findings.push(...server);
    if (hasJournal) {
      // Before all that a lock may hold up.
      findings.push(await checkLocks(pool));
      findings.push(await checkSchema(pool));
      findings.push(await checkPersonalKeys(pool));
      findings.push(...(await checkLag(pool)));
      findings.push(await checkLogins(pool));
    } else findings.push(ok('journal', 'there is none yet: the API makes it when it starts'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    findings.push(
      findings.length === 0
        ? fault(
            'database',
            `PostgreSQL cannot be used: ${reason}`,
            'See that it runs, and that DATABASE_URL is right.',
          )
        : fault(
            'journal',
            `not all of it can be read: ${reason}`,
            'See who has locked it, and that this login may read it.',
          ),
    );
  } finally {
    await pool.end();
  }
  return findings;
}

async function checkServer(pool: pg.Pool): Promise<readonly [Finding[], boolean]> {
  // Connect first, so that only one query and its answer are measured.
  await pool.query('select');
  const asked = Date.now();
  const { rows } = await pool.query<{ version: number; now: number; journal: boolean }>(`
    select current_setting('server_version_num')::int as version, to_regclass('journal.events') is not null as journal,
      extract(epoch from clock_timestamp())::float8 as now`);
  const answered = Date.now();
  const { version = 0, now = 0, journal = false } = rows[0] ?? {};
  const major = Math.floor(version / 10_000);
  const told = `PostgreSQL ${major}.${version % 10_000}`;
  const off = now - (asked + answered) / 2000;
  const words = `${Math.abs(off).toFixed(1)} s ${off > 0 ? 'ahead of' : 'behind'} this machine's`;
  return [
    [
      major === 18 ? ok('database', told) : warning('database', told, 'It is tested with PostgreSQL 18.'),
      Math.abs(off) - (answered - asked) / 2000 < mostClockSeconds
        ? ok('clocks', `the database's is right with this machine's`)
        : warning(
            'clocks',
            `the database's is ${words}`,
            'Set both right (NTP): events get the database’s time.',
          ),
    ],
    journal,
  ];
}

async function checkSchema(pool: pg.Pool): Promise<Finding> {
  const { rows } = await pool.query<{ version: number }>('select max(id) as version from journal.migrations');
  const version = rows[0]?.version ?? 0;
  const latest = latestSchemaVersion();
  if (version === latest) return ok('schema', `the journal's is ${version}`);
  const told = `the journal's is ${version}, this code's ${latest}`;
  return version > latest
    ? fault('schema', told, 'Run the newer code that has written it.')
    : warning('schema', told, 'Start the API of this code: it brings the schema up to date.');
}

async function checkPersonalKeys(pool: pg.Pool): Promise<Finding> {
  try {
    if (await expectPersonalKeys(pool)) return ok('keys', 'no sealed name is without its keys');
    const { rows } = await pool.query<{ login: string }>('select current_user as login');
    return warning(
      'keys',
      `could not look: the login ${rows[0]?.login ?? ''} may not read the schema personal`,
      'Set MIGRATION_DATABASE_URL to the owner’s login, or DATABASE_URL to that of the API.',
    );
  } catch (error) {
    if (!(error instanceof DatabaseSetupError)) throw error;
    const action = 'Restore the schema personal: docs/operations.md, Erasing a person.';
    return fault('keys', 'the journal has sealed names, and the schema personal no keys', action);
  }
}

async function checkLag(pool: pg.Pool): Promise<Finding[]> {
  const status = await new ReadModelsWatch(pool).status().catch((error: unknown) => {
    // No projector has ever run.
    if ((error as { code?: string }).code === '42P01' || (error as { code?: string }).code === '3F000')
      return undefined;
    throw error;
  });
  const { rows: relays } = await pool.query<{ topic: string; position: number }>(
    'select topic, position from journal.relay order by topic',
  );
  const positions = [...(status ? [status.position] : []), ...relays.map(({ position }) => position)];
  const { head, waiting } = await journalLag(pool, positions);
  const lag = (check: string, position: number, action: string): Finding => {
    const behind = Math.max(0, head - position);
    const seconds = Math.round(waiting[positions.indexOf(position)] ?? 0);
    const told = `${behind} of ${head} events behind, for ${seconds} s`;
    return seconds > mostLagSeconds ? warning(check, told, action) : ok(check, told);
  };
  if (status === undefined)
    return [warning('read models', 'there are none yet', 'Start a projector: it makes them.')];
  const { version: own } = currentProjection;
  const { parked } = status;
  return [
    status.version === own
      ? ok('projection', `the read models are of version ${own}`)
      : warning(
          'projection',
          `the read models are of version ${status.version}, this code's is ${own}`,
          'Start a projector of this code: it builds them anew, while the others are answered from.',
        ),
    lag('read models', status.position, 'See that a projector runs, and what its /health/ready says.'),
    ...relays.map(({ topic, position }) =>
      lag(`relay ${topic}`, position, 'Where Kafka is still used: see what /health/ready of the API says.'),
    ),
    parked.events === 0
      ? ok('parked', 'nothing')
      : warning(
          'parked',
          `${parked.events} events of ${parked.streams} streams`,
          'npm run parked lists and retries them.',
        ),
  ];
}

/** By what every login may see of the others: no state of their sessions is. */
async function checkLocks(pool: pg.Pool): Promise<Finding> {
  const { rows } = await pool.query<{ told: string }>(`
    with processes as (
      select pid, concat_ws(' ', nullif(application_name, ''), 'process ' || pid) as name
        from pg_stat_activity where datname = current_database()
    )
    select format('%s waits for %s since %s s', w.name, h.name,
        round(extract(epoch from clock_timestamp() - l.waitstart))) as told
      from pg_locks l join processes w using (pid),
        lateral unnest(pg_blocking_pids(w.pid)) as b (pid) join processes h on h.pid = b.pid
     where l.waitstart < clock_timestamp() - interval '1 second'
    union
    select format('%s lets nobody read journal.events', h.name)
      from pg_locks l join processes h using (pid)
     where l.relation = 'journal.events'::regclass and l.mode = 'AccessExclusiveLock' and l.granted
    limit 5`);
  if (rows.length === 0) return ok('locks', 'nobody is in anybody’s way');
  return warning(
    'locks',
    rows.map(({ told }) => told).join('; '),
    'End what holds them up, if it is not about to end by itself: select pg_terminate_backend(<process>).',
  );
}

/** The login of the service. As the journal's owner it could do more than it needs. */
async function checkLogins(pool: pg.Pool): Promise<Finding> {
  const { rows } = await pool.query<{ login: string }>(`
    select distinct a.usename as login from pg_stat_activity a, pg_class events
    where a.datname = current_database() and a.application_name in ('api', 'projector')
      and events.oid = 'journal.events'::regclass and pg_has_role(a.usesysid, events.relowner, 'USAGE')`);
  if (rows.length === 0) return ok('logins', 'no process of the service runs as the owner of the journal');
  const told = `${rows.map(({ login }) => login).join(', ')} may switch off what keeps the journal from being changed`;
  return warning('logins', told, 'Let the API and the projector log in as less: docs/operations.md, Logins.');
}
