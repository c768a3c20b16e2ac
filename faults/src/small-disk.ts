import { execFile } from 'node:child_process';
import { mkdir, open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const size = 1_500_000_000;
const piece = Buffer.alloc(1 << 20);

/** A disk in memory that can be filled: only root may mount one. */
export class SmallDisk {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async mount(folder: string): Promise<SmallDisk | undefined> {
    if (process.getuid?.() !== 0) return undefined;
    await mkdir(folder, { recursive: true });
    const options = ['-t', 'tmpfs', '-o', `size=${size},mode=0700`, 'tmpfs', folder];
    const mounted = await run('mount', options).then(
      () => true,
      () => false,
    );
    return mounted ? new SmallDisk(folder) : undefined;
  }

  /** Takes all that is free but so many bytes. */
  async fill(but: number): Promise<void> {
    const file = await open(join(this.#folder, 'ballast'), 'a');
    try {
      for (;;) {
        const { bavail, bsize } = await statfs(this.#folder);
        const room = bavail * bsize - but;
        if (room <= 0) return;
        await file.write(piece.subarray(0, Math.min(piece.length, room)));
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    } finally {
      await file.close();
    }
  }

  async free(): Promise<void> {
    await rm(join(this.#folder, 'ballast'), { force: true });
  }

  async unmount(): Promise<void> {
    await run('umount', ['--lazy', this.#folder]);
  }
}
