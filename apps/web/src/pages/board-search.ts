import type { Attribution } from './place-search.ts';

/** How a partnership comes from one stage to the next. */
export const steps = ['advanced', 'set-back', 'halted', 'resumed'] as const;

/** What the address of the board says. */
export const groupings = ['none', 'company', 'market', 'instrument', 'pillar'] as const;
export type Grouping = (typeof groupings)[number];
export interface BoardSearch {
  readonly company?: string;
  /** Other companies that take part: all of them. */
  readonly with?: readonly string[];
  readonly market?: string;
  /** Only those in whose history there is such a step. */
  readonly step?: (typeof steps)[number];
  /** Only those that rest on evidence with this attribution alone. */
  readonly onlyAttribution?: Attribution;
  readonly group?: Grouping;
}
