import type { KeyObject } from 'node:crypto';
import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { FastifyBaseLogger } from 'fastify';
import type { PersonalData } from '@sovereign-pipeline/journal';
import type pg from 'pg';
import type { Access } from './access/access.ts';
import { AccessModule } from './access/access.module.ts';
import { ErasuresModule } from './erasures/erasures.module.ts';
import { FeedModule } from './feed/feed.module.ts';
import type { QueueBounds } from './http/fair-queue.ts';
import type { Metrics } from './monitoring/metrics.ts';
import { MonitoringModule } from './monitoring/monitoring.module.ts';
import { OpenApiModule } from './openapi/openapi.module.ts';
import { ProofsModule } from './proofs/proofs.module.ts';
import { QueriesModule } from './queries/queries.module.ts';
import { RecordingModule } from './recording/recording.module.ts';
import { RelayModule } from './relay/relay.module.ts';
import type { Relay } from './relay/relay.ts';
import { ReplaysModule } from './replays/replays.module.ts';
import { type WatchOptions, WatchesModule } from './watches/watches.module.ts';

export interface ApiParts {
  /** The pool of the database that holds the journal and the read models. Its owner ends it. */
  readonly pool: pg.Pool;
  readonly metrics: Metrics;
  readonly logger: FastifyBaseLogger;
  readonly bounds: QueueBounds;
  readonly access: Access;
  readonly watches: WatchOptions;
  /** Only with Kafka. */
  readonly relay?: Relay | undefined;
  readonly signingKey?: KeyObject | undefined;
  /** Only where personal texts are sealed. */
  readonly personal?: PersonalData | undefined;
}

@Module({})
export class ApiModule {
  static on(parts: ApiParts): DynamicModule {
    const { pool, metrics, logger, bounds, access, watches, relay, signingKey, personal } = parts;
    const recording = RecordingModule.on(pool, metrics, personal);
    const queries = QueriesModule.on(pool, bounds);
    return {
      module: ApiModule,
      imports: [
        CqrsModule.forRoot(),
        AccessModule.on(access, queries),
        RelayModule.on(relay),
        recording,
        FeedModule.on(pool, logger, queries),
        queries,
        ReplaysModule.on(pool, queries),
        ErasuresModule.on(pool, personal, [recording, queries]),
        WatchesModule.on(pool, logger, queries, watches),
        ProofsModule.on({ pool, logger, signingKey, kafka: relay?.settings }),
        MonitoringModule.on({ pool, metrics, logger, recording }),
        OpenApiModule,
      ],
    };
  }
}
