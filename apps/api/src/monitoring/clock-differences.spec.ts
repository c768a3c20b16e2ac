import { describe, expect, it } from '@jest/globals';
import { ClockWatch } from './clock-differences.ts';

/** Clocks that a test sets, in seconds: this process's, the database's, and the one that nobody sets. */
class Clocks {
  process = 1e9;
  database = 1e9;
  #monotonic = 0;
  readonly #watch = new ClockWatch({
    now: () => this.process * 1000,
    monotonic: () => this.#monotonic * 1000,
  });

  pass(seconds: number): void {
    this.process += seconds;
    this.database += seconds;
    this.#monotonic += seconds;
  }

  /** As it does when both are on one machine. */
  step(seconds: number): void {
    this.process += seconds;
    this.database += seconds;
  }

  /** Asks a database that takes `took` seconds, and looks at its clock at the end. */
  look({ took = 0, aheadSeconds = 0 } = {}) {
    return this.#watch.look(() => {
      this.pass(took);
      return Promise.resolve({ now: this.database * 1000, aheadSeconds });
    });
  }
}

const clocksOff = (off: number): Clocks => Object.assign(new Clocks(), { database: 1e9 + off });

describe('two clocks', () => {
  it.each([60, -60, 0.9, 0])('tells how far the clock of the database is off: %d s', async (off) => {
    expect((await clocksOff(off).look()).offSeconds).toBeCloseTo(off, 6);
  });

  it('is not misled by an answer that took long', async () => {
    expect((await clocksOff(0).look({ took: 5 })).offSeconds).toBe(0);
    expect((await clocksOff(60).look({ took: 5 })).offSeconds).toBe(60);
    expect((await clocksOff(-3).look({ took: 5 })).offSeconds).toBe(0);
    expect((await clocksOff(-60).look({ took: 5 })).offSeconds).toBe(-55);
  });

  it('passes on by how much the journal is ahead', async () => {
    expect((await new Clocks().look({ aheadSeconds: 86_400 })).aheadSeconds).toBe(86_400);
  });
});

describe('a step of the database’s clock', () => {
  it.each([3_600, -3_600, 3, -3])('is seen, also when ours made it too: %d s', async (seconds) => {
    const clocks = new Clocks();
    expect(await clocks.look()).toMatchObject({ steppedSeconds: 0 });
    clocks.pass(1);
    clocks.step(seconds);
    const seen = await clocks.look();
    expect(seen).toEqual({
      aheadSeconds: 0,
      offSeconds: 0,
      steppedSeconds: seconds,
      lastStep: { seconds, secondsAgo: 0 },
    });
    clocks.pass(60);
    expect(await clocks.look()).toMatchObject({ lastStep: { seconds, secondsAgo: 60 } });
  });

  it('is seen when it alone made it', async () => {
    const clocks = new Clocks();
    await clocks.look();
    clocks.database += 100;
    expect(await clocks.look()).toMatchObject({ offSeconds: 100, steppedSeconds: 100 });
  });

  it('is not what this process’s clock did', async () => {
    const clocks = new Clocks();
    await clocks.look();
    clocks.process += 100;
    const seen = await clocks.look();
    expect(seen).toMatchObject({ offSeconds: -100, steppedSeconds: 0 });
    expect(seen).not.toHaveProperty('lastStep');
  });

  it('and one back make none in all; the last one is told', async () => {
    const clocks = new Clocks();
    await clocks.look();
    clocks.step(500);
    await clocks.look();
    clocks.step(-500);
    expect(await clocks.look()).toMatchObject({ steppedSeconds: 0, lastStep: { seconds: -500 } });
  });

  it('is neither an answer that took long, nor what a clock drifts by while the database is away', async () => {
    const clocks = new Clocks();
    await clocks.look({ took: 30 });
    await clocks.look({ took: 5 });
    clocks.pass(86_400);
    clocks.step(40);
    expect(await clocks.look()).toMatchObject({ steppedSeconds: 0 });
  });
});
