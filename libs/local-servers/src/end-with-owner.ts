import { spawn } from 'node:child_process';

/** Sends the signals one after the other, each when the process still runs 15 s after the last. */
const script = `
while read -r _; do :; done
for signal in "$@"; do
  kill -s "$signal" "$pid" 2>/dev/null || exit 0
  for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do
    sleep 1
    kill -0 "$pid" 2>/dev/null || exit 0
  done
done`;

/**
 * Ends a process when this one is killed (SIGKILL) before it could do so: a shell waits for the end of a pipe that
 * only this process holds. Call the returned function once the process has ended.
 */
export function endWithOwner(pid: number, signals: readonly NodeJS.Signals[]): () => void {
  const names = signals.map((signal) => signal.replace('SIG', ''));
  const shell = spawn('sh', ['-c', script, 'end-with-owner', ...names], {
    env: { PATH: process.env['PATH'], pid: String(pid) },
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  shell.on('error', () => undefined); // without a shell it is left for the next start to end
  shell.unref();
  (shell.stdin as typeof shell.stdin & { unref(): void }).unref(); // a socket, which is not in its type
  return () => {
    shell.kill('SIGKILL');
    shell.stdin.destroy();
  };
}
