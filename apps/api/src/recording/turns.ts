import { setImmediate as nextTurn } from 'node:timers/promises';

/** Milliseconds of one turn of the event loop that all imports together may take. */
const share = 3;

let began: number | undefined;

/**
 * Whether imports have used up their share of this turn of the event loop. If so, they wait for the next turn, so
 * that other requests are answered meanwhile. Work without any waiting (lines that are no events) would block the
 * process for seconds otherwise.
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
