/** A row in the text format of COPY. */
export const copyLine = (values: readonly (string | number)[]): string =>
  `${values.map(copyField).join('\t')}\n`;

/** Values here hold no other control characters. */
const copyField = (value: string | number): string =>
  typeof value === 'number' ? String(value) : value.includes('\\') ? value.replaceAll('\\', '\\\\') : value;
