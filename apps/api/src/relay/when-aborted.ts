/** A promise of the abort, to race with; `forget` leaves nothing behind at the signal. */
export function whenAborted(signal: AbortSignal): { promise: Promise<undefined>; forget: () => void } {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const abort = (): void => {
    resolve(undefined);
  };
  signal.addEventListener('abort', abort);
  if (signal.aborted) abort();
  return {
    promise,
    forget: () => {
      signal.removeEventListener('abort', abort);
    },
  };
}
