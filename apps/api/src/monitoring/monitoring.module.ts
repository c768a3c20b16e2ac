import { type DynamicModule, Module } from '@nestjs/common';
import type { FastifyBaseLogger } from 'fastify';
import type pg from 'pg';
import { HealthController } from './health.controller.ts';
import { HealthPool } from './health-pool.ts';
import { Health, healthLogger } from './health.ts';
import { MetricsController } from './metrics.controller.ts';
import { Metrics } from './metrics.ts';
import { StatusReader } from './service-status.ts';

export interface Monitored {
  readonly pool: pg.Pool;
  readonly metrics: Metrics;
  readonly logger: FastifyBaseLogger;
  /** Provides the writer and its state. */
  readonly recording: DynamicModule;
}

@Module({})
export class MonitoringModule {
  static on({ pool, metrics, logger, recording }: Monitored): DynamicModule {
    return {
      module: MonitoringModule,
      imports: [recording],
      controllers: [HealthController, MetricsController],
      providers: [
        { provide: Metrics, useValue: metrics },
        { provide: HealthPool, useValue: new HealthPool(pool) },
        { provide: healthLogger, useValue: logger },
        StatusReader,
        Health,
      ],
    };
  }
}
