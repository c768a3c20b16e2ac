import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Metrics } from './metrics.ts';
import { StandingReader } from './standing.ts';

@Controller('metrics')
export class MetricsController {
  readonly #metrics: Metrics;
  readonly #standing: StandingReader;

  constructor(@Inject(Metrics) metrics: Metrics, @Inject(StandingReader) standing: StandingReader) {
    this.#metrics = metrics;
    this.#standing = standing;
  }

  /** For Prometheus to scrape. */
  @Get()
  async metrics(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const text = await this.#metrics.text(await this.#standing.read());
    void reply.type(this.#metrics.contentType).header('cache-control', 'no-store');
    return text;
  }
}
