import { processTree } from '@sovereign-pipeline/local-servers';

/**
 * Asks a process and everything below it to end. Those that have to tidy up first (our own) take the time they need.
 */
export function endProcessTree(root: number, signal: NodeJS.Signals = 'SIGTERM'): void {
  if (root <= 0) return;
  for (const pid of processTree(root)) {
    try {
      process.kill(pid, signal);
    } catch {
      // ended meanwhile
    }
  }
}
