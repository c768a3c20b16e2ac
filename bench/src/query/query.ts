import { busyness, machineFacts } from '../report/machine.ts';
import { type Row, tableOf, verdictOf } from '../report/table.ts';
import { Sandbox } from '../sandbox/sandbox.ts';
import { answering } from './answering.ts';
import { besideHotRow, catchingUp } from './projecting.ts';
import { prepare } from './prepare.ts';
import { queryUsage, readQueryOptions } from './query-options.ts';

/** Measures queries and the live projection beside hand-written contenders; returns the exit code. */
export async function query(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(queryUsage);
    return 0;
  }
  const options = readQueryOptions(args);
  const busyBefore = busyness();
  const sandbox = await Sandbox.open();
  const rows: Row[] = [];
  try {
    const whole = await prepare(sandbox, 'whole', options.events, options.seed);
    const tenth = await prepare(sandbox, 'tenth', options.events / 10, options.seed);
    console.log(
      `\n${machineFacts(await sandbox.version())}; medians of ${options.rounds} rounds of ${options.seconds} s, ` +
        `${options.events} events, seed ${options.seed}; load average before: ${busyBefore}\n`,
    );
    const databases = { sandbox, options, whole, tenth };
    const parts = { queries: answering, live: besideHotRow, 'catch-up': catchingUp };
    for (const part of options.only) await parts[part](databases, rows);
  } finally {
    if (rows.length > 0) console.log(`${tableOf(rows)}\n`);
    await sandbox.close();
  }
  return verdictOf(rows, options.check);
}
