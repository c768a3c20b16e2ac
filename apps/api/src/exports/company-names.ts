import type { RowChange } from '@sovereign-pipeline/domain';

/** What the companies of an entry are called, by id. A symbol: NDJSON has what the answer has, and no more. */
const companyNames = Symbol('companyNames');
interface Named {
  readonly [companyNames]?: ReadonlyMap<string, string>;
}

export const withNames = (entry: object, names: ReadonlyMap<string, string>): object => ({
  ...entry,
  [companyNames]: names,
});

export const nameIn = (entry: object, id: string | undefined): string | undefined =>
  id === undefined ? undefined : ((entry as Named)[companyNames]?.get(id) ?? id);

export const namesIn = (entry: object, ids: readonly string[] | undefined): string[] | undefined =>
  ids?.map((id) => nameIn(entry, id) ?? id);

/** Ids of the companies that a change is about. */
export function companyIdsOf(change: RowChange): readonly string[] {
  const idsOf = (all: readonly { readonly id: string }[] = []) => all.map(({ id }) => id);
  switch (change.view) {
    case 'partnership':
      return idsOf((change.after ?? change.before)?.parties);
    case 'meeting':
      return idsOf((change.after ?? change.before)?.participants);
    case 'model':
    case 'market-target': {
      const row = change.after ?? change.before;
      return row ? [row.company, ...row.with] : [];
    }
  }
}
