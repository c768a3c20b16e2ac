/** As what a list is taken away. */
export interface ExportFormat {
  readonly type: 'text/csv' | 'application/x-ndjson';
  readonly extension: string;
  /** By which some spreadsheets know UTF-8. */
  readonly bom: boolean;
}

const json = ['application/json', 'application/*', '*/*'];

/** What `Accept` prefers: undefined where that is JSON, or nothing that we have. */
export function formatAsked(accept = '*/*'): ExportFormat | undefined {
  const ranges = accept.split(',').map((range) => {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const quality = Number(parameters.find((each) => each.startsWith('q='))?.slice(2) ?? 1);
    return { type, quality, bom: parameters.includes('bom=true') };
  });
  for (const { type, bom, quality } of ranges.toSorted((a, b) => b.quality - a.quality)) {
    if (!(quality > 0)) continue;
    if (json.includes(type)) return undefined;
    if (type === 'text/csv') return { type, extension: 'csv', bom };
    if (type === 'application/x-ndjson') return { type, extension: 'ndjson', bom: false };
  }
  return undefined;
}
