import { text } from 'node:stream/consumers';
import { nx } from './nx.ts';
import { endProcessTree } from './process-tree.ts';
import { UserError } from './stop-request.ts';

/** Builds what changed of these projects. Quiet, unless it fails. */
export async function build(projects: readonly string[], signal: AbortSignal): Promise<void> {
  const child = nx(['run-many', '-t', 'build', '-p', ...projects, '--outputStyle=static'], 'pipe');
  const abort = (): void => {
    endProcessTree(child.pid ?? 0);
  };
  signal.addEventListener('abort', abort);
  try {
    const exit = new Promise<number | null>((resolve, reject) =>
      child.once('error', reject).once('exit', resolve),
    );
    const [output, errors, code] = await Promise.all([
      child.stdout && text(child.stdout),
      child.stderr && text(child.stderr),
      exit,
    ]);
    signal.throwIfAborted();
    if (code !== 0) throw new UserError(`The build failed:\n${output ?? ''}${errors ?? ''}`);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
