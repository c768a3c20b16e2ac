import type { Got, GetTask } from '../load/get-page.ts';
import type { Probed, ProbeTask } from '../overload/prober.ts';
import { comparedRow, interleave, medianRatio, rowOf, type Sample } from '../report/samples.ts';
import { percentile } from '../report/statistics.ts';
import type { Row } from '../report/table.ts';
import { asStarted } from '../sandbox/sandbox.ts';
import { type BenchQuery, queries } from './queries.ts';
import { tell } from '../report/tell.ts';
import type { PreparedDatabases } from './prepared-databases.ts';

const names = { product: 'product', tenth: 'product, a tenth of the events', hand: 'SQL by hand' };

/**
 * Bars: shares of the hand-written rate, the longest time beside a tenth of the events, and milliseconds of other
 * requests.
 */
const bars = { rate: 0.5, p99: 3, growth: 1.3, others: 50 };

/** Each query beside its rows by SQL, and beside itself with a tenth of the events; and what others are answered. */
export async function answering(
  { sandbox, options, whole, tenth }: PreparedDatabases,
  rows: Row[],
): Promise<void> {
  const { seconds, rounds, connections, api } = options;
  const servers = {
    product: await sandbox.serve(api, whole, asStarted),
    tenth: await sandbox.serve(api, tenth, asStarted),
    hand: await sandbox.serve('servers/hand-written.ts', whole),
  };
  const generator = await sandbox.start('load/generator.ts');
  const prober = await sandbox.start('overload/prober.ts');
  const others: { live: number[]; posts: number[] } = { live: [], posts: [] };

  const get = async (url: string, page: number | undefined): Promise<Sample> => {
    const task: GetTask = { url, connections, ...(page !== undefined && { page }), warmUp: 1, seconds };
    const got = await generator.ask<Got>({ kind: 'get', ...task });
    if (got.others.length > 0) tell(`${url}: ${[...new Set(got.others)].join()}`);
    return got;
  };
  /** Not what the ratios are made of: the other contenders are not asked beside posts. */
  const probe = async (query: BenchQuery): Promise<void> => {
    const { url } = servers.product;
    const probing = prober.ask<Probed>({ url, seconds } satisfies ProbeTask);
    await get(`${url}${query.path}`, query.page);
    const { live, posts, faults } = await probing;
    if (faults.length > 0) tell(`others got ${[...new Set(faults)].join()}`);
    others.live.push(...live);
    others.posts.push(...posts);
  };

  for (const [number, query] of queries.entries()) {
    if (!query.name.includes(options.named)) continue;
    tell(query.name);
    const samples = await interleave(
      rounds,
      {
        [names.tenth]: () => get(`${servers.tenth.url}${query.path}`, query.page),
        [names.product]: () => get(`${servers.product.url}${query.path}`, query.page),
        [names.hand]: () => get(`${servers.hand.url}/${number}`, undefined),
      },
      tell,
    );
    await probe(query);
    const at = query.name;
    const slower = medianRatio(samples, names.product, names.hand, 'p99');
    const growth = medianRatio(samples, names.product, names.tenth, 'p50');
    rows.push(
      rowOf(samples, names.product, at),
      comparedRow(samples, { of: names.product, to: names.hand, at, atLeast: bars.rate }),
      { case: at, contender: 'p99, beside that by hand', ...ratio(slower, bars.p99) },
      { case: at, contender: 'time, beside a tenth of the events', ...ratio(growth, bars.growth) },
    );
  }
  for (const [contender, took] of [
    ['GET /health/live', others.live],
    ['POST /v1/events', others.posts],
  ] as const) {
    const p99 = percentile(took, 0.99);
    const met = p99 <= bars.others;
    rows.push({
      ...{ case: 'meanwhile', contender, p50: percentile(took, 0.5), p99 },
      ...{ bar: `p99 ≤ ${bars.others}`, met },
    });
  }
  await Promise.all([...Object.values(servers), generator, prober].map((each) => each.stop()));
}

const ratio = (value: number, atMost: number): Pick<Row, 'value' | 'bar' | 'met'> => ({
  ...{ value: value.toFixed(2), bar: `≤ ${atMost}`, met: value <= atMost },
});
