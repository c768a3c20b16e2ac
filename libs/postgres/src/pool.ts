import pg from 'pg';

export interface PoolOptions {
  /** What the server calls our sessions (pg_stat_activity). */
  readonly name?: string;
  readonly max?: number;
  /** Ends statements that run longer. Default: 30 s; 0 = never. */
  readonly statementTimeoutMs?: number;
  /**
   * For short statements alone: gives a connection, or an answer, up after so long, also when the server says nothing.
   */
  readonly answerWithinMs?: number;
  /** Called with errors of idle connections; the pool replaces them at the next use. */
  readonly onIdleError?: (error: Error) => void;
}

/** bigint comes as a number: positions and counts stay far below 2^53. Everything else as pg has it. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((...[oid, format]: Parameters<typeof pg.types.getTypeParser>): unknown =>
    oid === pg.types.builtins.INT8
      ? Number
      : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/** A pool that survives errors of its idle connections (the server restarted). */
export function createPool(connectionString: string, options: PoolOptions = {}): pg.Pool {
  const { answerWithinMs } = options;
  const pool = new pg.Pool({
    connectionString,
    types,
    application_name: options.name ?? 'sovereign-pipeline',
    max: options.max ?? 10,
    keepAlive: true,
    // A session keeps the plans of every generation of the read models that it has read.
    maxLifetimeSeconds: 3_600,
    connectionTimeoutMillis: answerWithinMs ?? 10_000,
    statement_timeout: options.statementTimeoutMs ?? answerWithinMs ?? 30_000,
    ...(answerWithinMs !== undefined && { query_timeout: answerWithinMs }),
    idle_in_transaction_session_timeout: 60_000,
  });
  pool.on('error', (error) => options.onIdleError?.(error));
  return pool;
}
