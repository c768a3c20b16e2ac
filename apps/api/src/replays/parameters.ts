import { z } from 'zod';
import { parameters } from '../http/query-parameters.ts';

/** The body of a request for a replay; without one it is a rebuild. */
export const replayRequest = z.strictObject({
  verify: z.boolean('expected true (only compare) or false (rebuild)').default(false),
});
export const replayPath = z.object({
  id: z.uuid('expected a UUID').meta({ param: { description: "The replay's id." } }),
});
export const parkedPath = z.object({
  stream: z.string().meta({ param: { description: 'The stream.', example: 'company-naver' } }),
});
export const pageQuery = z.strictObject({ limit: parameters.limit, after: parameters.after });
export const replayQuery = z.strictObject({ after: parameters.after });
/** For calls without a body. */
export const nothing = z.strictObject({});
