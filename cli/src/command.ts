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
  /** What to do at once, in reverse order, when somebody does not want to wait for that end. */
  readonly byForce: (() => unknown)[];
}

/**
 * Runs a command to its end, or until it is asked to stop; then stops what it started, and ends the process. `run`
 * resolves to the exit code, or to a message about why it could not go on. What a person can understand and change is
 * told without a stack.
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
