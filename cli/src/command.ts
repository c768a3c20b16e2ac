import { explain } from './explain.ts';
import { StopRequest, StopRequestedError } from './stop-request.ts';

export const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
export const complain = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** What a command of the terminal works with. */
export interface Command {
  readonly args: readonly string[];
  readonly stop: StopRequest;
  /** What has to be stopped at the end, in reverse order. */
  readonly running: AsyncDisposableStack;
  /** Actions for an immediate end, in reverse order, when the user does not want to wait. */
  readonly byForce: (() => unknown)[];
}

/**
 * Runs a command until it ends or is asked to stop; then stops what it started, and ends the process. `run` resolves
 * to the exit code, or to a message that says why it could not continue. An error that the user can understand and
 * resolve is printed without a stack.
 */
export async function runCommand(run: (command: Command) => Promise<number | string>): Promise<never> {
  const stop = new StopRequest();
  const running = new AsyncDisposableStack();
  const byForce: (() => unknown)[] = [];
  // Servers do not keep the process that started them alive.
  setInterval(() => undefined, 60_000);
  void stop.again.then(async () => {
    complain('Stopping by force.');
    for (const end of byForce.toReversed()) await end();
    process.exit(1);
  });
  try {
    const result = await run({ args: process.argv.slice(2), stop, running, byForce });
    if (typeof result === 'string') complain(result);
    process.exitCode = typeof result === 'string' ? 1 : result;
  } catch (error) {
    // Whatever fails once we were asked to stop fails because of that.
    const reason: unknown = stop.signal.aborted ? stop.signal.reason : error;
    if (reason instanceof StopRequestedError) {
      say(`Stopping (${reason.message}) …`);
    } else {
      complain(explain(reason));
      process.exitCode = 1;
    }
  }
  await running.disposeAsync();
  if (stop.signal.aborted && !process.exitCode) say('Stopped.');
  process.exit();
}
