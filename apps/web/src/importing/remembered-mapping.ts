import type { Mapping } from '@sovereign-pipeline/client/rows';

const place = 'mappings';
/** Of the files that were mapped last. */
const mostKept = 30;

interface Kept {
  readonly headings: string;
  readonly mapping: Mapping;
}

/** Which columns a file has, in whatever order. */
const headingsOf = (columns: readonly string[]): string => JSON.stringify(columns.toSorted());

/** How the last file of these columns was mapped in this browser. */
export const rememberedMapping = (columns: readonly string[]): Mapping | undefined =>
  kept().find(({ headings }) => headings === headingsOf(columns))?.mapping;

export function rememberMapping(columns: readonly string[], mapping: Mapping): void {
  const headings = headingsOf(columns);
  const others = kept().filter((one) => one.headings !== headings);
  localStorage.setItem(place, JSON.stringify([{ headings, mapping }, ...others].slice(0, mostKept)));
}

export function forgetMapping(columns: readonly string[]): void {
  const headings = headingsOf(columns);
  localStorage.setItem(place, JSON.stringify(kept().filter((one) => one.headings !== headings)));
}

/** What another version of the pages left there is not read. */
function kept(): readonly Kept[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    if (!Array.isArray(found)) return [];
    return (found as Partial<Kept>[]).filter(
      (one): one is Kept => typeof one.headings === 'string' && typeof one.mapping === 'object',
    );
  } catch {
    return [];
  }
}
