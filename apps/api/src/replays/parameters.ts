import { z } from 'zod';
import { parameters } from '../http/query-parameters.ts';

/** What a replay is asked for with; no body at all asks for a rebuild. */
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
/** Of calls that are told everything by their address. */
export const nothing = z.strictObject({});
