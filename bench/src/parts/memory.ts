import { setTimeout as delay } from 'node:timers/promises';
import { median } from '../report/statistics.ts';
import { watchMemory } from '../report/resident-memory.ts';
import type { Row } from '../report/table.ts';
import { streamsOf } from '../options.ts';
import { checkRecorded, serveProduct } from './contenders.ts';
import type { Part } from './part.ts';
import { post } from './posting.ts';

const connections = 32;
const sampleEvery = 1000;
/** The last tenth of the time may take that much more than the second tenth. */
const flat = 1.1;

/** The resident memory of the API under load, by tenths of the time. */
export const memory: Part = async (context) => {
  const { sandbox, options, tell } = context;
  const { seed, ids, minutes } = options;
  const { url, databaseUrl, pid, stop } = await serveProduct(context, 'memory');
  const generator = await sandbox.start('load/generator.ts');
  const watch = watchMemory(pid, sampleEvery);
  tell(`memory: ${minutes} minutes of load`);
  const workload = { streams: streamsOf.many, seed, ids };
  const { recorded, rate } = await post(generator, {
    url,
    connections,
    workload,
    warmUp: 1,
    seconds: minutes * 60,
  });
  const samples = watch.stop();
  await checkRecorded(context, databaseUrl, 'journal.events', recorded);
  await delay(5000);
  await generator.stop();

  const tenths = Array.from({ length: 10 }, (_, n) =>
    median(samples.slice(Math.floor((n * samples.length) / 10), Math.ceil(((n + 1) * samples.length) / 10))),
  );
  await stop();
  const growth = (tenths[9] ?? NaN) / (tenths[1] ?? NaN);
  const at = `memory, ${minutes} minutes of ${connections} connections`;
  const rows: Row[] = tenths.map((mebibytes, n) => ({
    case: at,
    contender: `RSS in tenth ${n + 1}`,
    value: `${mebibytes.toFixed(0)} MiB`,
  }));
  return [
    { case: at, contender: 'product', rate },
    ...rows,
    {
      case: at,
      contender: 'last tenth by second',
      value: growth.toFixed(2),
      bar: `≤ ${flat}`,
      met: growth <= flat,
    },
  ];
};
