/** Collects a page: rows by their keys. */
export class Found<Row> {
  readonly rows: Row[] = [];
  /** The key after which the next page begins; undefined at the end of the list. */
  next: string | undefined;
  readonly #limit: number;
  #last = '';

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Adds a row; false, and the page ends without it, when the page is full. */
  takes(key: string, row: Row): boolean {
    if (this.rows.length === this.#limit) {
      this.next = this.#last;
      return false;
    }
    this.rows.push(row);
    this.#last = key;
    return true;
  }
}
