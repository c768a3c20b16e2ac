import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Sandbox, asStarted, type Server } from '../sandbox/sandbox.ts';
import type { Child } from '../sandbox/child.ts';
import type { RebuildTask } from '../replay/rebuilder.ts';
import { busyness, machineFacts } from '../report/machine.ts';
import { watchMemory } from '../report/resident-memory.ts';
import { type Row, tableOf, verdictOf } from '../report/table.ts';
import { tell } from '../report/tell.ts';
import { whole } from '../whole.ts';
import type { AttackName, AttackTask } from './attacker.ts';
import type { Probed, ProbeTask } from './prober.ts';

const usage = `npm run bench -- overload [options]

  --partnerships <n>   of one company, all for one market         (10000)
  --claims <n>         of 14 kB, of one partnership of it         (5000)
  --seconds <n>        of each attack                             (10)
  --only <text>        attacks whose name contains it             (all)
  --check              exit code 1 when a bar is not met

The ratio is of the 99th percentile to that of an API beside it which nobody attacks, in parentheses.
`;

const names: readonly AttackName[] = [
  'nobody else',
  'timelines of much said',
  'claims of one partnership',
  'a market of many',
  'a pipeline of many',
  'pages that nobody reads',
  'requests sent ahead',
  'waits sent ahead',
  'an import of events of 60 kB',
  'lines that are no JSON',
  'lines that are no events',
  'elements that are no events',
  'blank lines',
];

/** Milliseconds for the 99th percentile of the answers, and mebibytes. */
const bars = { live: 100, post: 250, memory: 512 };

/** What others are answered meanwhile, and what the API holds, while one client takes what it can. */
export async function overload(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(usage);
    return 0;
  }
  const { values } = parseArgs({
    args: [...args],
    options: {
      partnerships: { type: 'string', default: '10000' },
      claims: { type: 'string', default: '5000' },
      seconds: { type: 'string', default: '10' },
      only: { type: 'string', default: '' },
      check: { type: 'boolean', default: false },
    },
  });
  const busyBefore = busyness();
  const sandbox = await Sandbox.open();
  const rows: Row[] = [];
  try {
    const server = await sandbox.serve(api, await sandbox.createDatabase('overload'), asStarted);
    await load(sandbox, server, whole('partnerships', values.partnerships), whole('claims', values.claims));
    const idle = await sandbox.serve(api, await sandbox.createDatabase('idle'), asStarted);
    const attacker = await sandbox.start('overload/attacker.ts');
    const probers = {
      attacked: await sandbox.start('overload/prober.ts'),
      idle: await sandbox.start('overload/prober.ts'),
    };
    for (const attack of names.filter((name) => name.includes(values.only)))
      rows.push(
        ...(await measure({ server, idle, attacker, probers, attack }, whole('seconds', values.seconds))),
      );
    console.log(`\n${machineFacts(await sandbox.version())}; load average before: ${busyBefore}\n`);
  } finally {
    if (rows.length > 0) console.log(`${tableOf(rows)}\n`);
    await sandbox.close();
  }
  return verdictOf(rows, values.check);
}

const api = join(import.meta.dirname, '../../../apps/api/dist/main.js');

/** Records it, and has read models made of it. */
async function load(sandbox: Sandbox, { url, databaseUrl }: Server, partnerships: number, claims: number) {
  tell(`loading ${partnerships} partnerships and ${claims} claims of 14 kB`);
  const evidence = Array.from({ length: 7 }, (_, n) => ({ publisher: `P${n}`, quote: 'q'.repeat(1_990) }));
  const parties = (n: number) => [{ company: 'Hub' }, { company: `Partner ${n}` }];
  const lines = function* (): Generator<object> {
    for (let n = 0; n < partnerships; n++)
      yield {
        type: 'PartnershipProposed',
        data: { partnershipId: `p${n}`, parties: parties(n), purpose: 'models', markets: ['PH'] },
      };
    for (let n = 0; n < claims; n++)
      yield {
        type: 'PartnershipProposed',
        data: { partnershipId: 'big', parties: parties(0), purpose: 'models', markets: ['PH'], evidence },
      };
  };
  let [part, recorded] = ['', 0];
  const send = async (): Promise<void> => {
    const answer = await fetch(`${url}/v1/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body: part,
    });
    recorded += (await answer.text()).split('"status":201').length - 1;
    part = '';
  };
  for (const line of lines()) {
    part += `${JSON.stringify(line)}\n`;
    if (part.length > 2 ** 22) await send();
  }
  await send();
  if (recorded !== partnerships + claims) throw new Error(`${recorded} events were recorded`);
  const builder = await sandbox.start('replay/rebuilder.ts', { env: { DATABASE_URL: databaseUrl } });
  await builder.ask({ events: recorded, first: true } satisfies RebuildTask);
  await builder.stop();
}

interface Trial {
  readonly server: Server;
  /** Another server on the same machine and PostgreSQL, which is not attacked. */
  readonly idle: Server;
  readonly attacker: Child;
  readonly probers: { readonly attacked: Child; readonly idle: Child };
  readonly attack: AttackName;
}

async function measure({ server, idle, attacker, probers, attack }: Trial, seconds: number): Promise<Row[]> {
  const { url, pid } = server;
  tell(attack);
  const watch = watchMemory(pid, 100);
  const [probed, beside, counts] = await Promise.all([
    probers.attacked.ask<Probed>({ url, seconds } satisfies ProbeTask),
    probers.idle.ask<Probed>({ url: idle.url, seconds } satisfies ProbeTask),
    attacker.ask<Record<string, number>>({ url, attack, seconds } satisfies AttackTask),
  ]);
  const memory = Math.max(...watch.stop());
  tell(`  ${JSON.stringify(counts)} ${probed.faults.length > 0 ? `faults: ${probed.faults.join()}` : ''}`);
  const row = (contender: string, took: readonly number[], ofIdle: readonly number[], bar: number): Row => {
    const p99 = quantile(took, 0.99);
    return {
      case: attack,
      contender,
      p50: quantile(took, 0.5),
      p99,
      value: `${(p99 / quantile(ofIdle, 0.99)).toFixed(1)} (${quantile(ofIdle, 0.99).toFixed(0)} ms), max ${Math.max(...took).toFixed(0)}`,
      bar: `p99 ≤ ${bar}`,
      met: p99 <= bar,
    };
  };
  return [
    row('/health/live', probed.live, beside.live, bars.live),
    row('POST /v1/events', probed.posts, beside.posts, bars.post),
    {
      case: attack,
      contender: 'RSS of the API at most, MiB',
      value: memory.toFixed(0),
      bar: `≤ ${bars.memory}`,
      met: memory <= bars.memory,
    },
    {
      case: attack,
      contender: 'answers to others that are not what they asked for',
      value: String(probed.faults.length),
      bar: '0',
      met: probed.faults.length === 0,
    },
  ];
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
