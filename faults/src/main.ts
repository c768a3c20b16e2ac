/**
 * `npm run test:faults -- [--rounds N] [--seed S] [--without-kafka] [--only kind,…]`: kills and stops parts of the
 * running product at random moments, under load, and checks after each time that nothing is lost, doubled or out of
 * order; at the end `npm run replay -- --verify` has to find the read models equal.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { build } from '@sovereign-pipeline/cli/build';
import { root } from '@sovereign-pipeline/cli/nx';
import { StopRequest, StopRequestedError, UserError } from '@sovereign-pipeline/cli/stop-request';
import { findJava, kafkaJars, KafkaUnavailableError } from '@sovereign-pipeline/local-servers';
import type { FaultKind } from './fault-kinds.ts';
import { type Options, readOptions, usage } from './options.ts';
import { Random } from './random.ts';
import { Stack } from './stack.ts';
import { Trial } from './trial.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const stop = new StopRequest();
const cleanUp = new AsyncDisposableStack();
/** Servers do not keep the process that started them alive. */
setInterval(() => undefined, 60_000);

if (process.argv.includes('--help')) {
  say(usage);
  process.exit(0);
}

let passed = 0;
let failed = 0;
let exitCode = 1;
try {
  await run(readOptions(process.argv.slice(2)));
  exitCode = failed > 0 ? 1 : 0;
} catch (error) {
  if (error instanceof KafkaUnavailableError) await skip(error);
  else if (error instanceof StopRequestedError) {
    say(`Interrupted (${error.message}).`);
    exitCode = 130;
  } else {
    failed++;
    say(error instanceof UserError ? error.message : inspect(error));
  }
}
await cleanUp.disposeAsync();
say(`${passed} passed, ${failed} failed`);
process.exit(exitCode);

async function run({ rounds, seed, kinds, kafka }: Options): Promise<void> {
  say(`Seed ${seed}: ${rounds} rounds ${kafka ? 'with' : 'without'} Kafka of ${kinds.join(', ')}`);
  if (kafka) {
    await findJava();
    await kafkaJars({ log: say, signal: stop.signal });
  }
  await build(['apps/api', 'apps/projector'], stop.signal);
  const folder = await mkdtemp(join(tmpdir(), 'sovereign-pipeline-faults-'));
  let keep = false;
  cleanUp.defer(() => (keep ? undefined : rm(folder, { recursive: true, force: true, maxRetries: 5 })));
  const stack = await Stack.start(folder, { kafka }, stop.signal, cleanUp);
  await stop.orStop(stack.ready());
  const trial = await Trial.on(stack, seed);
  const choose = chooser(kinds, new Random(seed));
  for (let round = 1; round <= rounds; round++) {
    stop.signal.throwIfAborted();
    const { told, wrong } = await trial.round(choose(), stop.signal).catch((error: unknown) => {
      stop.signal.throwIfAborted();
      return { told: 'the round could not be played', wrong: [inspect(error)] };
    });
    say(`round ${round}/${rounds}: ${told}`);
    if (wrong.length === 0) {
      passed++;
      continue;
    }
    failed++;
    keep = true;
    for (const line of wrong.slice(0, 30)) say(`  ${line}`);
    if (wrong.length > 30) say(`  and ${wrong.length - 30} more`);
    say(`Seed ${seed}, round ${round}. Logs and data are left in ${folder}`);
    return;
  }
  say(`${rounds} rounds, 0 lost, 0 doubled`);
  // What an operator would do after a day like this.
  say('npm run replay -- --verify');
  const code = await stop.orStop(verify(stack.urls[0] ?? ''));
  if (code === 0) passed++;
  else failed++;
}

/** The exit code of the replay, which says itself what it found. */
async function verify(url: string): Promise<number> {
  const env = { ...process.env, API_URL: url };
  const replay = spawn('npm', ['run', '--silent', 'replay', '--', '--verify'], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  const [code] = (await once(replay, 'exit')) as [number | null];
  return code ?? 1;
}

/** Each kind once, in random order, before any comes again. */
function chooser(kinds: readonly FaultKind[], random: Random): () => FaultKind {
  let bag: FaultKind[] = [];
  return () => {
    if (bag.length === 0) bag = random.shuffled(kinds);
    const [kind = 'kill-relay', ...others] = bag;
    bag = others;
    return kind;
  };
}

/** Without a broker there is nothing to kill; in CI there has to be one. */
async function skip(error: KafkaUnavailableError): Promise<never> {
  await cleanUp.disposeAsync();
  const needed = process.env['CI'] === 'true';
  say(`Skipped: ${error.message.replaceAll(/\s+/g, ' ')}${needed ? ' With CI=true that is a failure.' : ''}`);
  say('0 passed, 0 failed, 1 skipped');
  process.exit(needed ? 1 : 0);
}
