/** A page whose entries have the requested members only. */
export function sparse<Name extends string, Page extends Readonly<Record<Name, readonly object[]>>>(
  page: Page,
  list: Name,
  fields: readonly string[] | undefined,
): Page {
  if (fields === undefined) return page;
  const asked = new Set(fields);
  const entries = page[list].map((entry) =>
    Object.fromEntries(Object.entries(entry).filter(([member]) => asked.has(member))),
  );
  return { ...page, [list]: entries };
}
