import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { SeenProjector } from '@sovereign-pipeline/read-models';
import type { FastifyReply } from 'fastify';
import { Health, type HealthReport } from './health.ts';

@Controller('health')
export class HealthController {
  readonly #health: Health;

  constructor(@Inject(Health) health: Health) {
    this.#health = health;
  }

  /** The process answers. */
  @Get('live')
  live(): object {
    return { status: 'live' };
  }

  /** Events can be taken, and whether anything is not as it should be: why, since when, and what to do. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const report = await this.#health.report();
    void reply.status(report.status === 'not-ready' ? 503 : 200).header('cache-control', 'no-store');
    return readiness(report);
  }
}

function readiness({ status, reasons, standing }: HealthReport): object {
  const { queued, databaseSilent, journal, readModels, projectors, relay } = standing;
  const down = { status: 'down', ...(databaseSilent !== undefined && { reason: databaseSilent }) };
  return {
    status,
    reasons,
    journal: { ...(journal ? { status: 'up', position: journal.position } : down), queued },
    readModels: {
      ...(readModels ? { status: 'up', ...readModels } : down),
      ...(projectors && { projectors: projectors.map(shown) }),
    },
    ...(relay && { relay }),
  };
}

const shown = ({ sinceSeconds: _, seenSeconds: __, ...projector }: SeenProjector): object => projector;
