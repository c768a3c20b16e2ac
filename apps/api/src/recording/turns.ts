import { setImmediate as nextTurn } from 'node:timers/promises';

/** Milliseconds of one turn of the event loop that all imports together may take. */
const share = 3;

let began: number | undefined;

/**
 * Whether imports have had their share of this turn of the event loop: they wait for the next one then, so that
 * everything else is answered meanwhile. What waits for nobody (lines that are no events) would keep the process to
 * itself for seconds.
 */
export function hadItsTurn(): boolean {
  const now = performance.now();
  if (began === undefined) {
    began = now;
    setImmediate(() => (began = undefined));
  }
  return now - began > share;
}

export const anotherTurn = (): Promise<void> => nextTurn();
