/** What the address of the board says. */
export const groupings = ['none', 'company', 'market', 'instrument', 'pillar'] as const;
export type Grouping = (typeof groupings)[number];
export interface BoardSearch {
  readonly company?: string;
  /** Other companies that take part: all of them. */
  readonly with?: readonly string[];
  readonly market?: string;
  readonly group?: Grouping;
}
