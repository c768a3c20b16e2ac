/** A number on the command line; throws an Error that names its option. */
export function whole(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new Error(`--${name}: expected a whole number from 1, not ${text}`);
  return value;
}
