import { createPool } from '@sovereign-pipeline/postgres';
import type pg from 'pg';

/**
 * One connection for health alone, beside the pool of the service: however busy that is, and also when the server says
 * nothing, health is told within seconds.
 */
export class HealthPool {
  readonly pool: pg.Pool;

  /** `beside`: the pool of the service. */
  constructor(beside: pg.Pool) {
    const { connectionString = '' } = beside.options;
    this.pool = createPool(connectionString, { name: 'api-health', max: 1, answerWithinMs: 2_000 });
  }
}
