import type { Random } from './random.ts';
import type { Name, Stack } from './stack.ts';

/** What a fault works on. */
export interface Context {
  readonly stack: Stack;
  readonly random: Random;
  /** Sees to it that there is something to relay for a while. */
  readonly postMore: () => void;
  /** Stops posting to that API; undefined: posts to all of them again. */
  readonly avoid: (name: Name | undefined) => void;
  readonly signal: AbortSignal;
}
