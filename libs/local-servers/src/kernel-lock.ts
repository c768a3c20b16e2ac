import { accessSync, constants, existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

const busy = 5;

/**
 * Locks a file for this process until it is unlocked or the process ends, however it ends; undefined when it is locked
 * already. The kernel keeps the lock, so it holds across containers and pid namespaces, and while its owner is stopped.
 * Node.js has no call for it, but SQLite takes such a lock for a transaction. The file stays empty.
 */
export function lockFile(path: string): { unlock(): void } | undefined {
  // SQLite would open it for reading alone. (To open it here and close it again would give up a lock that we have.)
  if (existsSync(path)) accessSync(path, constants.W_OK);
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    // Without a temporary file: a full disk must not prevent a start.
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if ((error as { errcode?: number }).errcode === busy) return undefined;
    throw new Error(`${path} cannot be locked: ${(error as Error).message}`, { cause: error });
  }
  return {
    unlock: () => {
      if (database.isOpen) database.close();
    },
  };
}
