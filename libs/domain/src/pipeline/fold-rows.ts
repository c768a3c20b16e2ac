import { type Fact, isCorrection } from '../envelope/event.ts';
import { rowName, type ViewKey, viewsOf } from './views.ts';

/** The rows that some facts contribute to, each with its own facts and the corrections in their streams. */
export function rowsIn<Row extends ViewKey>(
  facts: readonly Fact[],
  isAsked: (row: ViewKey) => row is Row,
): (Row & { readonly facts: readonly Fact[] })[] {
  // A correction is in the stream of what it corrects.
  const corrections = Map.groupBy(facts.filter(isCorrection), ({ stream }) => stream);
  const rows = new Map<string, Row & { readonly facts: Fact[] }>();
  for (const fact of facts) {
    for (const row of viewsOf(fact).filter(isAsked)) {
      const place = rowName(row);
      const known = rows.get(place);
      if (known) known.facts.push(fact);
      else rows.set(place, { ...row, facts: [fact] });
    }
  }
  return Array.from(rows.values(), (row) => {
    const streams = new Set(row.facts.map(({ stream }) => stream));
    return {
      ...row,
      facts: [...row.facts, ...[...streams].flatMap((stream) => corrections.get(stream) ?? [])],
    };
  });
}

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
  return rowsIn(facts, (row): row is ViewKey => row.view === view)
    .map((row) => fold(row.key, row.facts, until))
    .filter((row) => row !== undefined);
}
