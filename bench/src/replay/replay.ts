import { migrateJournal } from '@sovereign-pipeline/journal';
import { Sandbox, asStarted } from '../sandbox/sandbox.ts';
import type { Child } from '../sandbox/child.ts';
import { messagesOf, topicProducer } from '../kafka/bench-topic.ts';
import { busyness, machineFacts } from '../report/machine.ts';
import { watchMemory } from '../report/resident-memory.ts';
import { comparedRow, interleave, rowOf, type Sample, type Samples } from '../report/samples.ts';
import { type Row, tableOf, verdictOf } from '../report/table.ts';
import { tell } from '../report/tell.ts';
import type { LiveTask } from './live-projection.ts';
import { loadPlaced } from './load-placed.ts';
import { realisticEvents } from './realistic-events.ts';
import type { RebuildTask } from './rebuilder.ts';
import { readReplayOptions, type ReplayOptions, replayUsage } from './replay-options.ts';
import type { ScriptTask } from './script.ts';

const topic = 'bench';
const mostMiB = 400;
const names = {
  script: 'script: pages, folds in memory, COPYs',
  rows: 'the same script, rows alone',
  journal: 'rebuild from the journal',
  kafka: 'rebuild from Kafka',
  live: 'live projection',
  upserts: 'raw batched upserts',
};

/** Measures rebuilds and the live projection beside bare scripts, and prints a table. Returns the exit code. */
export async function replay(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(replayUsage);
    return 0;
  }
  const options = readReplayOptions(args);
  const busyBefore = busyness();
  const sandbox = await Sandbox.open();
  const rows: Row[] = [];
  try {
    const prepared = await prepare(sandbox, options);
    console.log(
      `\n${machineFacts(prepared.postgres)}; medians of ${options.rounds} rounds, ${options.events} events, seed ${options.seed}; ` +
        `load average before: ${busyBefore}\n`,
    );
    if (options.only.some((part) => part !== 'live')) rows.push(...(await rebuilding(prepared)));
    if (options.only.includes('live')) rows.push(...(await projecting(prepared)));
  } finally {
    if (rows.length > 0) console.log(`${tableOf(rows)}\n`);
    await sandbox.close();
  }
  return verdictOf(rows, options.check);
}

/** A full journal, and a full topic where one is asked for. */
interface Fixture {
  readonly sandbox: Sandbox;
  readonly options: ReplayOptions;
  readonly env: Readonly<Record<string, string>>;
  readonly postgres: string;
}

async function prepare(sandbox: Sandbox, options: ReplayOptions): Promise<Fixture> {
  const databaseUrl = await sandbox.createDatabase('replay');
  const pool = sandbox.pool(databaseUrl);
  await migrateJournal(pool);
  tell(`a journal of ${options.events} events`);
  await loadPlaced(pool, realisticEvents(options.events, options.seed));
  const prepared = {
    sandbox,
    options,
    env: { DATABASE_URL: databaseUrl },
    postgres: await sandbox.version(),
  };
  if (!options.only.includes('kafka')) return prepared;
  const keeper = await sandbox.start('kafka/kafka-keeper.ts');
  const { brokers } = await keeper.ask<{ brokers: string }>({});
  tell('a topic of the same events');
  const producer = await topicProducer(brokers, topic);
  for await (const messages of messagesOf(pool, options.events)) await producer.send(messages);
  await producer.close();
  return { ...prepared, env: { ...prepared.env, KAFKA_BROKERS: brokers } };
}

async function rebuilding({ sandbox, options, env }: Fixture): Promise<Row[]> {
  const { events, rounds, only, alone } = options;
  // Every round builds beside full read models, up to where they are.
  await once(await sandbox.start('replay/rebuilder.ts', { env }), { events, first: true });
  const memory: Record<string, number[]> = { journal: [], kafka: [] };
  const rebuild = async (from: 'journal' | 'kafka'): Promise<Sample> => {
    const child = await sandbox.start('replay/rebuilder.ts', { env: { ...env, ...asStarted } });
    const watch = watchMemory(child.pid, 100);
    const sample = await child.ask<Sample>({
      events,
      ...(from === 'kafka' && { topic }),
    } satisfies RebuildTask);
    memory[from]?.push(Math.max(...watch.stop()));
    await child.stop();
    return sample;
  };
  const script = async (rowsAlone: boolean): Promise<Sample> =>
    once(
      await sandbox.start('replay/script.ts', {
        env: { ...env, NODE_OPTIONS: '--max-old-space-size=12000' },
      }),
      { events, rowsAlone } satisfies ScriptTask,
    );
  const samples = await interleave(
    rounds,
    {
      ...(!alone && { [names.script]: () => script(false), [names.rows]: () => script(true) }),
      ...(only.includes('journal') && { [names.journal]: () => rebuild('journal') }),
      ...(only.includes('kafka') && { [names.kafka]: () => rebuild('kafka') }),
    },
    tell,
  );
  const at = `rebuild, ${events} events`;
  const rows: Row[] = alone ? [] : [rowOf(samples, names.script, at), rowOf(samples, names.rows, at)];
  for (const [from, atLeast] of [
    ['journal', 0.5],
    ['kafka', 0.4],
  ] as const) {
    if (!only.includes(from)) continue;
    rows.push(
      alone ? rowOf(samples, names[from], at) : beside(samples, names[from], names.script, at, atLeast),
    );
    const most = Math.max(...(memory[from] ?? []));
    rows.push({
      case: at,
      contender: `${names[from]}: most memory`,
      value: `${most.toFixed(0)} MiB`,
      bar: `< ${mostMiB} MiB`,
      met: most < mostMiB,
    });
  }
  return rows;
}

async function projecting({ sandbox, options, env }: Fixture): Promise<Row[]> {
  const task: LiveTask = { events: options.live };
  const samples = await interleave(
    options.rounds,
    {
      [names.live]: async () => once(await sandbox.start('replay/live-projection.ts', { env }), task),
      [names.upserts]: async () => once(await sandbox.start('replay/raw-upserts.ts', { env }), task),
    },
    tell,
  );
  const at = `live, ${options.live} events`;
  return [rowOf(samples, names.upserts, at), beside(samples, names.live, names.upserts, at, 0.5)];
}

/** The product's row, with the ratio of its rate to another's. */
function beside(samples: Samples, of: string, to: string, at: string, atLeast: number): Row {
  const { rate: _, contender: __, ...compared } = comparedRow(samples, { of, to, at, atLeast });
  return { ...compared, ...rowOf(samples, of, at) };
}

async function once(child: Child, task: object): Promise<Sample> {
  const sample = await child.ask<Sample>(task);
  await child.stop();
  return sample;
}
