import type { KeyObject } from 'node:crypto';
import {
  type DynamicModule,
  Inject,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { KafkaSettings } from '@sovereign-pipeline/event-log';
import { Journal, JournalTree } from '@sovereign-pipeline/journal';
import type { FastifyBaseLogger } from 'fastify';
import type pg from 'pg';
import { HeadPublisher } from './head-publisher.ts';
import { JournalController } from './journal.controller.ts';
import { TreeBuilder } from './tree-builder.ts';

/** What works as long as the service does. */
interface Worker {
  start(): void;
  stop(): Promise<void>;
}
const workers = Symbol('what makes, signs and publishes the tree');

interface ProofsParts {
  readonly pool: pg.Pool;
  readonly logger: FastifyBaseLogger;
  readonly signingKey: KeyObject | undefined;
  /** Where heads are published. */
  readonly kafka: KafkaSettings | undefined;
}

@Module({})
export class ProofsModule implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(@Inject(workers) private readonly workers: readonly Worker[]) {}

  static on({ pool, logger, signingKey, kafka }: ProofsParts): DynamicModule {
    const tree = new JournalTree(pool, signingKey);
    const publisher = kafka && new HeadPublisher(tree, kafka, logger);
    const builder = new TreeBuilder(tree, logger, () => publisher?.notify());
    return {
      module: ProofsModule,
      controllers: [JournalController],
      providers: [
        { provide: Journal, useValue: new Journal(pool) },
        { provide: JournalTree, useValue: tree },
        { provide: workers, useValue: publisher ? [builder, publisher] : [builder] },
      ],
    };
  }

  onApplicationBootstrap(): void {
    for (const worker of this.workers) worker.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.stop()));
  }
}
