import { describe, expect, it } from '@jest/globals';
import { addressOf, type Client } from './client.ts';
import { FairQueue, type FairQueueOptions } from './fair-queue.ts';
import { ProblemError } from './problems.ts';

/** A queue whose clock and work a test moves on: what is under way ends when it says so. */
class Line {
  readonly started: string[] = [];
  readonly refused: string[] = [];
  #now = 0;
  readonly #underWay: { readonly name: string; readonly end: () => void }[] = [];
  readonly #queue: FairQueue;

  constructor(options: Partial<FairQueueOptions> = {}) {
    this.#queue = new FairQueue({ atOnce: 1, waiting: 100, perClient: 100, ...options }, () => this.#now);
  }

  async ask(name: string, client: Client): Promise<void> {
    this.#queue
      .run(client, () => {
        this.started.push(name);
        return new Promise<void>((end) => this.#underWay.push({ name, end }));
      })
      .catch((error: unknown) => {
        this.refused.push(`${name} ${error instanceof ProblemError ? error.problem.status : String(error)}`);
      });
    await turn();
  }

  /** The first that is under way took so long. */
  async end(milliseconds: number): Promise<void> {
    this.#now += milliseconds;
    this.#underWay.shift()?.end();
    await turn();
  }
}

const turn = async (): Promise<void> => {
  for (let n = 0; n < 3; n++) await new Promise((resolve) => setImmediate(resolve));
};

const connection = (address = '127.0.0.1'): Client => ({ address, connection: {} });

describe('whose turn it is', () => {
  it('is first come, first served among those that have taken the same', async () => {
    const line = new Line();
    for (const name of ['a', 'b', 'c']) await line.ask(name, connection());
    for (let n = 0; n < 3; n++) await line.end(0);
    expect(line.started).toEqual(['a', 'b', 'c']);
  });

  it('is that of another connection before one that has had its turn', async () => {
    const line = new Line();
    const greedy = Array.from({ length: 3 }, () => connection());
    for (const each of greedy) await line.ask('greedy', each);
    for (let n = 0; n < 3; n++) {
      await line.end(1_000);
      await line.ask('greedy again', greedy[n] ?? connection());
    }
    await line.ask('other', connection());
    await line.end(1_000);
    expect(line.started).toEqual(['greedy', 'greedy', 'greedy', 'greedy again', 'other']);
  });

  it('is that of another address, however many connections the first one opens', async () => {
    const line = new Line();
    for (let n = 0; n < 20; n++) await line.ask('greedy', connection('10.0.0.1'));
    await line.end(1_000);
    await line.ask('other', connection('10.0.0.2'));
    await line.ask('third', connection('10.0.0.3'));
    await line.end(1_000);
    await line.end(1_000);
    expect(line.started).toEqual(['greedy', 'greedy', 'other', 'third']);
  });

  it('goes round between two that ask without end', async () => {
    const line = new Line();
    const [one, two] = [connection('10.0.0.1'), connection('10.0.0.2')];
    for (let n = 0; n < 4; n++) await line.ask('one', one);
    for (let n = 0; n < 4; n++) await line.ask('two', two);
    for (let n = 0; n < 7; n++) await line.end(1_000);
    expect(line.started.slice(0, 2).sort()).toEqual(['one', 'two']);
    expect(line.started.filter((name) => name === 'one')).toHaveLength(4);
    expect(line.started.join(' ')).not.toMatch(/(one ){3}|(two ){3}/);
  });

  it('is forgotten with time', async () => {
    const line = new Line();
    const [before, late] = [connection('10.0.0.1'), connection('10.0.0.2')];
    await line.ask('before', before);
    await line.end(2_000);
    await line.end(600_000);
    await line.ask('late', late);
    await line.end(1);
    await line.ask('running', connection('10.0.0.3'));
    await line.ask('late again', late);
    await line.ask('before again', before);
    await line.end(1);
    expect(line.started.at(-1)).toBe('before again');
  });

  it('is nobody’s whose connection is gone', async () => {
    const line = new Line();
    const gone = { address: '10.0.0.1', connection: { destroyed: false } };
    await line.ask('running', connection());
    await line.ask('gone', gone);
    gone.connection.destroyed = true;
    await line.ask('next', connection());
    await line.end(1);
    expect(line.started).toEqual(['running', 'next']);
  });
});

describe('who is told to come again', () => {
  it('is a client with more in line than its share', async () => {
    const line = new Line({ perClient: 2 });
    for (let n = 0; n < 5; n++) await line.ask(String(n), connection('10.0.0.1'));
    await line.ask('other', connection('10.0.0.2'));
    expect(line.refused).toEqual(['3 429', '4 429']);
  });

  it('is whoever comes when the line is full, unless another in it has taken more', async () => {
    const line = new Line({ waiting: 2 });
    const greedy = connection('10.0.0.1');
    await line.ask('greedy', greedy);
    await line.end(5_000);
    await line.ask('running', connection('10.0.0.2'));
    await line.ask('greedy again', greedy);
    await line.ask('first', connection('10.0.0.3'));
    await line.ask('second', connection('10.0.0.4'));
    await line.ask('third', connection('10.0.0.5'));
    expect(line.refused).toEqual(['greedy again 503', 'third 503']);
  });

  it('is whoever has waited for too long', async () => {
    const line = new Line({ patience: 1 });
    await line.ask('running', connection());
    await line.ask('waiting', connection());
    while (line.refused.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    expect(line.refused).toEqual(['waiting 503']);
  });
});

it.each([
  ['127.0.0.1', '127.0.0.1'],
  ['::ffff:10.1.2.3', '10.1.2.3'],
  ['::1', '0:0:0:0'],
  ['2001:db8::7', '2001:db8:0:0'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['fe80::1:2:3:4%eth0', 'fe80:0:0:0'],
  [undefined, ''],
])('the address of %s is %s', (remote, address) => {
  expect(addressOf(remote)).toBe(address);
});
