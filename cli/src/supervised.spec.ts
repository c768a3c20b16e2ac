import { describe, expect, it } from '@jest/globals';
import { eventually } from '@sovereign-pipeline/testing';
import { UserError } from './stop-request.ts';
import { type Runnable, Supervised, type Supervision } from './supervised.ts';

class Run implements Runnable {
  readonly #exited = Promise.withResolvers<string>();
  readonly pid: number;
  readonly exited = this.#exited.promise;
  stopped = false;

  constructor(pid: number) {
    this.pid = pid;
  }

  end(how: string): void {
    this.#exited.resolve(how);
  }

  stop(): Promise<void> {
    this.stopped = true;
    this.end('was asked to');
    return Promise.resolve();
  }
}

function supervise(more: Partial<Supervision<Run>> = {}) {
  const runs: Run[] = [];
  const said: string[] = [];
  const supervised = new Supervised<Run>({
    name: 'The thing',
    meanwhile: 'nothing yet meanwhile',
    start: () => {
      const run = new Run(runs.length + 1);
      runs.push(run);
      return Promise.resolve(run);
    },
    lastWords: ({ pid }) => [`words of ${pid}`],
    say: (line) => said.push(line),
    ...more,
  });
  return { supervised, runs, said };
}

describe('Supervised', () => {
  it('starts anew on demand without a word about the end, also what is just starting', async () => {
    const starting = Promise.withResolvers<undefined>();
    const runs: Run[] = [];
    const { supervised, said } = supervise({
      start: async () => {
        const run = new Run(runs.length + 1);
        runs.push(run);
        if (run.pid === 2) await starting.promise;
        return run;
      },
    });
    await supervised.first;
    supervised.restart();
    await eventually(() => runs.length === 2);
    supervised.restart();
    starting.resolve(undefined);
    await eventually(() => supervised.current?.pid === 3);
    expect(runs.map(({ stopped }) => stopped)).toEqual([true, true, false]);
    expect(said).toEqual(['The thing runs again (process 2).', 'The thing runs again (process 3).']);
    await supervised.stop();
  });

  it('starts what ended again, says so and with what words, and lets go of the old one', async () => {
    const { supervised, runs, said } = supervise();
    expect(await supervised.first).toBe(runs[0]);
    runs[0]?.end('was ended by SIGKILL');
    await eventually(() => supervised.current === runs[1] && runs[1] !== undefined);
    runs[1]?.end('ended with exit code 1');
    await eventually(() => supervised.current === runs[2] && runs[2] !== undefined);
    expect(said).toEqual([
      'The thing was ended by SIGKILL, and is started again; nothing yet meanwhile.\nwords of 1',
      'The thing runs again (process 2).',
      'The thing ended with exit code 1, and is started again; nothing yet meanwhile.\nwords of 2',
      'The thing runs again (process 3).',
    ]);
    expect(runs.map(({ stopped }) => stopped)).toEqual([true, true, false]);
    await supervised.stop();
    expect(runs.map(({ stopped }) => stopped)).toEqual([true, true, true]);
    expect(said).toHaveLength(4);
  });

  it('gives up when the first start fails, and when there is no use in another one', async () => {
    const failure = new UserError('no');
    const hopeless = supervise({ start: () => Promise.reject(failure) });
    await expect(hopeless.supervised.first).rejects.toBe(failure);
    await expect(hopeless.supervised.gaveUp).rejects.toBe(failure);

    const run = new Run(1);
    const { supervised } = supervise({
      start: () => (run.stopped ? Promise.reject(failure) : Promise.resolve(run)),
      isFinal: (error) => error === failure,
    });
    await supervised.first;
    run.end('ended');
    await expect(supervised.gaveUp).rejects.toBe(failure);
  });

  it('tries again after a failed start: a later one, and the first where it may fail', async () => {
    let fail = true;
    const { supervised, said } = supervise({
      start: () => (fail ? Promise.reject(new UserError('No room.')) : Promise.resolve(new Run(7))),
      firstMayFail: true,
    });
    expect(await supervised.first).toBeUndefined();
    fail = false;
    await eventually(() => supervised.current?.pid === 7);
    fail = true;
    supervised.current?.end('ended');
    await eventually(() => said.filter((line) => line.includes('No room.')).length >= 2);
    expect(said[0]).toBe('The thing could not be started, and is tried again. No room.');
    await supervised.stop();
  });

  it('stops what is only being started', async () => {
    const started = Promise.withResolvers<Run>();
    const { supervised } = supervise({ start: () => started.promise });
    const run = new Run(1);
    const stopped = supervised.stop();
    started.resolve(run);
    await stopped;
    expect(run.stopped).toBe(true);
  });
});
