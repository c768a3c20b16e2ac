import { setTimeout as delay } from 'node:timers/promises';
import type { Context } from './context.ts';
import { apis } from './stack.ts';

const clock = new URL('./shifted-clock.ts', import.meta.url).href;
/**
 * How far what the journal says may be from the clock of its database, ms; a busy machine's statements take some of it.
 */
const tolerance = 3_000;

/** One API's clock is off by minutes or a day: what it records is dated by the database all the same. */
export async function stepClock({ stack, random, postMore, signal }: Context): Promise<string> {
  const name = random.pick(apis);
  const shift = random.pick([-86_400_000, -600_000, 600_000, 86_400_000]);
  const { rows: before } = await stack.pool.query<{ now: Date; position: number }>(
    'SELECT clock_timestamp() AS now, coalesce(max(position), 0) AS position FROM journal.events',
  );
  await stack.kill(name);
  stack.launch(name, {
    NODE_OPTIONS: `--import=${clock} --disable-warning=ExperimentalWarning`,
    CLOCK_SHIFT: String(shift),
  });
  await stack.ready([name]);
  for (let more = 0; more < 10; more++) {
    postMore();
    await delay(random.between(50, 250), undefined, { signal });
  }
  await stack.kill(name);
  const { rows: wrong } = await stack.pool.query<{ id: string; recordedat: Date }>(
    `SELECT id, recordedat FROM journal.events
      WHERE position > $1
        AND recordedat NOT BETWEEN $2::timestamptz - $3 * interval '1 ms' AND clock_timestamp() + $3 * interval '1 ms'`,
    [before[0]?.position ?? 0, before[0]?.now, tolerance],
  );
  stack.launch(name);
  if (wrong[0])
    throw new Error(
      `${wrong.length} events are dated wrong, ${wrong[0].id} ${wrong[0].recordedat.toISOString()}`,
    );
  return `${name} by ${shift / 60_000} minutes`;
}

/**
 * No room is left where PostgreSQL keeps everything, for a while. Without a disk of its own there is nothing to fill.
 */
export async function fillDisk({ stack, random, postMore, signal }: Context): Promise<string> {
  const { disk } = stack;
  if (disk === undefined) return 'left out: only root can mount a small disk';
  stack.expect(/./);
  await disk.fill(random.between(0, 20_000_000));
  try {
    for (let more = 0; more < 20; more++) {
      postMore();
      await delay(150, undefined, { signal });
    }
  } finally {
    await disk.free();
  }
  // PostgreSQL ends itself when its own log cannot be written, as it should, and is started again as npm start does.
  const alive = await stack.pool.query('SELECT 1').then(
    () => true,
    () => false,
  );
  if (alive) return 'PostgreSQL stayed up';
  await stack.endPostgres('kill');
  await stack.startPostgres();
  return 'PostgreSQL ended, and was started again';
}
