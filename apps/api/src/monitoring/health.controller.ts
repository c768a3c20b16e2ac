import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../access/access.ts';
import { Health } from './health.ts';
import { readinessOf } from './readiness.ts';

@Controller('health')
export class HealthController {
  constructor(
    private readonly health: Health,
    private readonly access: Access,
  ) {}

  /** The process answers. */
  @Get('live')
  live(): object {
    return { status: 'live' };
  }

  /** Events can be taken, and whether anything is not as it should be: why, since when, and what to do. */
  @Get('ready')
  async ready(
    @Req() { identity }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const report = await this.health.report();
    void reply.status(report.status === 'not-ready' ? 503 : 200).header('cache-control', 'no-store');
    const readiness = readinessOf(report);
    if (!this.access.byKeys || identity) return readiness;
    // Probes, which have no key, learn only whether the service is well, and no details.
    const { status, relay } = readiness;
    return { status, ...(relay && { relay: { status: relay.status } }) };
  }
}
