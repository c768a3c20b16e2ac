/**
 * Runs the handler once, at the first SIGTERM, SIGINT, or end of the parent process (IPC disconnect), then exits: with
 * 0, or with 1 when the handler failed or took longer than `within` ms. Later signals do not hurry it.
 */
export function onShutdown(handler: (reason: string) => Promise<void>, within = 10_000): void {
  let stopping = false;
  const stop = (reason: string): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => {
      fail(`not stopped within ${within} ms after ${reason}`);
    }, within).unref();
    handler(reason).then(
      () => process.exit(0),
      (error: unknown) => {
        fail(
          `stopping after ${reason} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        );
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('disconnect', () => {
    stop('end of the parent process');
  });
  // The parent may have ended before we listened.
  if ((process as { channel?: unknown }).channel === null) stop('end of the parent process');
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
