import { setTimeout as delay } from 'node:timers/promises';
import type { LiveTask } from '../replay/live-projection.ts';
import type { RebuildTask } from '../replay/rebuilder.ts';
import { comparedRow, interleave, rowOf, type Sample } from '../report/samples.ts';
import { percentile } from '../report/statistics.ts';
import type { Row } from '../report/table.ts';
import { asStarted } from '../sandbox/sandbox.ts';
import { freePort } from '@sovereign-pipeline/local-servers';
import { large } from './large-events.ts';
import { tell } from '../report/tell.ts';
import type { PreparedDatabases } from './prepared-databases.ts';

/** Claims a second that the hot partnership gets, and milliseconds until an event of another stream is readable. */
const hotClaims = 5;
const readable = 100;

/** How soon an event is readable, with and without a partnership of 4 % of the events that gets claims meanwhile. */
export async function besideHotRow(
  { sandbox, options, whole }: PreparedDatabases,
  rows: Row[],
): Promise<void> {
  const api = await sandbox.serve(options.api, whole, asStarted);
  const projector = await sandbox.start(options.projector, {
    env: {
      ...asStarted,
      ...{
        DATABASE_URL: whole,
        HOST: '127.0.0.1',
        PROJECTOR_PORT: String(await freePort()),
        LOG_LEVEL: 'warn',
      },
    },
  });
  const seconds = 5 * options.seconds;
  for (const [contender, claims] of [
    ['nothing else', 0],
    [`beside ${options.events * 0.04} claims that grow`, hotClaims],
  ] as const) {
    tell(contender);
    // Once after each start all of the row is read.
    await untilReadable(api.url, await claimOfHotRow(api.url, 0));
    const over = new AbortController();
    const growing = claims === 0 ? undefined : growHotRow(api.url, claims, over.signal);
    const took = await timesToRead(api.url, seconds);
    over.abort();
    await growing;
    const p99 = percentile(took, 0.99);
    rows.push({
      ...{ case: 'an event of another stream is readable', contender },
      ...{ p50: percentile(took, 0.5), p99 },
      ...{ value: `max ${Math.max(...took).toFixed(0)}`, bar: `p99 ≤ ${readable}`, met: p99 <= readable },
    });
  }
  await Promise.all([api.stop(), projector.stop()]);
}

async function growHotRow(url: string, claims: number, signal: AbortSignal): Promise<void> {
  for (let n = 1; !signal.aborted; n++) {
    await claimOfHotRow(url, n);
    await delay(1000 / claims, undefined, { signal }).catch(() => undefined);
  }
}

/** Returns its position. */
function claimOfHotRow(url: string, n: number): Promise<number> {
  const source = {
    publisher: 'Reuters',
    url: `https://news.example/hot/${n % 500}`,
    published: '2025-12-15',
  };
  const occurred = `2025-${String(1 + (n % 12)).padStart(2, '0')}`;
  const data = { partnershipId: large.hot, stage: 'agreed', occurred, evidence: [source] };
  return post(url, { type: 'PartnershipAdvanced', data });
}

async function untilReadable(url: string, position: number, company = 'nobody'): Promise<void> {
  for (let status = 0; status !== 200;) {
    const answer = await fetch(`${url}/v1/matrix?company=${company}&limit=1&after=${position}`);
    await answer.body?.cancel();
    status = answer.status;
  }
}

/** Milliseconds from the answer to a post until an answer that includes it. */
async function timesToRead(url: string, seconds: number): Promise<number[]> {
  const took: number[] = [];
  const until = performance.now() + seconds * 1000;
  for (let n = 0; performance.now() < until; n++) {
    const company = `Bystander ${n % 50}`;
    const position = await post(url, { type: 'MarketTargeted', data: { company, market: 'JP' } });
    const began = performance.now();
    await untilReadable(url, position, `bystander-${n % 50}`);
    took.push(performance.now() - began);
    await delay(20);
  }
  return took;
}

async function post(url: string, event: object): Promise<number> {
  const answer = await fetch(`${url}/v1/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(event),
  });
  const { position } = (await answer.json()) as { position?: number };
  if (position === undefined) throw new Error(`a post was answered with ${answer.status}`);
  return position;
}

/** Compares catching up with a rebuild: a tenth of the events is missing. */
export async function catchingUp({ sandbox, options, tenth }: PreparedDatabases, rows: Row[]): Promise<void> {
  const events = options.events / 10;
  const env = { DATABASE_URL: tenth };
  const once = async (file: string, task: LiveTask | RebuildTask): Promise<Sample> => {
    const child = await sandbox.start(file, { env: { ...env, ...asStarted } });
    const sample = await child.ask<Sample>(task);
    await child.stop();
    return sample;
  };
  const [rebuild, following] = ['rebuild', 'live projection'];
  const samples = await interleave(
    options.rounds,
    {
      [rebuild]: () => once('replay/rebuilder.ts', { events }),
      [following]: () => once('replay/live-projection.ts', { events }),
    },
    tell,
  );
  const at = `catching up with ${events} events`;
  rows.push(
    rowOf(samples, following, at),
    comparedRow(samples, { of: following, to: rebuild, at, atLeast: 0.7 }),
  );
}
