/** What all evidence of a thing may be by: a statement, a person with or without a name, or the reporter. */
export const attributions = ['official', 'named', 'anonymous', 'reporter'] as const;
export type Attribution = (typeof attributions)[number];

/** What the address of a list says of whom and where. */
export interface PlaceSearch {
  readonly company?: string;
  readonly market?: string;
}
