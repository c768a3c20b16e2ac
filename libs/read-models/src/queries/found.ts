/** A page in the making: rows by their keys. */
export class Found<Row> {
  readonly rows: Row[] = [];
  /** Where the page ends, when it does before the list. */
  next: string | undefined;
  readonly #limit: number;
  #last = '';

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** False, and the row is left out, when the page is full: then it ends. */
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
