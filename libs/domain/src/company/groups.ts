/**
 * Ids that are one, pair by pair (union-find). A group does not depend on the order of its pairs. Own code: a group is
 * named by its least id, which packages leave to chance.
 */
export class Groups {
  readonly #parents = new Map<string, string>();

  constructor(pairs: Iterable<readonly [string, string]> = []) {
    for (const [a, b] of pairs) this.join(a, b);
  }

  /** The least id of the group. */
  of(id: string): string {
    let root = id;
    for (let next = this.#parents.get(root); next !== undefined; next = this.#parents.get(root)) root = next;
    // Shortens the path for the next look.
    for (let each = id; each !== root;) {
      const next = this.#parents.get(each) ?? root;
      this.#parents.set(each, root);
      each = next;
    }
    return root;
  }

  join(a: string, b: string): void {
    const [one, other] = [this.of(a), this.of(b)];
    if (one !== other) this.#parents.set(one < other ? other : one, one < other ? one : other);
  }

  isOne(a: string, b: string): boolean {
    return this.of(a) === this.of(b);
  }
}

/** A pair of ids; joined ones are the same in either order. */
export type Pair = readonly [string, string];

export const pairKey = ([a, b]: Pair): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Those of some pairs that lie on a shortest way between two ids. */
export function onShortestWays(pairs: readonly Pair[], from: string, to: string): readonly Pair[] {
  const neighbours = new Map<string, string[]>();
  for (const [a, b] of pairs) {
    neighbours.set(a, [...(neighbours.get(a) ?? []), b]);
    neighbours.set(b, [...(neighbours.get(b) ?? []), a]);
  }
  const [near, far] = [distances(neighbours, from), distances(neighbours, to)];
  const shortest = near.get(to);
  const isOn = (a: string, b: string) => (near.get(a) ?? NaN) + 1 + (far.get(b) ?? NaN) === shortest;
  return pairs.filter(([a, b]) => isOn(a, b) || isOn(b, a));
}

function distances(
  neighbours: ReadonlyMap<string, readonly string[]>,
  from: string,
): ReadonlyMap<string, number> {
  const known = new Map([[from, 0]]);
  const open = [from];
  for (const id of open) {
    for (const next of neighbours.get(id) ?? []) {
      if (known.has(next)) continue;
      known.set(next, (known.get(id) ?? 0) + 1);
      open.push(next);
    }
  }
  return known;
}
