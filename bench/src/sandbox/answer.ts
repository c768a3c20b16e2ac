/** The child's side of `Child`: says that it is ready, and answers the tasks that it is given. */
export function answer(perform: (task: never) => Promise<unknown>): void {
  process.on('message', (message) => {
    const { number, task } = message as { number: number; task: never };
    perform(task).then(
      (value) => {
        tellParent({ number, value });
      },
      (error: unknown) => {
        tellParent({ number, error: error instanceof Error ? error.message : String(error) });
      },
    );
  });
  tellParent('ready');
}

/** Ignores a closed channel: the loss of the parent must not end a process that still has to clean up. */
export function tellParent(message: object | string): void {
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
}

/** Nothing in a contender or a load generator is worth an orderly end. */
export function endWithParent(): void {
  process.on('disconnect', () => process.exit(0));
  // The parent may have gone before it listened.
  if (!process.connected) process.exit(0);
}
