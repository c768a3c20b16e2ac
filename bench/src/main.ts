import { exporting } from './export/export.ts';
import { feed } from './feed/feed.ts';
import { ingest } from './ingest.ts';
import { kafka } from './kafka/kafka.ts';
import { overload } from './overload/overload.ts';
import { pageTimes } from './pages/pages.ts';
import { query } from './query/query.ts';
import { replay } from './replay/replay.ts';

const benchmarks: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  export: exporting,
  feed,
  ingest,
  kafka,
  overload,
  pages: pageTimes,
  query,
  replay,
};

const [name = '', ...args] = process.argv.slice(2);
const benchmark = benchmarks[name];
if (benchmark === undefined) {
  console.error(`Usage: npm run bench -- ${Object.keys(benchmarks).join(' | ')} [--help]`);
  process.exit(2);
}
try {
  // The channel to the starter would keep this process running.
  process.exit(await benchmark(args));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
