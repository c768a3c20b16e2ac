/** Reports an action that takes longer than a moment, and from time to time that it still goes on. */
export async function telling<T>(
  what: string,
  work: Promise<T>,
  say: (line: string) => void,
  { firstAfterMs = 2_000, thenEveryMs = 15_000 } = {},
): Promise<T> {
  const since = performance.now();
  let repeated: NodeJS.Timeout | undefined;
  const first = setTimeout(() => {
    say(`${what} …`);
    repeated = setInterval(() => {
      say(`${what} … (for ${Math.round((performance.now() - since) / 1000)} s)`);
    }, thenEveryMs);
  }, firstAfterMs);
  try {
    return await work;
  } finally {
    clearTimeout(first);
    clearInterval(repeated);
  }
}
