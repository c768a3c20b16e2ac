import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  DirectoryInUseError,
  EmbeddedPostgres,
  lockDirectory,
  makeFolder,
  runningPostgresUrl,
} from '@sovereign-pipeline/local-servers';
import { readSettings } from '@sovereign-pipeline/runtime';
import { type Command, complain, say } from './command.ts';
import { DiskWatch } from './disk-watch.ts';
import { root } from './nx.ts';
import { relativePath } from './relative-path.ts';
import { UserError } from './stop-request.ts';

/** Makes the data folder this command's own until it ends. Throws a UserError when another one has it. */
export async function claimDataDir(dataDir: string, { running, stop }: Command): Promise<void> {
  await makeFolder(dataDir, 0o700);
  await refuseOthersFolder(dataDir);
  await makeFolder(join(dataDir, 'logs'), 0o700);
  try {
    const lock = await stop.orStop(lockDirectory(dataDir, { log: say }));
    running.defer(() => lock.release());
    void lock.lost.then(() => {
      stop.because(
        `${relativePath(dataDir)} was taken over by another machine, for which this one seemed dead`,
      );
    });
  } catch (error) {
    if (!(error instanceof DirectoryInUseError)) throw error;
    throw new UserError(
      `Already running on ${relativePath(dataDir)} (${error.holder}): stop that one first, or give this one a folder of its own with DATA_DIR.`,
    );
  }
}

/** When root starts it, what root or PostgreSQL creates in another user's folder would be unusable for that user. */
export async function refuseOthersFolder(dataDir: string): Promise<void> {
  const { uid } = await stat(dataDir);
  if (process.getuid?.() === 0 && uid !== 0)
    throw new UserError(
      `${relativePath(dataDir)} is of the user with the number ${uid}: run this as that user and not as root, or give root a folder of its own with DATA_DIR.`,
    );
}

/** The address of the embedded PostgreSQL of the data folder, which runs for this command alone. */
export async function ownDatabase(dataDir: string, command: Command): Promise<string> {
  await claimDataDir(dataDir, command);
  const server = await startOwnPostgres(dataDir);
  command.running.defer(() => server.stop());
  return server.url;
}

/** The database that `npm start` uses, as its owner: where its own server does not run, that is started. */
export async function databaseOf(command: Command): Promise<string> {
  const { MIGRATION_DATABASE_URL, DATABASE_URL, DATA_DIR } = readSettings(process.env, [
    'MIGRATION_DATABASE_URL',
    'DATABASE_URL',
    'DATA_DIR',
  ]);
  const given = MIGRATION_DATABASE_URL ?? DATABASE_URL;
  if (given !== undefined) return given;
  const dataDir = resolve(root, DATA_DIR);
  return (await runningPostgresUrl(join(dataDir, 'postgres'))) ?? ownDatabase(dataDir, command);
}

/** Starts the embedded PostgreSQL of the data folder, on any free port if none is given. */
export async function startOwnPostgres(dataDir: string, port?: number): Promise<EmbeddedPostgres> {
  const disk = new DiskWatch(dataDir, complain);
  const server = await EmbeddedPostgres.start({
    dataDir: join(dataDir, 'postgres'),
    ...(port !== undefined && { port }),
    log: (message) => {
      if (/^(stopping|waiting|watching)/.test(message)) say(message);
    },
    onLogLines: (lines) => {
      disk.look(lines);
    },
  });
  void server.exited.then(() => {
    disk.end();
  });
  return server;
}
