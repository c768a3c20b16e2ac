import { type Stage, stages } from '../vocabulary/terms.ts';
import { isDoubted, place, type Saying } from './sayings.ts';

/** Sayings of one stage with no other stage between them. */
export interface Run {
  readonly stage: Stage;
  readonly sayings: readonly Saying[];
}

export function greatest<T>(some: readonly T[], of: (one: T) => number): number {
  return some.reduce((most, one) => Math.max(most, of(one)), -Infinity);
}

/** Sayings from which one run after the other is taken, the last one first. */
export class OpenSayings {
  readonly #sayings: Saying[] = [];
  /** Of the sayings up to each: when the last of them began, of each stage. */
  readonly #begins: number[][] = [];

  /** `sayings`: those first that were over first. */
  constructor(sayings: readonly Saying[]) {
    for (const saying of sayings) this.#push(saying);
  }

  get all(): readonly Saying[] {
    return this.#sayings;
  }

  /** Those that are before no other. */
  last(): Saying[] {
    const begin = Math.max(...(this.#begins.at(-1) ?? []));
    const last: Saying[] = [];
    for (let at = this.#sayings.length - 1; at >= 0; at -= 1) {
      const saying = this.#sayings[at];
      if (saying === undefined || saying.to < begin) break;
      last.push(saying);
    }
    return last;
  }

  /**
   * Takes out the run of the stage that those amount to which are before no other: of the uncontested ones if there are
   * any, the furthest.
   */
  takeRun(): Run | undefined {
    const last = this.last();
    const uncontested = last.filter((saying) => !isDoubted(saying));
    const deciding = uncontested.length > 0 ? uncontested : last;
    const stage = stages[greatest(deciding, (saying) => place(saying.stage))];
    if (stage === undefined) return undefined;
    const from = greatest(
      deciding.filter((saying) => saying.stage === stage),
      (saying) => saying.from,
    );
    return { stage, sayings: this.#take(stage, this.#lastOther(stage, from)) };
  }

  /** Takes out what is not to be kept. */
  keep(isKept: (saying: Saying) => boolean): void {
    const kept = this.#sayings.filter(isKept);
    if (kept.length === this.#sayings.length) return;
    this.#cut(0);
    for (const saying of kept) this.#push(saying);
  }

  /** When the last saying of another stage began, of those that were over before an instant. */
  #lastOther(stage: Stage, before: number): number {
    let at = this.#sayings.length;
    while (at > 0 && (this.#sayings[at - 1]?.to ?? 0) >= before) at -= 1;
    const begins = this.#begins[at - 1] ?? [];
    return Math.max(-Infinity, ...begins.filter((_, other) => other !== place(stage)));
  }

  /** Takes out the sayings of a stage that were not over before an instant. */
  #take(stage: Stage, since: number): Saying[] {
    let at = this.#sayings.length;
    while (at > 0 && (this.#sayings[at - 1]?.to ?? 0) >= since) at -= 1;
    const tail = this.#cut(at);
    for (const saying of tail) if (saying.stage !== stage) this.#push(saying);
    return tail.filter((saying) => saying.stage === stage);
  }

  #cut(at: number): Saying[] {
    this.#begins.length = at;
    return this.#sayings.splice(at);
  }

  #push(saying: Saying): void {
    const begins = this.#begins.at(-1)?.slice() ?? stages.map(() => -Infinity);
    begins[place(saying.stage)] = Math.max(begins[place(saying.stage)] ?? -Infinity, saying.from);
    this.#sayings.push(saying);
    this.#begins.push(begins);
  }
}
