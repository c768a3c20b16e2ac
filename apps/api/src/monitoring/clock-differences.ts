import type { Clocks } from '@sovereign-pipeline/journal';

/** How clocks differ, in seconds. */
export interface ClockDifferences {
  /** By how much the time of the journal's last event is ahead of the database's clock; 0 when it is not. */
  readonly aheadSeconds: number;
  /** The least by which the database's clock is ahead of this process's; negative when it is behind. */
  readonly offSeconds: number;
  /** The sum of the steps of the database's clock while it was watched; negative when set back. */
  readonly steppedSeconds: number;
  /** The last step of the clock. */
  readonly lastStep?: { readonly seconds: number; readonly secondsAgo: number };
}

/** Milliseconds by which clocks may differ between two looks without a step, and additionally per millisecond. */
const mayDiffer = 2_000;
const mayDrift = 0.001;

/** A span of milliseconds in which something lies. */
interface Within {
  readonly least: number;
  readonly most: number;
}

/**
 * Compares the database's clock with that of this process, and with the monotonic clock, which cannot be set: only
 * the latter shows a step of a clock that both share on one machine. The monotonic clock stands still while a machine
 * sleeps.
 */
export class ClockWatch {
  readonly #now: () => number;
  readonly #monotonic: () => number;
  /** By how much the database's clock was ahead of the monotonic one, and when that was. */
  #lead: (Within & { readonly at: number }) | undefined;
  #stepped = 0;
  #last: { readonly by: number; readonly at: number } | undefined;

  /** `now`: milliseconds since 1970; `monotonic`: since any moment. The system's. */
  constructor({ now = Date.now, monotonic = () => performance.now() } = {}) {
    this.#now = now;
    this.#monotonic = monotonic;
  }

  async look(ask: () => Promise<Clocks>): Promise<ClockDifferences> {
    const [before, began] = [this.#now(), this.#monotonic()];
    const clocks = await ask();
    const ended = this.#monotonic();
    // The database read its clock at some moment in between: only what lies outside is a difference.
    const off = outside(clocks.now, { least: before, most: before + ended - began });
    this.#follow({ least: clocks.now - ended, most: clocks.now - began, at: ended });
    return {
      aheadSeconds: clocks.aheadSeconds,
      offSeconds: off / 1000,
      steppedSeconds: this.#stepped / 1000,
      ...(this.#last && {
        lastStep: { seconds: this.#last.by / 1000, secondsAgo: (ended - this.#last.at) / 1000 },
      }),
    };
  }

  #follow(lead: Within & { readonly at: number }): void {
    const before = this.#lead;
    this.#lead = lead;
    if (before === undefined) return;
    const by = lead.least > before.most ? lead.least - before.most : Math.min(0, lead.most - before.least);
    if (Math.abs(by) <= mayDiffer + mayDrift * (lead.at - before.at)) return;
    this.#stepped += by;
    this.#last = { by, at: lead.at };
  }
}

/** By how much a value is above a span, negative when below it. */
const outside = (value: number, { least, most }: Within): number =>
  value > most ? value - most : Math.min(0, value - least);
