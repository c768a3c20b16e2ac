import { Sandbox } from './sandbox/sandbox.ts';
import { type Options, type PartName, readOptions, usage } from './options.ts';
import { direct } from './parts/direct.ts';
import { growth } from './parts/growth.ts';
import { importing } from './parts/import.ts';
import { memory } from './parts/memory.ts';
import { overload } from './parts/overload.ts';
import type { Part } from './parts/part.ts';
import { single } from './parts/single.ts';
import { stream } from './parts/stream.ts';
import { busyness, machineFacts } from './report/machine.ts';
import { type Row, tableOf, verdictOf } from './report/table.ts';
import { tell } from './report/tell.ts';

const parts: Readonly<Record<PartName, Part>> = {
  single,
  import: importing,
  direct,
  stream,
  overload,
  growth,
  memory,
};

/** Measures how fast events are recorded, and prints a table. Progress goes to stderr. Returns the exit code. */
export async function ingest(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(usage);
    return 0;
  }
  const options = readOptions(args);
  const busyBefore = busyness();
  const sandbox = await Sandbox.open();
  const rows: Row[] = [];
  try {
    for (const name of options.only) rows.push(...(await parts[name]({ sandbox, options, tell })));
    console.log(
      `\n${machineFacts(await sandbox.version())}; ${conditions(options)}; load average before: ${busyBefore}\n`,
    );
  } finally {
    if (rows.length > 0) console.log(`${tableOf(rows)}\n`);
    await sandbox.close();
  }
  return verdictOf(rows, options.check);
}

const conditions = ({ rounds, seconds, warmUp, ids, seed }: Options): string =>
  `medians of ${rounds} rounds of ${seconds} s after ${warmUp} s; ids ${ids}, seed ${seed}; fsync on`;
