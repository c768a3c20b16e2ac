import { z } from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject, ZodOpenApiResponseObject } from 'zod-openapi';

const etag = {
  description: 'The tag of this answer, for `If-None-Match`.',
  schema: { type: 'string' as const, examples: ['"JOlnCYHM7UsEeJ1g4wxtSg"'] },
};

const warning = {
  description:
    'Only while events are dated ahead of the present, of answers that go by a time of recording: which events ' +
    'these may lack, and what to ask by instead.',
  schema: {
    type: 'string' as const,
    examples: ['299 - "Events are dated up to 7200 s ahead of the present: …"'],
  },
};

const ifNoneMatch = z.object({
  'If-None-Match': z
    .string()
    .optional()
    .meta({
      examples: ['"JOlnCYHM7UsEeJ1g4wxtSg"'],
      param: {
        description:
          'The `ETag` of an earlier answer, or several, separated by commas: an unchanged answer is ' +
          '`304` without a body. Not for files.',
      },
    }),
});

/** Describes, for every GET with one JSON answer, its tag (http/entity-tag.ts) and the warnings that it may have. */
export function withTags(paths: ZodOpenApiPathsObject): ZodOpenApiPathsObject {
  return Object.fromEntries(
    Object.entries(paths).map(([path, item]) => [
      path,
      item.get && isTagged(path, item.get) ? { ...item, get: tagged(item.get) } : item,
    ]),
  );
}

const answerOf = ({ responses }: ZodOpenApiOperationObject): ZodOpenApiResponseObject =>
  (responses as Readonly<Record<string, ZodOpenApiResponseObject>>)['200'] ?? {};

const isTagged = (path: string, operation: ZodOpenApiOperationObject): boolean =>
  path.startsWith('/v1/') && answerOf(operation).content?.['application/json'] !== undefined;

/** Whether http/warn-of-clocks.ts may warn of it. */
const goesByRecording = ({ requestParams }: ZodOpenApiOperationObject): boolean =>
  requestParams?.query instanceof z.ZodObject && 'knownAt' in requestParams.query.shape;

function tagged(operation: ZodOpenApiOperationObject): ZodOpenApiOperationObject {
  const { requestParams, responses } = operation;
  const answer = answerOf(operation);
  const own = { ETag: etag, ...(goesByRecording(operation) && { Warning: warning }) };
  return {
    ...operation,
    requestParams: Object.assign({}, requestParams, { header: ifNoneMatch }),
    responses: {
      ...responses,
      '200': { ...answer, headers: Object.assign(own, answer.headers) },
      '304': { description: 'The answer that `If-None-Match` names is unchanged.', headers: { ETag: etag } },
    },
  };
}
