/** What the address of the board says. */
export const groupings = ['none', 'market', 'pillar'] as const;
export type Grouping = (typeof groupings)[number];
export interface BoardSearch {
  readonly company?: string;
  readonly market?: string;
  readonly group?: Grouping;
}
