/** What the address of a list says of whom and where. */
export interface PlaceSearch {
  readonly company?: string;
  readonly market?: string;
}
