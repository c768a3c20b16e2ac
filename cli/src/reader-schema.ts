/**
 * The domain's patterns for readers whose engines know neither look-around nor `\p{…}` (RE2, Python's re): never
 * stricter.
 */
const portable: Readonly<Record<string, string>> = {
  // Text: not blank, no control characters but line feed and tab.
  '^(?=[\\s\\S]*\\S)(?:(?!\\p{Cs})[\\P{Cc}\\n\\t])*$':
    '^[^\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f]*[^\\s\\x00-\\x1f\\x7f-\\x9f][^\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f]*$',
  // Identifiers.
  '^[^\\s\\p{Cc}\\p{Cs}]+$': '^[^\\s\\x00-\\x1f\\x7f-\\x9f]+$',
  // traceparent; that no part may be all zeros is W3C's to say.
  '^(?!ff)(?:00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}|(?!00)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(?:-[\\x21-\\x7e]*)?)$':
    '^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}(?:-[\\x21-\\x7e]*)?$',
};

/** Look-around, references back, properties of characters, possessive or named groups: what not every engine reads. */
export const unportable = /\(\?(?!:)|\\[pPkbBAZzGQEuCXRhvK1-9]|[*+?}]\+/;

/**
 * A schema for readers of the topic: they may validate with any engine, and must accept later fields and event types.
 * Throws for a pattern without a portable form.
 */
export function readerSchema(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(readerSchema);
  if (typeof schema !== 'object' || schema === null) return schema;
  const members = Object.entries(schema).flatMap(([key, value]: [string, unknown]) => {
    if (key === 'additionalProperties' && value === false) return [];
    if (key === 'examples') return [[key, value]];
    // The API takes addresses with any letters (IRIs); most validators' `uri` is of ASCII, and few have `iri`.
    if (key === 'format' && value === 'uri')
      return [['$comment', 'A web address, which may be an IRI (RFC 3987).']];
    if (key === 'pattern' && typeof value === 'string') return [[key, portablePattern(value)]];
    return [[key, readerSchema(value)]];
  });
  return Object.fromEntries(members) as unknown;
}

function portablePattern(pattern: string): string {
  const written = portable[pattern] ?? pattern;
  if (unportable.test(written)) throw new Error(`not every reader's engine knows the pattern ${pattern}`);
  return written;
}
