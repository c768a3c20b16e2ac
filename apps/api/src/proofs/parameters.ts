import { z } from 'zod';
import { described, parameters, wholeNumber } from '../http/query-parameters.ts';

const after = parameters.position
  .optional()
  .meta(described('Waits, up to 5 s, until a signed head includes this position.'));
const size = wholeNumber(1, Number.MAX_SAFE_INTEGER);

export const headQuery = z.strictObject({ after });
export const inclusionQuery = z.strictObject({
  event: parameters.text.meta(described("The event's id.")),
  after,
});
export const consistencyQuery = z.strictObject({
  from: size.meta(described('The size of the earlier head.')),
  to: size.optional().meta(described('The size of the later one. Default: that of the last head.')),
  after,
});
