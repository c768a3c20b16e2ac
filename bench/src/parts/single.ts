import { join } from 'node:path';
import { comparedRow, interleave, medianRatio, rowOf, type Sample, type Samples } from '../report/samples.ts';
import type { Row } from '../report/table.ts';
import { streamsOf } from '../options.ts';
import { checkRecorded, names, serveProduct } from './contenders.ts';
import type { Part } from './part.ts';
import { post } from './posting.ts';

/** One event per request: the product and (a), (b), (e), by connections and streams. */
export const single: Part = async (context) => {
  const { sandbox, options, tell } = context;
  const { seed, ids, warmUp, seconds } = options;
  const baseline = async (program: string) =>
    sandbox.serve(
      join(import.meta.dirname, `../servers/${program}.ts`),
      await sandbox.createDatabase(program),
    );
  const servers = {
    [names.product]: await serveProduct(context, 'single'),
    [names.bare]: await baseline('bare-insert'),
    [names.parse]: await baseline('parse-only'),
    [names.gathered]: await baseline('gathered-insert'),
  };
  const generator = await sandbox.start('load/generator.ts');
  const recorded = new Map<string, number>();

  const rows: Row[] = [];
  for (const spread of options.spreads)
    for (const connections of options.connections) {
      const contenders = Object.entries(servers).map(([name, { url }]) => {
        const measure = async (): Promise<Sample> => {
          const workload = { streams: streamsOf[spread], seed, ids };
          const sample = await post(generator, { url, connections, workload, warmUp, seconds });
          recorded.set(name, (recorded.get(name) ?? 0) + sample.recorded);
          return sample;
        };
        return [name, measure] as const;
      });
      const at = `posts, ${connections} connections, ${spread} streams`;
      tell(at);
      rows.push(
        ...rowsOf(await interleave(options.rounds, Object.fromEntries(contenders), tell), at, connections),
      );
    }

  for (const [name, { databaseUrl, stop }] of Object.entries(servers)) {
    const table = name === names.product ? 'journal.events' : 'events';
    if (name !== names.parse) await checkRecorded(context, databaseUrl, table, recorded.get(name) ?? 0);
    await stop();
  }
  await generator.stop();
  return rows;
};

/** Bars for 1 and for 32 connections. */
function rowsOf(samples: Samples, at: string, connections: number): Row[] {
  const { product, bare, parse, gathered } = names;
  const bars: Record<number, { bare?: { atLeast: number; aim?: number }; gathered?: { atLeast: number } }> = {
    1: { bare: { atLeast: 0.8 } },
    32: { bare: { atLeast: 1.5, aim: 2 }, gathered: { atLeast: 0.75 } },
  };
  const slower = medianRatio(samples, product, bare, 'p99');
  return [
    rowOf(samples, product, at),
    comparedRow(samples, { of: product, to: bare, at, ...bars[connections]?.bare }),
    ...(connections === 32
      ? [{ case: at, contender: `${bare}, p99`, value: slower.toFixed(2), bar: '≤ 1', met: slower <= 1 }]
      : []),
    comparedRow(samples, { of: product, to: parse, at }),
    comparedRow(samples, { of: product, to: gathered, at, ...bars[connections]?.gathered }),
  ];
}
