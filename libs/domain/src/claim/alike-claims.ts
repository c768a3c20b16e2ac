import type { ClaimType } from '../envelope/event.ts';
import { namesWritten } from '../company/names-in.ts';
import { type Claim, mostBasis } from './claim.ts';
import { unreliability } from './grading.ts';
import { evidenceOf, markOf, pieceKey } from './sources.ts';
import type { EvidenceOfFact } from './grading.ts';

/** From so many on it is worth its while to put claims together. */
const many = 100;

interface Group<T extends ClaimType> {
  readonly first: Claim<T>;
  readonly ids: string[];
  readonly evidence: Map<string, EvidenceOfFact>;
  /** What they are together, as long as none is added. */
  claim: Claim<T> | undefined;
}

/**
 * Claims, of which those are put together that no fold tells apart but by their ids, as far as these are named, and by
 * their evidence. Much that is said of one thing says the same: what is made of it takes as long as there is something
 * new in it. In whatever order and parts they come, everything folds to the same.
 */
export class AlikeClaims<T extends ClaimType> {
  readonly #groups = new Map<string, Group<T>>();

  /** Each claim once. */
  add(claims: Iterable<Claim<T>>): this {
    for (const claim of claims) this.#add(claim);
    return this;
  }

  /** Those to which nothing was added are the same objects again. */
  get all(): Claim<T>[] {
    return Array.from(this.#groups.values(), (group) => (group.claim ??= claimOf(group)));
  }

  get size(): number {
    return this.#groups.size;
  }

  #add(claim: Claim<T>): void {
    const key = keyOf(claim);
    const known = this.#groups.get(key);
    const group = known ?? { first: claim, ids: [], evidence: new Map(), claim };
    if (known === undefined) this.#groups.set(key, group);
    else group.claim = undefined;
    keepId(group.ids, claim.fact.id);
    for (const each of evidenceOf(claim.fact)) {
      const mark = markOf(each);
      if (!group.evidence.has(mark)) group.evidence.set(mark, { ...each, key: pieceKey(each.evidence) });
    }
  }
}

function claimOf<T extends ClaimType>({ first, ids, evidence }: Group<T>): Claim<T> {
  return { ...first, alike: { ids: [...ids], evidence: [...evidence.values()] } };
}

/** Claims as they are when they are few, else those that are alike together. */
export function putTogether<T extends ClaimType>(claims: readonly Claim<T>[]): readonly Claim<T>[] {
  return claims.length < many ? claims : new AlikeClaims<T>().add(claims).all;
}

/** In their order, as many as are named. */
function keepId(ids: string[], id: string): void {
  if (ids.length > mostBasis && id > (ids.at(-1) ?? '')) return;
  let at = ids.length;
  while (at > 0 && (ids[at - 1] ?? '') > id) at -= 1;
  ids.splice(at, 0, id);
  // One more than are named: whether there is more than one must not depend on how many that are.
  if (ids.length > mostBasis + 1) ids.pop();
}

/** All that a fold looks at, but the id and where the evidence is from. */
function keyOf({ fact, retracted, disputes, weak, ...reached }: Claim): string {
  const { from, to, covers, published, said } = reached;
  const { evidence, note: _, ...data } = fact.data;
  const numbers = [from, to, covers?.from, covers?.reached, covers?.to, published?.from, published?.to, said];
  const { companies, between } = fact;
  const about = between && [between.said, between.withdrawn, between.purpose];
  return JSON.stringify([
    ...[fact.type, retracted, disputes, weak, unreliability(evidence), numbers.join(' '), data, about],
    companies && namesWritten(fact).map((name) => companies.get(name)),
  ]);
}
