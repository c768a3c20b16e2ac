import { setTimeout as delay } from 'node:timers/promises';
import type { FaultKind } from './fault-kinds.ts';
import { Freeze } from './freeze.ts';
import type { Random } from './random.ts';
import { apis, type Name, projectors, type Stack } from './stack.ts';
import { until } from './until.ts';

interface Context {
  readonly stack: Stack;
  readonly random: Random;
  readonly signal: AbortSignal;
}

/** Does it and mends it again. Says what exactly was done. */
export async function inflict(kind: FaultKind, context: Context): Promise<string> {
  const { stack, random, signal } = context;
  const pause = (): Promise<unknown> => delay(random.between(100, 2_500), undefined, { signal });
  switch (kind) {
    case 'kill-relay':
      return restart([await relaying(context)], context);
    case 'kill-projector':
      return restart([await projecting(context)], context);
    case 'kill-both':
      return restart(await Promise.all([relaying(context), projecting(context)]), context);
    case 'cut-lead':
      return cutLead(context);
    case 'freeze-lead':
      return freezeLead(context);
    case 'stop-kafka':
    case 'kill-kafka':
      await stack.endKafka(kind === 'stop-kafka' ? 'stop' : 'kill');
      await pause();
      await stack.startKafka(signal);
      return 'Kafka';
    case 'stop-postgres':
    case 'kill-postgres':
      await stack.endPostgres(kind === 'stop-postgres' ? 'stop' : 'kill');
      await pause();
      await stack.startPostgres();
      return 'PostgreSQL';
  }
}

/** SIGKILL to all of them at once; each is started again a moment later. */
async function restart(names: readonly Name[], { stack, random, signal }: Context): Promise<string> {
  await Promise.all(names.map((name) => stack.kill(name)));
  await delay(random.between(0, 1_000), undefined, { signal });
  for (const name of names) stack.launch(name);
  return names.join(' and ');
}

/** The lock goes while its holder lives: another takes over, and the old leader may still be sending. */
async function cutLead({ stack, random, signal }: Context): Promise<string> {
  const cuts = random.between(1, 5);
  let done = 0;
  for (let cut = 0; cut < cuts; cut++) {
    const leader = await leading(stack, signal);
    await stack.pool.query('SELECT pg_terminate_backend($1)', [leader.session]);
    done++;
    await delay(random.between(0, 700), undefined, { signal });
  }
  return `${done} times`;
}

/** The leader is stopped long enough for the other to take over, and goes on where it stood. */
async function freezeLead({ stack, random, signal }: Context): Promise<string> {
  const leader = await leading(stack, signal);
  const freeze = new Freeze(stack.pid(leader.name));
  try {
    await until(
      'another process relays',
      20_000,
      async () => (((await stack.leader())?.name ?? leader.name) === leader.name ? 'none does' : undefined),
      signal,
    );
    await delay(random.between(0, 1_000), undefined, { signal });
  } finally {
    await freeze.thaw();
  }
  return leader.name;
}

async function leading(stack: Stack, signal: AbortSignal): Promise<{ name: Name; session: number }> {
  const deadline = performance.now() + 20_000;
  for (;;) {
    const leader = await stack.leader();
    if (leader) return leader;
    if (performance.now() > deadline) throw new Error('no process relays for 20 s');
    await delay(25, undefined, { signal });
  }
}

/** Who relays at the moment; anyone when nobody does. */
async function relaying({ stack, random }: Context): Promise<Name> {
  return (await stack.leader())?.name ?? random.pick(apis);
}

/** Whoever is in mid-batch as soon as somebody is; anyone when nobody is for a while. */
async function projecting({ stack, random, signal }: Context): Promise<Name> {
  const deadline = performance.now() + 2_000;
  while (performance.now() < deadline && !signal.aborted) {
    const name = await stack.writingProjector();
    if (name !== undefined) return name;
  }
  return random.pick(projectors);
}
