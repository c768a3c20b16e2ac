import type { RowChange } from '@sovereign-pipeline/domain';

/** Names of the companies of an entry, by id. A symbol, so that NDJSON has only the members of the answer. */
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

/** Members of an event's data that name companies: texts, lists of texts, and lists of things with a company. */
export const companyMembers = {
  texts: ['company', 'proposedBy', 'parent', 'a', 'b'],
  lists: ['with', 'jointlyWith', 'companies'],
  parts: ['parties', 'participants'],
} as const;
const kindOf = new Map(
  Object.entries(companyMembers).flatMap(([kind, names]) =>
    names.map((name): [string, string] => [name, kind]),
  ),
);

/** Companies as the data of an event writes them, each once, in order, without those of people in it. */
export function companiesIn(data: unknown): string[] | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const names = Object.entries(data).flatMap(([name, value]: [string, unknown]): readonly string[] => {
    const kind = kindOf.get(name);
    if (kind === 'texts') return isOfPartnerships(data, name) ? [] : textsOf([value]);
    if (kind === 'lists') return Array.isArray(value) ? textsOf(value) : [];
    return kind === 'parts' ? (textsIn(value, 'company') ?? []) : [];
  });
  return [...new Set(names)];
}

/** A judgement may be about two partnerships, by their ids. */
const isOfPartnerships = (data: { readonly of?: unknown }, name: string): boolean =>
  (name === 'a' || name === 'b') && data.of === 'partnership';

const textsOf = (values: readonly unknown[]): string[] => values.filter((value) => typeof value === 'string');

/** The texts of one member of the items of a list. */
export const textsIn = (list: unknown, member: string): string[] | undefined =>
  Array.isArray(list)
    ? textsOf(list.map((thing) => (thing as Readonly<Record<string, unknown>> | null)?.[member]))
    : undefined;
