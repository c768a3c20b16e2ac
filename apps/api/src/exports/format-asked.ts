import { type FileFormat, fileFormats } from './file-formats.ts';

export interface FormatAsked {
  readonly format: FileFormat;
  /** Whether the text begins with a byte order mark. */
  readonly bom: boolean;
}

const json = ['application/json', 'application/*', '*/*'];

/** The format that `Accept` prefers; undefined for JSON, and where no format of ours is accepted. */
export function formatAsked(accept = '*/*'): FormatAsked | undefined {
  const ranges = accept.split(',').map((range) => {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const quality = Number(parameters.find((each) => each.startsWith('q='))?.slice(2) ?? 1);
    return { type, quality, bom: parameters.includes('bom=true') };
  });
  for (const { type, bom, quality } of ranges.toSorted((a, b) => b.quality - a.quality)) {
    if (!(quality > 0)) continue;
    if (json.includes(type)) return undefined;
    const format = fileFormats.find((each) => each.type === type);
    if (format !== undefined) return { format, bom };
  }
  return undefined;
}
