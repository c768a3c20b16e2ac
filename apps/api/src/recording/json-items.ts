/** One event of a many-event body: its bytes, or why there are none. */
export type JsonItem =
  | { readonly line: number; readonly bytes: Buffer }
  | { readonly line: number; readonly fault: 'too-large' }
  | { readonly line: number; readonly fault: 'broken'; readonly detail: string };

/**
 * Cuts a body that arrives in chunks into items, each when it is asked for: a chunk may hold many thousands. Holds at
 * most one item, and of that at most `maxItemBytes`. Own code: split2 drops a line that is too long, which needs an
 * answer here, and stream-json keeps no bytes.
 */
export interface ItemSplitter {
  push(chunk: Buffer): Iterable<JsonItem>;
  /** The body ended as its sender meant it to. Not called when the connection broke. */
  end(): JsonItem[];
}

/** Collects the bytes of the item under way; beyond the bound it only remembers that there were too many. */
class ItemBuffer {
  readonly #max: number;
  #parts: Buffer[] = [];
  #length = 0;
  #blank = true;

  constructor(max: number) {
    this.#max = max;
  }

  add(part: Buffer): void {
    if (part.length === 0) return;
    this.#length += part.length;
    this.#blank &&= isBlank(part);
    if (this.#length <= this.#max) this.#parts.push(part);
    else this.#parts = [];
  }

  get blank(): boolean {
    return this.#blank;
  }

  skip(): void {
    if (this.#length === 0) return;
    this.#parts = [];
    this.#length = 0;
    this.#blank = true;
  }

  take(line: number): JsonItem {
    const item: JsonItem =
      this.#length > this.#max
        ? { line, fault: 'too-large' }
        : {
            line,
            bytes: this.#parts.length === 1 && this.#parts[0] ? this.#parts[0] : Buffer.concat(this.#parts),
          };
    this.skip();
    return item;
  }
}

function isBlank(bytes: Buffer): boolean {
  for (const byte of bytes) if (!isSpace(byte)) return false;
  return true;
}

export const isSpace = (byte: number): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** Whether a byte is part of a byte order mark, EF BB BF: no JSON text begins with these bytes. */
export const isOfMark = (byte: number): boolean => byte === 0xef || byte === 0xbb || byte === 0xbf;

/** NDJSON: one item a line, blank lines skipped but counted; the last line needs no newline. `line` counts from 1. */
export class NdjsonSplitter implements ItemSplitter {
  readonly #item: ItemBuffer;
  #line = 1;

  constructor(maxItemBytes: number) {
    this.#item = new ItemBuffer(maxItemBytes);
  }

  *push(chunk: Buffer): Generator<JsonItem> {
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end !== -1; end = chunk.indexOf(0x0a, start)) {
      if (end > start) this.#item.add(chunk.subarray(start, end));
      start = end + 1;
      const item = this.#close();
      if (item) yield item;
    }
    this.#item.add(chunk.subarray(start));
  }

  end(): JsonItem[] {
    const item = this.#close();
    return item ? [item] : [];
  }

  #close(): JsonItem | undefined {
    const line = this.#line++;
    if (!this.#item.blank) return this.#item.take(line);
    this.#item.skip();
    return undefined;
  }
}

const quote = 0x22;
const backslash = 0x5c;

/**
 * A JSON array: one item an element, cut at the commas of the outermost level. Whether an element is valid JSON is
 * for its reader to find out; this only finds where it ends. `line` counts the elements from 1.
 */
export class JsonArraySplitter implements ItemSplitter {
  readonly #item: ItemBuffer;
  #line = 1;
  #state: 'before' | 'inside' | 'after' | 'broken' = 'before';
  #depth = 0;
  #inString = false;
  #escaped = false;

  constructor(maxItemBytes: number) {
    this.#item = new ItemBuffer(maxItemBytes);
  }

  *push(chunk: Buffer): Generator<JsonItem> {
    // After a syntax error items cannot be separated any more: read to the end and ignore the rest.
    if (this.#isBroken()) return;
    let start = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0;
      if (this.#state === 'inside') {
        if (!this.#endsElement(byte)) continue;
        this.#item.add(chunk.subarray(start, at));
        start = at + 1;
        const item = this.#closeElement(byte === 0x5d);
        if (item) yield item;
      } else {
        start = at + 1;
        const broken = this.#outside(byte);
        if (broken) yield broken;
      }
      if (this.#isBroken()) return;
    }
    if (this.#state === 'inside') this.#item.add(chunk.subarray(start));
  }

  end(): JsonItem[] {
    if (this.#state === 'after' || this.#state === 'broken') return [];
    return [this.#break('the body ends before the array is closed with ]')];
  }

  #isBroken(): boolean {
    return this.#state === 'broken';
  }

  /** Follows strings and nesting; true at a comma or bracket that ends the element. */
  #endsElement(byte: number): boolean {
    if (this.#inString) {
      if (this.#escaped) this.#escaped = false;
      else if (byte === backslash) this.#escaped = true;
      else if (byte === quote) this.#inString = false;
      return false;
    }
    switch (byte) {
      case quote:
        this.#inString = true;
        return false;
      case 0x7b: // {
      case 0x5b: // [
        this.#depth++;
        return false;
      case 0x7d: // }
        this.#depth = Math.max(0, this.#depth - 1);
        return false;
      case 0x5d: // ]
        if (this.#depth === 0) return true;
        this.#depth--;
        return false;
      case 0x2c: // ,
        return this.#depth === 0;
      default:
        return false;
    }
  }

  #closeElement(last: boolean): JsonItem | undefined {
    const { blank } = this.#item;
    const first = this.#line === 1;
    if (blank && !(last && first)) return this.#break('expected an event between the commas of the array');
    if (last) this.#state = 'after';
    return blank ? undefined : this.#item.take(this.#line++);
  }

  #outside(byte: number): JsonItem | undefined {
    if (isSpace(byte) || (this.#state === 'before' && isOfMark(byte))) return undefined;
    if (this.#state !== 'before') return this.#break('expected nothing after the end of the array');
    if (byte !== 0x5b) return this.#break('expected a JSON array');
    this.#state = 'inside';
    return undefined;
  }

  #break(detail: string): JsonItem {
    this.#state = 'broken';
    return { line: this.#line, fault: 'broken', detail };
  }
}
