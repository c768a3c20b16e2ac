import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** True when a Docker daemon answers. Testcontainers is slow to load: only where there may be one. */
export async function dockerAnswers(): Promise<boolean> {
  if (!mayBeThere()) return false;
  const { getContainerRuntimeClient } = await import('testcontainers');
  return getContainerRuntimeClient().then(
    () => true,
    () => false,
  );
}

/** Where testcontainers itself looks. */
function mayBeThere(): boolean {
  const { DOCKER_HOST, TESTCONTAINERS_HOST_OVERRIDE, XDG_RUNTIME_DIR = '/run/user/0' } = process.env;
  if (DOCKER_HOST !== undefined || TESTCONTAINERS_HOST_OVERRIDE !== undefined) return true;
  if (existsSync(join(homedir(), '.testcontainers.properties'))) return true;
  return [
    '/var/run/docker.sock',
    join(XDG_RUNTIME_DIR, 'docker.sock'),
    join(homedir(), '.docker/run/docker.sock'),
    join(homedir(), '.docker/desktop/docker.sock'),
  ].some((socket) => existsSync(socket));
}
