import type { Child } from '../sandbox/child.ts';
import type { Server } from '../sandbox/sandbox.ts';
import type { Flood, FloodTask } from '../load/flood.ts';
import type { Posted } from '../load/post-events.ts';
import { comparedRow, interleave, rowOf } from '../report/samples.ts';
import { watchMemory } from '../report/resident-memory.ts';
import type { Row } from '../report/table.ts';
import { streamsOf } from '../options.ts';
import { serveProduct } from './contenders.ts';
import type { Context, Part } from './part.ts';
import { post } from './posting.ts';

const connections = 32;
const slowClients = 20;
/** The most that the API may take under any load. */
const memoryLimit = 1024;
/** What "quickly" means for a 503, in ms. */
const quickly = 1000;
/** Beside slow clients, less what two measurements of the same thing differ by. */
const undisturbed = 0.9;

/** Many times more than the API takes, and clients that are very slow. */
export const overload: Part = async (context) => {
  const server = await serveProduct(context, 'overload');
  const [one, other] = [
    await context.sandbox.start('load/generator.ts'),
    await context.sandbox.start('load/generator.ts'),
  ];
  const rows = [
    ...(await besideSlowClients(context, server, one, other)),
    ...(await underFlood(context, server, one, other)),
  ];
  await Promise.all([server.stop(), one.stop(), other.stop()]);
  return rows;
};

async function besideSlowClients(
  { options, tell }: Context,
  { url }: Server,
  generator: Child,
  slow: Child,
): Promise<Row[]> {
  const { seed, ids, warmUp, seconds } = options;
  const at = `posts beside ${slowClients * 3} slow clients`;
  tell(at);
  const workload = { streams: streamsOf.many, seed, ids };
  const measure = () => post(generator, { url, connections, workload, warmUp, seconds });
  const [beside, alone] = ['product, beside them', 'product, alone'];
  const samples = await interleave(
    options.rounds,
    {
      [alone]: measure,
      [beside]: async () => {
        const crawl = {
          kind: 'crawl',
          url,
          workload,
          clients: slowClients,
          seconds: Math.ceil(warmUp + seconds),
        };
        const [sample] = await Promise.all([measure(), slow.ask(crawl)]);
        return sample;
      },
    },
    tell,
  );
  return [
    rowOf(samples, beside, at),
    comparedRow(samples, { of: beside, to: alone, at, atLeast: undisturbed }),
  ];
}

async function underFlood(context: Context, server: Server, generator: Child, prober: Child): Promise<Row[]> {
  const { options, tell } = context;
  const { seed, warmUp, seconds, flood } = options;
  const { url, pid } = server;
  const workload = { streams: streamsOf.many, seed, ids: 'v7' } as const;
  const capacity = await post(generator, { url, connections: 128, workload, warmUp, seconds });
  const task: FloodTask = {
    url,
    workload,
    ...flood,
    rate: capacity.rate * flood.times,
    seconds: seconds * 3,
  };
  const at = `overload, ${flood.times} × what it takes`;
  tell(`${at}: ${Math.round(task.rate)}/s`);

  const watch = watchMemory(pid, 250);
  // Another process posts as ordinary clients do: how quickly it is answered, the flood's own queues left out.
  const [flooded, probed] = await Promise.all([
    generator.ask<Flood>({ kind: 'flood', ...task }),
    prober.ask<Posted>({
      kind: 'post',
      url,
      connections,
      workload,
      warmUp: seconds * 1.5,
      seconds: seconds * 1.5,
    }),
  ]);
  const memory = watch.stop();
  const after = await post(generator, { url, connections: 128, workload, warmUp, seconds });

  const { statuses, recorded } = flooded;
  const refused = (statuses[503] ?? 0) + (probed.answers[503]?.count ?? 0);
  const others = Object.entries({ ...statuses, ...probed.answers }).filter(
    ([status]) => !['201', '503'].includes(status),
  );
  const lost = recorded.length - (await countRecorded(context, server.databaseUrl, recorded));
  const [peak, late] = [Math.max(...memory), Math.max(...memory.slice(-Math.ceil(memory.length / 3)))];
  const middle = Math.max(...memory.slice(Math.floor(memory.length / 3), -Math.ceil(memory.length / 3)));
  const row = (contender: string, value: string | number, bar?: string, met?: boolean): Row => ({
    case: at,
    contender,
    value: String(value),
    ...(bar !== undefined && { bar }),
    ...(met !== undefined && { met }),
  });
  const quick = probed.answers[503];
  return [
    {
      case: at,
      contender: 'product before, 128 connections',
      rate: capacity.rate,
      p50: capacity.p50,
      p99: capacity.p99,
    },
    {
      case: at,
      contender: 'product after, 128 connections',
      rate: after.rate,
      p50: after.p50,
      p99: after.p99,
    },
    { case: at, contender: 'offered', rate: flooded.offered / task.seconds },
    { case: at, contender: 'sent (the rest found no free connection)', rate: flooded.sent / task.seconds },
    { case: at, contender: 'answered 201', rate: (statuses[201] ?? 0) / task.seconds },
    { case: at, contender: 'answered 503', rate: (statuses[503] ?? 0) / task.seconds },
    row('answers of 503', refused, '> 0', refused > 0),
    row('503 without Retry-After', flooded.withoutRetryAfter, '0', flooded.withoutRetryAfter === 0),
    row(
      'other answers',
      others.length === 0 ? 0 : others.map(([status]) => status).join(),
      '0',
      others.length === 0,
    ),
    row(
      'requests without an answer',
      flooded.unanswered + probed.errors,
      '0',
      flooded.unanswered + probed.errors === 0,
    ),
    row('201 that are not in the journal', lost, '0', lost === 0),
    ...(quick === undefined
      ? [row('503 to clients that wait for their answers', 'never')]
      : [
          {
            ...row(
              '503 to clients that wait for their answers, p99',
              '',
              `p99 ≤ ${quickly}`,
              quick.p99 <= quickly,
            ),
            p50: quick.p50,
            p99: quick.p99,
          },
        ]),
    row('RSS at most, MiB', peak.toFixed(0), `≤ ${memoryLimit}`, peak <= memoryLimit),
    row('RSS, last third by middle third', (late / middle).toFixed(2), '≤ 1.1', late / middle <= 1.1),
  ];
}

/** How many of the ids the journal has. */
async function countRecorded(
  { sandbox }: Context,
  databaseUrl: string,
  ids: readonly string[],
): Promise<number> {
  const pool = sandbox.pool(databaseUrl);
  let count = 0;
  for (let at = 0; at < ids.length; at += 10_000) {
    const { rows } = await pool.query<{ count: number }>(
      'SELECT count(*) FROM journal.events WHERE id = ANY ($1::text[])',
      [ids.slice(at, at + 10_000)],
    );
    count += rows[0]?.count ?? 0;
  }
  return count;
}
