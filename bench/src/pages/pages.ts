import { parseArgs } from 'node:util';
import { startBrowser } from '@sovereign-pipeline/cli/browser';
import { large, leastEvents } from '../query/large-events.ts';
import { prepare } from '../query/prepare.ts';
import { program } from '../query/query-options.ts';
import { busyness, machineFacts } from '../report/machine.ts';
import { median } from '../report/statistics.ts';
import { type Row, tableOf, verdictOf } from '../report/table.ts';
import { tell } from '../report/tell.ts';
import { asStarted, Sandbox } from '../sandbox/sandbox.ts';
import { whole } from '../whole.ts';
import { type Opened, openPage } from './open-page.ts';

const usage = `npm run bench -- pages [options]

  --events <n>    as of the benchmark of queries              (100000)
  --named <text>  pages whose address contains it             (all)
  --rounds <n>    each page is opened, by a new browser       (3)
  --check         exit code 1 when a bar is not met
`;

/** Milliseconds after the answer to its slowest request in which a page has to be usable. */
const bar = 1_000;
/** Bytes of an answer. */
const mostBytes = 1_000_000;

/** Addresses, and what stands on the page once it is usable. */
const pages: readonly (readonly [string, string])[] = [
  ['/', '.facts .when'],
  ['/board', '.column .card'],
  [`/board?company=${large.company.toLowerCase()}&group=market`, '.column .card'],
  ['/companies', 'main tbody tr, main .rows li'],
  [`/companies/${large.company.toLowerCase()}`, '.claims .claim'],
  [`/partnerships/${large.partnership}`, '.claims .claim'],
  [`/partnerships/${large.hot}`, '.claims .claim'],
  ['/markets', 'main tbody tr'],
  [`/markets/${large.market}`, '.cards .card'],
  ['/matrix', '.matrix td a'],
  [`/matrix?market=${large.market}`, '.matrix td a'],
  ['/models', 'main .card, main tbody tr, main .rows li'],
  ['/meetings', 'main .card, main tbody tr, main .rows li'],
  ['/people', 'main .card, main tbody tr, main .rows li'],
  ['/sources', 'main .rows li'],
  ['/sources/reuters', 'main h2'],
  ['/changes?since=0', '.facts .change'],
  ['/facts', '.facts .when'],
];

/** Opens pages in a browser, with as many events as asked for; returns the exit code. */
export async function pageTimes(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(usage);
    return 0;
  }
  const { events, named, rounds, check } = readOptions(args);
  const busyBefore = busyness();
  const sandbox = await Sandbox.open();
  try {
    const databaseUrl = await prepare(sandbox, 'pages', events, 1);
    console.log(
      `\n${machineFacts(await sandbox.version())}; medians of ${rounds} rounds, ${events} events; ` +
        `load average before: ${busyBefore}\n`,
    );
    const { url } = await sandbox.serve(program('api'), databaseUrl, asStarted);
    const rows: Row[] = [];
    for (const [path, shows] of pages.filter(([each]) => each.includes(named))) {
      const opened: Opened[] = [];
      for (let round = 0; round < rounds; round++) {
        const browser = await startBrowser();
        opened.push(await openPage(browser, `${url}${path}`, shows).finally(() => browser.close()));
      }
      tell(`${path}: ${opened.map((one) => Math.round(one.usable)).join(', ')} ms`);
      rows.push(...rowsOf(path, opened));
    }
    console.log(`${tableOf(rows)}\n`);
    return verdictOf(rows, check);
  } finally {
    await sandbox.close();
  }
}

function readOptions(args: readonly string[]) {
  const text = (otherwise: string) => ({ type: 'string', default: otherwise }) as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      events: text('100000'),
      named: text(''),
      rounds: text('3'),
      check: { type: 'boolean', default: false },
    },
  });
  const events = whole('events', values.events);
  if (events % leastEvents !== 0) throw new Error(`--events: expected a multiple of ${leastEvents}`);
  return { events, named: values.named, rounds: whole('rounds', values.rounds), check: values.check };
}

function rowsOf(path: string, opened: readonly Opened[]): Row[] {
  const of = (pick: (one: Opened) => number): number => median(opened.map(pick));
  const after = of(({ usable, answered }) => usable - answered);
  const largest = Math.max(...opened.map((one) => one.largest));
  const row = (contender: string, pick: (one: Opened) => number): Row => ({
    ...{ case: path, contender, p50: of(pick) },
  });
  return [
    row('usable', ({ usable }) => usable),
    row('slowest answer took', ({ slowest }) => slowest),
    row('browser at work', ({ working }) => working),
    {
      ...{ case: path, contender: `${of(({ requests }) => requests)} requests` },
      value: `${of(({ elements }) => elements)} elements`,
    },
    {
      ...{ case: path, contender: 'largest answer', value: `${Math.round(largest / 1_000)} kB` },
      ...{ bar: `≤ ${mostBytes / 1_000} kB`, met: largest <= mostBytes },
    },
    {
      ...{ case: path, contender: 'usable after the last answer' },
      ...{ p50: after, bar: `≤ ${bar} ms`, met: after <= bar },
    },
  ];
}
