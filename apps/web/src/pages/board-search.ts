/** What the address of the board says. */
export const groupings = ['none', 'company', 'market', 'instrument', 'pillar'] as const;
export type Grouping = (typeof groupings)[number];
export interface BoardSearch {
  readonly company?: string;
  readonly market?: string;
  readonly group?: Grouping;
}
