import { join, resolve } from 'node:path';
import { passwordIn, urlOf } from './postgres-cluster.ts';
import { postmastersOf, readPostmasterFile } from './postmaster.ts';

/** The address of the server that runs on that folder, for users who may read its password; undefined without one. */
export async function runningPostgresUrl(dataDir: string): Promise<string | undefined> {
  const data = join(resolve(dataDir), 'data');
  const [file, running] = [await readPostmasterFile(data), await postmastersOf(data)];
  if (!file?.ready || !running.includes(file.pid)) return undefined;
  return urlOf(await passwordIn(dataDir), file.port);
}
