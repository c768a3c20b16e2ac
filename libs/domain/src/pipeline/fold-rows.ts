import { type Fact, isCorrection } from '../envelope/event.ts';
import { type ViewKey, viewsOf } from './views.ts';

/**
 * Folds every row of a view that some facts contribute to, each from its own facts and what corrects them: what had
 * come by `until`.
 */
export function foldRows<Row>(
  view: ViewKey['view'],
  facts: readonly Fact[],
  fold: (key: string, facts: readonly Fact[], until: number) => Row | undefined,
  until = Infinity,
): Row[] {
  // A correction is in the stream of what it corrects.
  const corrections = Map.groupBy(facts.filter(isCorrection), ({ stream }) => stream);
  const factsOf = new Map<string, Fact[]>();
  for (const fact of facts) {
    for (const { key } of viewsOf(fact).filter((row) => row.view === view)) {
      const own = factsOf.get(key);
      if (own) own.push(fact);
      else factsOf.set(key, [fact]);
    }
  }
  return [...factsOf]
    .map(([key, own]) => {
      const streams = new Set(own.map(({ stream }) => stream));
      return fold(key, [...own, ...[...streams].flatMap((stream) => corrections.get(stream) ?? [])], until);
    })
    .filter((row) => row !== undefined);
}
