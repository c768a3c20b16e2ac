import type { DirectTask } from '../direct/contender.ts';
import { comparedRow, interleave, rowOf, type Sample } from '../report/samples.ts';
import { streamsOf } from '../options.ts';
import { checkRecorded, names, serveProduct } from './contenders.ts';
import type { Part } from './part.ts';

/** The product's NDJSON import over HTTP, beside (c) and (d) on the database itself. */
export const importing: Part = async (context) => {
  const { sandbox, options, tell } = context;
  const { seed, ids, warmUp, seconds } = options;
  const workload = { streams: streamsOf.many, seed, ids };
  const { url, databaseUrl, stop } = await serveProduct(context, 'import');
  const generator = await sandbox.start('load/generator.ts');
  const direct = async (contender: string, batch: number): Promise<() => Promise<Sample>> => {
    const env = { DATABASE_URL: await sandbox.createDatabase(`import-${contender}`) };
    const child = await sandbox.start('direct/direct.ts', { args: [contender], env });
    const task: DirectTask = { workload, batch, inFlight: 1, warmUp, seconds, streamPrefix: '' };
    return () => child.ask<Sample>(task);
  };
  let recorded = 0;
  const samples = await interleave(
    options.rounds,
    {
      [names.product]: async () => {
        const sample = await generator.ask<Sample & { recorded: number }>({
          kind: 'import',
          url,
          workload,
          warmUp,
          seconds,
        });
        recorded += sample.recorded;
        return sample;
      },
      [names.unnest]: await direct('unnest', 500),
      [names.copy]: await direct('copy', 5000),
    },
    tell,
  );
  await checkRecorded(context, databaseUrl, 'journal.events', recorded);
  await stop();
  await generator.stop();
  const at = 'NDJSON import';
  return [
    rowOf(samples, names.product, at),
    comparedRow(samples, { of: names.product, to: names.unnest, at, atLeast: 0.7 }),
    comparedRow(samples, { of: names.product, to: names.copy, at }),
  ];
};
