const chunkBytes = 256 * 1024;

/** Lines as bytes, in few pieces. Loops copy short texts, because calls take longer. */
export class LineWriter {
  readonly #written: Buffer[] = [];
  #open = Buffer.allocUnsafeSlow(chunkBytes);
  #line = 0;
  #end = 0;

  /** Ends the current line, and begins one that may take so many bytes. */
  begin(bytes: number): void {
    this.#line = this.#end;
    if (this.#open.length - this.#end >= bytes) return;
    this.#written.push(this.#open.subarray(0, this.#end));
    this.#open = Buffer.allocUnsafeSlow(Math.max(chunkBytes, bytes));
    this.#line = this.#end = 0;
  }

  /** Replaces what was written of the line. */
  instead(line: string): void {
    this.#end = this.#line;
    this.begin(3 * line.length);
    this.text(line);
  }

  text(text: string): void {
    this.#end += this.#open.write(text, this.#end);
  }

  bytes(source: Uint8Array, from = 0, to = source.length): void {
    const open = this.#open;
    let end = this.#end;
    for (let at = from; at < to; at++) open[end++] = source[at] ?? 0;
    this.#end = end;
  }

  /** Copies bytes if the table allows each of them; returns whether it does. */
  allowed(source: Uint8Array, from: number, to: number, table: Uint8Array): boolean {
    const open = this.#open;
    let end = this.#end;
    for (let at = from; at < to; at++) {
      const byte = source[at] ?? 0;
      if (table[byte] === 0) return false;
      open[end++] = byte;
    }
    this.#end = end;
    return true;
  }

  /** Copies many bytes. */
  copy(source: Buffer, from: number, to: number): void {
    this.#end += source.copy(this.#open, this.#end, from, to);
  }

  /** Copies bytes, and doubles each quote. */
  doubling(source: Uint8Array, from: number, to: number): void {
    const open = this.#open;
    let end = this.#end;
    for (let at = from; at < to; at++) {
      const byte = source[at] ?? 0;
      open[end++] = byte;
      if (byte === 0x22) open[end++] = byte;
    }
    this.#end = end;
  }

  written(): Uint8Array[] {
    return [...this.#written, this.#open.subarray(0, this.#end)].filter(({ length }) => length > 0);
  }
}
