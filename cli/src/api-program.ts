import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { root } from './nx.ts';
import { UserError } from './stop-request.ts';

export interface ProgramRun {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/**
 * Runs one of the API's own programs, which the image has as well. Addresses go by the environment: others see
 * arguments.
 */
export async function runApiProgram(
  program: 'keys' | 'journal' | 'migrate',
  addresses: Readonly<Record<string, string>>,
  args: readonly string[] = [],
  signal?: AbortSignal,
): Promise<ProgramRun> {
  const child = spawn(process.execPath, [join(root, `apps/api/dist/${program}.js`), ...args], {
    env: { PATH: process.env['PATH'], ...addresses },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  });
  const [[code], output, errors] = await Promise.all([
    once(child, 'exit') as Promise<[number | null]>,
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code: code ?? 1, output, errors };
}

/** A key of `npm start` itself, to record the samples with; good for an hour, unless it is given back before. */
export async function keyOfStart(
  databaseUrl: string,
): Promise<{ readonly headers: Record<string, string>; giveBack(): Promise<void> }> {
  const wanted = ['--role', 'recorder', '--name', 'npm start', '--expires', '1h'];
  const address = { DATABASE_URL: databaseUrl };
  const { code, output, errors } = await runApiProgram('keys', address, ['create', ...wanted]);
  const key = output.trimEnd().split('\n').at(-1) ?? '';
  if (code !== 0) throw new UserError(`npm start could not make a key for itself: ${errors}`);
  return {
    headers: { authorization: `Bearer ${key}` },
    giveBack: async () => {
      await runApiProgram('keys', address, ['revoke', key.slice(0, 15)]);
    },
  };
}
