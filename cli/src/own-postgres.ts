import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DirectoryInUseError, EmbeddedPostgres, lockDirectory } from '@sovereign-pipeline/local-servers';
import { type Command, say } from './command.ts';
import { shown } from './shown.ts';
import { UserError } from './stop-request.ts';

/** Makes the data folder this command's own until it ends. Throws a UserError when another one has it. */
export async function claimDataDir(dataDir: string, { running }: Command): Promise<void> {
  await mkdir(join(dataDir, 'logs'), { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw new UserError(`DATA_DIR must be a folder that can be written to: ${(error as Error).message}`);
  });
  try {
    const lock = await lockDirectory(dataDir);
    running.defer(() => lock.release());
  } catch (error) {
    if (!(error instanceof DirectoryInUseError)) throw error;
    throw new UserError(
      `Already running on ${shown(dataDir)} (${error.holder}): stop that one first, or give this one a folder of its own with DATA_DIR.`,
    );
  }
}

/** Starts the embedded PostgreSQL of the data folder, until the command ends. */
export async function startOwnPostgres(
  dataDir: string,
  { stop, running, byForce }: Command,
): Promise<EmbeddedPostgres> {
  stop.signal.throwIfAborted();
  const server = await EmbeddedPostgres.start({
    dataDir: join(dataDir, 'postgres'),
    log: (message) => {
      if (message.startsWith('stopping')) say(message);
    },
  });
  running.defer(() => server.stop());
  byForce.push(() => server.abort());
  return server;
}
