import { get } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { busyness, machineFacts } from '../report/machine.ts';
import { watchMemory } from '../report/resident-memory.ts';
import { median } from '../report/statistics.ts';
import { type Row, tableOf, verdictOf } from '../report/table.ts';
import { asStarted, Sandbox } from '../sandbox/sandbox.ts';
import { eventsOf } from '../workload/events.ts';
import { whole } from '../whole.ts';

const usage = `npm run bench -- feed [options]

  --readers <n>   of the live feed, all of this address    (1000)
  --rate <n>      events that are posted in a second        (10)
  --seconds <n>   for how long                              (60)
  --api <file>    another build of the API                  (apps/api/dist/main.js)
  --check         exit code 1 when a bar is not met
`;

/** The last tenth of the time may take that much more than the second tenth. */
const flat = 1.1;

/** Has many readers follow the live feed of the API as it is started by default. Returns the exit code. */
export async function feed(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(usage);
    return 0;
  }
  const options = readOptions(args);
  const busyBefore = busyness();
  const sandbox = await Sandbox.open();
  try {
    const databaseUrl = await sandbox.createDatabase('feed');
    console.log(`\n${machineFacts(await sandbox.version())}; load average before: ${busyBefore}\n`);
    const { url, pid } = await sandbox.serve(options.api, databaseUrl, asStarted);
    const rows = await follow(url, pid, options);
    console.log(`${tableOf(rows)}\n`);
    return verdictOf(rows, options.check);
  } finally {
    await sandbox.close();
  }
}

interface FeedOptions {
  readonly readers: number;
  readonly rate: number;
  readonly seconds: number;
  readonly api: string;
  readonly check: boolean;
}

function readOptions(args: readonly string[]): FeedOptions {
  const text = (otherwise: string) => ({ type: 'string', default: otherwise }) as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      readers: text('1000'),
      rate: text('10'),
      seconds: text('60'),
      api: text(join(import.meta.dirname, '../../../apps/api/dist/main.js')),
      check: { type: 'boolean', default: false },
    },
  });
  return {
    readers: whole('readers', values.readers),
    rate: whole('rate', values.rate),
    seconds: whole('seconds', values.seconds),
    api: values.api,
    check: values.check,
  };
}

async function follow(url: string, pid: number, options: FeedOptions): Promise<Row[]> {
  const readers = Array.from({ length: options.readers }, () => new Reader(`${url}/v1/events/stream`));
  await Promise.all(readers.map(({ begun }) => begun));
  const watch = watchMemory(pid, 250);
  const events = options.rate * options.seconds;
  const bodies = eventsOf(10_000, 1);
  for (let at = 0; at < events; at++) {
    const answer = await fetch(`${url}/v1/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(bodies[at % bodies.length]),
    });
    if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
    await answer.arrayBuffer();
    if (at % options.rate === options.rate - 1) await delay(1_000);
  }
  // Waits for events that are on their way.
  for (let waited = 0; waited < 30_000 && readers.some(({ got }) => got < events); waited += 100)
    await delay(100);
  const samples = watch.stop();
  const complete = readers.filter(({ got, ended }) => got === events && !ended).length;
  for (const reader of readers) reader.stop();
  const tenths = Array.from({ length: 10 }, (_, n) =>
    median(samples.slice(Math.floor((n * samples.length) / 10), Math.ceil(((n + 1) * samples.length) / 10))),
  );
  const growth = (tenths[9] ?? NaN) / (tenths[1] ?? NaN);
  const at = `${options.readers} readers, ${events} events`;
  return [
    {
      case: at,
      contender: 'readers that got each event once',
      value: String(complete),
      bar: `= ${options.readers}`,
      met: complete === options.readers,
    },
    ...tenths.map((mebibytes, n) => ({
      case: at,
      contender: `RSS in tenth ${n + 1}`,
      value: `${mebibytes.toFixed(0)} MiB`,
    })),
    {
      case: at,
      contender: 'last tenth by second',
      value: growth.toFixed(2),
      bar: `≤ ${flat}`,
      met: growth <= flat,
    },
  ];
}

/** Counts the events that it gets. */
class Reader {
  readonly begun: Promise<undefined>;
  readonly stop: () => void;
  got = 0;
  ended = false;

  constructor(address: string) {
    const { promise, resolve, reject } = Promise.withResolvers<undefined>();
    this.begun = promise;
    let line = '';
    const request = get(address, { agent: false }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`the feed answers ${response.statusCode}`));
      response.setEncoding('utf8').on('data', (text: string) => {
        resolve(undefined);
        const lines = (line + text).split('\n');
        line = lines.pop() ?? '';
        this.got += lines.filter((each) => each.startsWith('data: {"specversion"')).length;
      });
      response.on('close', () => (this.ended = true));
    });
    request.on('error', reject);
    this.stop = () => request.destroy();
  }
}
