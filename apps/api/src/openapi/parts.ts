import { z } from 'zod';
import type {
  ZodOpenApiOperationObject,
  ZodOpenApiPathItemObject,
  ZodOpenApiResponseObject,
} from 'zod-openapi';
import { problem, problemDetails, problems, type ProblemCode } from '../http/problems.ts';

// What the parts of the description have in common.

export const json = (schema: z.ZodType, example?: unknown) => ({
  'application/json': { schema, ...(example !== undefined && { example }) },
});

const file = (description: string) => ({ schema: z.string().meta({ description }) });
const binaryFile = (description: string) => ({ schema: z.string().meta({ description, format: 'binary' }) });

/** An answer whose list can be downloaded as a file. */
export const exportable = (schema: z.ZodType, example?: unknown) => ({
  ...json(schema, example),
  'text/csv': file(
    'All pages of the list from this one on, a record for each entry, in UTF-8; with `bom=true` beside the type in `Accept`, which spreadsheets know it by. Cut off when it cannot be completed.',
  ),
  'application/x-ndjson': file('All pages of the list from this one on, an entry in each line.'),
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': binaryFile(
    'As CSV, as a workbook; entries beyond 1,048,575 are on further sheets. Texts beyond 32,767 ' +
      'characters are cut, and marked.',
  ),
  'application/vnd.apache.parquet': binaryFile('As CSV, in typed columns.'),
});

/** The error answers of a call: each status once, with the codes that it can carry. */
export function failures(...codes: ProblemCode[]): Record<`${4 | 5}${string}`, ZodOpenApiResponseObject> {
  const byStatus = Map.groupBy(codes, (code) => problems[code].status);
  return Object.fromEntries(
    [...byStatus].map(([status, ofStatus]) => [
      String(status),
      {
        description: ofStatus.map((code) => `\`${code}\`: ${problems[code].title}.`).join(' '),
        ...((status === 429 || status === 503 || status === 507) && {
          headers: {
            'Retry-After': {
              description: 'Seconds to wait before trying again.',
              schema: { type: 'integer' } as const,
            },
          },
        }),
        content: {
          'application/problem+json': {
            schema: problemDetails,
            examples: Object.fromEntries(ofStatus.map((code) => [code, { value: problem(code) }])),
          },
        },
      },
    ]),
  );
}

/** Problems of an answer that is folded from facts. */
export const folded = [
  'history-too-large',
  'invalid-query',
  'not-caught-up',
  'queries-overloaded',
  'read-models-unavailable',
  'too-many-requests',
] as const;

/** Problems of an answer that is read from rows. */
export const fromRows = ['invalid-query', 'not-caught-up', 'read-models-unavailable'] as const;

/** The tag of an answer about one stream; `tagged` describes those of others. */
export const streamVersion = {
  ETag: {
    description:
      'The tag of this answer, for `If-None-Match`. Without a moment, it begins with the version of ' +
      'the stream, and `If-Match` of a post takes it as it is.',
    schema: { type: 'string' as const, examples: ['"4.JOlnCYHM7UsEeJ1g4wxtSg"'] },
  },
};
export const nextPage = {
  Link: {
    description: 'The next page, as `rel="next"`, when there may be more.',
    schema: { type: 'string' as const },
  },
};

interface Reading extends Omit<ZodOpenApiOperationObject, 'tags' | 'responses'> {
  /** The group that the call is listed in. */
  readonly tag?: string;
  /** The answer with status 200. */
  readonly answer: ZodOpenApiResponseObject;
  readonly failures: readonly ProblemCode[];
}

/** An address that only answers: GET alone. */
export const reading = ({
  tag = 'Query',
  answer,
  failures: codes,
  ...about
}: Reading): ZodOpenApiPathItemObject => ({
  get: { tags: [tag], ...about, responses: { '200': answer, ...failures(...codes) } },
});

/** A page of a list that can be downloaded as a file. */
export const listing = (
  description: string,
  schema: z.ZodType,
  example: unknown,
): ZodOpenApiResponseObject => ({
  description,
  headers: nextPage,
  content: exportable(schema, example),
});
