import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { StandingReader } from './standing.ts';

@Controller('health')
export class HealthController {
  readonly #standing: StandingReader;

  constructor(@Inject(StandingReader) standing: StandingReader) {
    this.#standing = standing;
  }

  /** The process answers. */
  @Get('live')
  live(): object {
    return { status: 'live' };
  }

  /**
   * Events can be taken and queries answered; `behind` counts the events that a part does not include yet. Without Kafka
   * both go on, so that the relay is only told of.
   */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const { queued, journal, readModels, relay } = await this.#standing.read();
    const ready = journal.status === 'up' && readModels.status === 'up';
    void reply.status(ready ? 200 : 503).header('cache-control', 'no-store');
    return {
      status: ready ? 'ready' : 'not-ready',
      journal: { ...journal, queued },
      readModels,
      ...(relay && { relay }),
    };
  }
}
