import { join } from 'node:path';
import { type Command, complain } from './command.ts';
import { limited } from './limited.ts';
import { root } from './nx.ts';
import { Service } from './service.ts';
import { relativePath } from './relative-path.ts';
import { UserError } from './stop-request.ts';
import { Supervised } from './supervised.ts';

export interface SupervisedServiceOptions {
  readonly name: 'api' | 'projector';
  readonly dataDir: string;
  readonly env: NodeJS.ProcessEnv;
  readonly meanwhile: string;
  readonly firstMayFail?: boolean;
}

/** Keeps one of our processes running until the command ends. */
export function superviseService(
  { name, dataDir, env, meanwhile, firstMayFail = false }: SupervisedServiceOptions,
  { running, byForce, stop }: Command,
): Supervised<Service> {
  stop.signal.throwIfAborted();
  const logFile = join(dataDir, 'logs', `${name}.log`);
  const words = (service: Service): string[] => [
    `Its last log lines (${relativePath(logFile)}):`,
    ...service.lastLines(15).map((line) => `  ${line}`),
  ];
  const errors = limited(
    complain,
    `${name}: more errors than are shown here are in ${relativePath(logFile)}`,
  );
  let latest: Service | undefined;
  const supervised = new Supervised<Service>({
    name: `The ${name}`,
    meanwhile,
    firstMayFail,
    start: async (signal) => {
      signal.throwIfAborted();
      const service = (latest = new Service({
        name,
        program: join(root, 'apps', name, 'dist/main.js'),
        logFile,
        env,
        onError: (line) => {
          errors(`${name}: ${line}`);
        },
      }));
      const stopEarly = (): void => void service.stop();
      signal.addEventListener('abort', stopEarly);
      const end = await Promise.race([service.ready, service.exited]);
      signal.removeEventListener('abort', stopEarly);
      if (end === undefined) return service;
      throw new UserError([`The ${name} ${end} before it was ready.`, ...words(service)].join('\n'));
    },
    lastWords: words,
    say: complain,
  });
  running.defer(() => supervised.stop());
  byForce.push(() => latest?.kill());
  return supervised;
}
