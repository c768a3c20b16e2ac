import { createPool } from '@sovereign-pipeline/postgres';
import type pg from 'pg';

/**
 * One connection for health alone, beside the pool of the service: health answers within seconds, however busy that
 * pool is, even when the server does not respond.
 */
export class HealthPool {
  readonly pool: pg.Pool;

  /** `beside`: the pool of the service. */
  constructor(beside: pg.Pool) {
    const { connectionString = '' } = beside.options;
    this.pool = createPool(connectionString, { name: 'api-health', max: 1, answerWithinMs: 2_000 });
  }
}
