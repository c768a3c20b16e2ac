import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Exports } from '../exports/exporting.ts';
import { linkToNext } from '../http/next-page.ts';
import { parseQuery } from '../http/query-parameters.ts';
import { Access } from './access.ts';
import { type AuditEntry, auditTrail } from './audit.ts';
import { auditQuery } from './audit-parameters.ts';

@Controller('v1/audit')
export class AuditController {
  constructor(private readonly access: Access) {}

  /** The audit trail of actions other than recording, the latest first. */
  @Get()
  @Exports('audit')
  async list(
    @Query() query: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ entries: readonly AuditEntry[] }> {
    const { cursor: before, limit } = parseQuery(auditQuery, query);
    const entries = await auditTrail(this.access.pool, { before, limit });
    const last = entries.at(-1);
    if (last && entries.length === limit)
      linkToNext(reply, '/v1/audit', query, { cursor: String(last.number) });
    return { entries };
  }
}
