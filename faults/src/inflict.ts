import { setTimeout as delay } from 'node:timers/promises';
import type { Context } from './context.ts';
import type { FaultKind } from './fault-kinds.ts';
import { Freeze } from './freeze.ts';
import { apis, type Name, projectors, type Stack } from './stack.ts';
import { changeVersion, freezeProjector, openAnalyst, poisonEvent } from './read-side.ts';
import { fillDisk, stepClock } from './surroundings.ts';
import { until } from './until.ts';

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
    case 'freeze-projector':
      return freezeProjector(await projecting(context), context);
    case 'poison-event':
      return poisonEvent(context);
    case 'open-analyst':
      return openAnalyst(context);
    case 'change-version':
      return changeVersion(context);
    case 'step-clock':
      return stepClock(context);
    case 'fill-disk':
      return fillDisk(context);
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
async function cutLead(context: Context): Promise<string> {
  const { stack, random, signal } = context;
  const both = await Writing.since(context);
  const cuts = random.between(1, 5);
  const deadline = performance.now() + 40_000;
  let done = 0;
  // Again, until each has had the lead for long enough to write.
  for (; done < cuts || !(await both.haveWritten(3_000)); done++) {
    if (performance.now() > deadline) throw new Error(`cut ${done} times: ${both.told()}`);
    const leader = await leading(stack, signal);
    await stack.pool.query('SELECT pg_terminate_backend($1)', [leader.session]);
    await delay(random.between(0, 700), undefined, { signal });
  }
  return `${done} times, ${both.told()}`;
}

/** The leader is stopped long enough for the other to take over and to write, and goes on where it stood. */
async function freezeLead(context: Context): Promise<string> {
  const { stack, random, avoid, signal } = context;
  const both = await Writing.since(context);
  const leader = await leading(stack, signal);
  if (!(await both.haveWritten(20_000, [leader.name]))) throw new Error(both.told());
  avoid(leader.name);
  await delay(random.between(100, 300), undefined, { signal });
  const freeze = new Freeze(stack.pid(leader.name));
  try {
    await until(
      'another process relays',
      20_000,
      async () => (((await stack.leader())?.name ?? leader.name) === leader.name ? 'none does' : undefined),
      signal,
    );
    if (!(await both.haveWritten(20_000))) throw new Error(both.told());
    await delay(random.between(0, 1_000), undefined, { signal });
  } finally {
    await freeze.thaw();
    avoid(undefined);
  }
  return `${leader.name}, ${both.told()}`;
}

/** Whether both relays have written to the topic since then. */
class Writing {
  readonly #context: Context;
  readonly #before: ReadonlyMap<Name, number>;
  readonly #records = new Map<Name, number>(apis.map((name) => [name, 0]));

  private constructor(context: Context, before: ReadonlyMap<Name, number>) {
    this.#context = context;
    this.#before = before;
  }

  static async since(context: Context): Promise<Writing> {
    return new Writing(context, await context.stack.written());
  }

  /** Waits for it; false when they have not within so many ms. */
  async haveWritten(within: number, which: readonly Name[] = apis): Promise<boolean> {
    const { stack, postMore, signal } = this.#context;
    for (const deadline = performance.now() + within; performance.now() < deadline;) {
      for (const [name, records] of await stack.written())
        this.#records.set(name, records - (this.#before.get(name) ?? 0));
      if (which.every((name) => (this.#records.get(name) ?? 0) > 0)) return true;
      postMore();
      await delay(100, undefined, { signal });
    }
    return false;
  }

  told(): string {
    return Array.from(this.#records, ([name, records]) => `${name} wrote ${records} records`).join(', ');
  }
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

/** The process that relays at the moment; any one if none does. */
async function relaying({ stack, random }: Context): Promise<Name> {
  return (await stack.leader())?.name ?? random.pick(apis);
}

/** Waits for a process in mid-batch; after a while any one. */
async function projecting({ stack, random, signal }: Context): Promise<Name> {
  const deadline = performance.now() + 2_000;
  while (performance.now() < deadline && !signal.aborted) {
    const name = await stack.writingProjector();
    if (name !== undefined) return name;
  }
  return random.pick(projectors);
}
