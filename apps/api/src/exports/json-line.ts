/** An entry as a line of NDJSON. */
export const jsonLine = (entry: object): string => `${JSON.stringify(entry)}\n`;
