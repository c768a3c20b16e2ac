import { closeSync, copyFileSync, fstatSync, ftruncateSync, openSync, readSync } from 'node:fs';

/** Limits: bytes that are read of a burst, and of the end. */
const window = 64 * 1024;
/** Of the file; as much is kept beside it as `<file>.old`. */
const most = 10_000_000;

export type OnLines = (lines: readonly string[]) => void;

/**
 * A file that a process logs to directly, not through us, so it can still write while it stops after our death. We
 * read it several times a second: we report new lines, and keep it small by copying and emptying it, which a process
 * that appends does not notice. (A line written between the two is lost.)
 */
export class LogFile {
  readonly path: string;
  /** Where the process writes. */
  readonly fd: number;
  readonly #onLines: OnLines;
  readonly #watch: NodeJS.Timeout;
  #from: number;
  #seen: number;
  #partial = '';
  #open = true;
  #last = '';

  constructor(path: string, onLines: OnLines = () => undefined) {
    this.path = path;
    this.#onLines = onLines;
    this.fd = openSync(path, 'a+', 0o600);
    this.#from = this.#seen = fstatSync(this.fd).size;
    this.#watch = setInterval(() => {
      this.look();
    }, 200).unref();
  }

  /** The text since this object was made, or at least the end of it. */
  text(): string {
    if (!this.#open) return this.#last;
    const size = fstatSync(this.fd).size;
    return this.#read(Math.max(this.#from, size - window), size);
  }

  look(): void {
    const size = fstatSync(this.fd).size;
    if (size < this.#seen) this.#from = this.#seen = 0;
    // A flood is not repeated: the file has it.
    const lines = (this.#partial + this.#read(Math.max(this.#seen, size - window), size)).split('\n');
    this.#partial = lines.pop() ?? '';
    this.#seen = size;
    if (lines.length > 0) this.#onLines(lines);
    if (size > most) this.#empty();
  }

  close(): void {
    if (!this.#open) return;
    clearInterval(this.#watch);
    this.look();
    this.#last = this.text();
    this.#open = false;
    closeSync(this.fd);
  }

  #empty(): void {
    try {
      copyFileSync(this.path, `${this.path}.old`);
    } catch {
      // Most likely the disk is full: all the more reason.
    }
    ftruncateSync(this.fd);
    this.#from = this.#seen = 0;
  }

  #read(from: number, to: number): string {
    const bytes = Buffer.alloc(to - from);
    return bytes.toString('utf8', 0, readSync(this.fd, bytes, 0, bytes.length, from));
  }
}
