import { problems, type ProblemCode } from '../http/problems.ts';

// What the parts of the description have in common.

export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
export const json = (schema: object, example?: unknown) => ({
  'application/json': { schema, ...(example !== undefined && { example }) },
});

export const position = { type: 'integer', minimum: 0, description: 'A position of the journal.' };

/** The error answers of a call: each status once, with the codes that it can carry. */
export function failures(...codes: ProblemCode[]): Record<string, object> {
  const byStatus = Map.groupBy(codes, (code) => problems[code].status);
  return Object.fromEntries(
    [...byStatus].map(([status, ofStatus]) => [
      String(status),
      {
        description: ofStatus.map((code) => `\`${code}\`: ${problems[code].title}.`).join(' '),
        ...((status === 503 || status === 507) && {
          headers: {
            'Retry-After': {
              description: 'Seconds to wait before trying again.',
              schema: { type: 'integer' },
            },
          },
        }),
        content: { 'application/problem+json': { schema: ref('Problem') } },
      },
    ]),
  );
}

export const query = (name: string, schema: object, description: string) => ({
  name,
  in: 'query',
  schema,
  description,
});
export const after = query(
  'after',
  position,
  'Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s.',
);
export const limit = query(
  'limit',
  { type: 'integer', minimum: 1, maximum: 1000, default: 100 },
  'Most entries of one page. A page of about 1 MiB is cut there; its `Link` leads on.',
);
export const wholeLimit = query(
  'limit',
  { type: 'integer', minimum: 1, maximum: 1000, default: 1000 },
  'Most entries of one page; the `Link` leads on.',
);
export const streamVersion = {
  ETag: {
    description:
      'The version of the stream that it is about, in quotes, as `If-Match` of a post takes it; none of another moment than now.',
    schema: { type: 'string', examples: ['"4"'] },
  },
};
export const nextPage = {
  Link: {
    description: 'The next page, as `rel="next"`, when there may be more.',
    schema: { type: 'string' },
  },
};

export const pathId = (name: string, description: string, example?: string) => ({
  name,
  in: 'path',
  required: true,
  schema: { type: 'string' },
  description,
  ...(example !== undefined && { example }),
});
export const cursor = query(
  'cursor',
  { type: 'string' },
  'Where the page starts: from the `Link` of the page before.',
);
/** The moment that an answer is of. */
export const moment = [
  query(
    'asOf',
    { type: 'string', examples: ['2024-06', '2024-06-25'] },
    'As it stood in the world on that date (EDTF): claims of what had come by the end of it. A claim without a date goes by when it was first published, else recorded.',
  ),
  query(
    'publishedBy',
    { type: 'string', examples: ['2024-07-01'] },
    'As it could be read on that date (EDTF): claims, disputes and evidence that had been published by the end of it; where nobody says when that was, recorded.',
  ),
  query(
    'knownAt',
    { type: 'string', examples: ['2026-11-23', '2026-11-23T15:58:32.123456Z', '12'] },
    'As it was known then: only what had been recorded by that time (RFC 3339), by the end of that day, or up to that position of the journal.',
  ),
];
