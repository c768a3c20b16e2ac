import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Health } from './health.ts';
import { Metrics } from './metrics.ts';

@Controller('metrics')
export class MetricsController {
  readonly #metrics: Metrics;
  readonly #health: Health;

  constructor(@Inject(Metrics) metrics: Metrics, @Inject(Health) health: Health) {
    this.#metrics = metrics;
    this.#health = health;
  }

  /** For Prometheus to scrape. */
  @Get()
  async metrics(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const text = await this.#metrics.text(await this.#health.report());
    void reply.type(this.#metrics.contentType).header('cache-control', 'no-store');
    return text;
  }
}
