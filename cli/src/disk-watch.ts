import { statfs } from 'node:fs/promises';
import { relativePath } from './relative-path.ts';

const fullDisk = /No space left on device|quota exceeded/i;
/** PostgreSQL needs a file of its log. */
const roomAgain = 32 * 2 ** 20;

/** Says at the terminal that the disk is full, by what PostgreSQL logs, and that there is room again. */
export class DiskWatch {
  readonly #folder: string;
  readonly #tell: (line: string) => void;
  #check: NodeJS.Timeout | undefined;

  constructor(folder: string, tell: (line: string) => void) {
    this.#folder = folder;
    this.#tell = tell;
  }

  look(lines: readonly string[]): void {
    const line = this.#check === undefined && lines.find((each) => fullDisk.test(each));
    if (!line) return;
    this.#tell(
      `The disk of ${relativePath(this.#folder)} is full: nothing can be recorded until there is room. PostgreSQL says: ${line.replace(/^.*?: +/, '')}`,
    );
    this.#check = setInterval(() => {
      void this.#seeWhetherThereIsRoom();
    }, 2_000).unref();
  }

  end(): void {
    clearInterval(this.#check);
  }

  async #seeWhetherThereIsRoom(): Promise<void> {
    const { bavail, bsize } = await statfs(this.#folder);
    if (bavail * bsize < roomAgain || this.#check === undefined) return;
    clearInterval(this.#check);
    this.#check = undefined;
    this.#tell(`There is room again on the disk of ${relativePath(this.#folder)}.`);
  }
}
