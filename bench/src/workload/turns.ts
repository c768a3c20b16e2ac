/** Gives the items in turn, again and again. */
export function turnsOf<T>(items: readonly T[]): () => T {
  let next = 0;
  return () => {
    const item = items[next++ % items.length];
    if (item === undefined) throw new Error('there is nothing to take turns with');
    return item;
  };
}
