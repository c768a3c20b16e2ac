import { Controller, Get, Inject, Res } from '@nestjs/common';
import { BatchingWriter, Journal } from '@sovereign-pipeline/journal';
import { PipelineQueries } from '@sovereign-pipeline/read-models';
import type { FastifyReply } from 'fastify';

type Check =
  { readonly status: 'up'; readonly position: number } | { readonly status: 'down'; readonly reason: string };

@Controller('health')
export class HealthController {
  readonly #journal: Journal;
  readonly #readModels: PipelineQueries;
  readonly #writer: BatchingWriter;

  constructor(
    @Inject(Journal) journal: Journal,
    @Inject(PipelineQueries) readModels: PipelineQueries,
    @Inject(BatchingWriter) writer: BatchingWriter,
  ) {
    this.#journal = journal;
    this.#readModels = readModels;
    this.#writer = writer;
  }

  /** The process answers. */
  @Get('live')
  live(): object {
    return { status: 'live' };
  }

  /** Events can be taken and queries answered; `behind` counts the events that the read models do not include yet. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const [journal, readModels] = await Promise.all([
      check(() => this.#journal.head()),
      check(() => this.#readModels.position()),
    ]);
    const ready = journal.status === 'up' && readModels.status === 'up';
    void reply.status(ready ? 200 : 503).header('cache-control', 'no-store');
    return {
      status: ready ? 'ready' : 'not-ready',
      journal: { ...journal, queued: this.#writer.queued },
      readModels: {
        ...readModels,
        ...(ready && { behind: Math.max(0, journal.position - readModels.position) }),
      },
    };
  }
}

async function check(position: () => Promise<number>): Promise<Check> {
  try {
    return { status: 'up', position: await position() };
  } catch (error) {
    return { status: 'down', reason: error instanceof Error ? error.message : String(error) };
  }
}
