import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Health } from './health.ts';
import { Metrics } from './metrics.ts';

@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    private readonly health: Health,
  ) {}

  /** For Prometheus to scrape. */
  @Get()
  async scrape(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const text = await this.metrics.text(await this.health.report());
    void reply.type(this.metrics.contentType).header('cache-control', 'no-store');
    return text;
  }
}
