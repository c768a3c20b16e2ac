import { dockerAnswers } from './docker.ts';

/** As docker-compose.yml has it. */
const image = 'postgres:18';

export interface DockerPostgres {
  readonly url: string;
  stop(): Promise<unknown>;
}

/** A server in a container, which forgets on a crash; undefined when Docker is not there or cannot run one. */
export async function startDockerPostgres(): Promise<DockerPostgres | undefined> {
  if (!(await dockerAnswers())) return undefined;
  const { PostgreSqlContainer } = await import('@testcontainers/postgresql');
  try {
    const container = await new PostgreSqlContainer(image)
      .withCommand(['postgres', '-c', 'fsync=off', '-c', 'max_connections=200'])
      .start();
    return { url: container.getConnectionUri(), stop: () => container.stop() };
  } catch {
    return undefined;
  }
}
