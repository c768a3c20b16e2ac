import { z } from 'zod';
import { cursorDescription, parameters } from '../http/query-parameters.ts';

export const auditQuery = z.strictObject({
  cursor: parameters.position.optional().meta({ param: { description: cursorDescription } }),
  limit: parameters.limit,
});

export const auditEntry = z
  .object({
    number: z.int().min(1),
    at: z.iso.datetime(),
    actor: z
      .string()
      .nullable()
      .meta({ description: 'Name and public part of the key; null when AUTH is off.' }),
    action: z.string().meta({ description: 'Stable. New ones may come.' }),
    details: z.looseObject({}),
  })
  .meta({ id: 'AuditEntry' });

export const auditPage = z.object({ entries: z.array(auditEntry) }).meta({ id: 'AuditTrail' });
