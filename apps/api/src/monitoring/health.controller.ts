import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Health } from './health.ts';
import { readinessOf } from './readiness.ts';

@Controller('health')
export class HealthController {
  constructor(private readonly health: Health) {}

  /** The process answers. */
  @Get('live')
  live(): object {
    return { status: 'live' };
  }

  /** Events can be taken, and whether anything is not as it should be: why, since when, and what to do. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const report = await this.health.report();
    void reply.status(report.status === 'not-ready' ? 503 : 200).header('cache-control', 'no-store');
    return readinessOf(report);
  }
}
