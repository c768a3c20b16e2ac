/** What the address of the list of publishers says. */
export interface SourcesSearch {
  /** Only those that copy others. */
  readonly relaying?: true;
}
