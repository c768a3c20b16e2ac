/**
 * The server or its cluster cannot be used as things are; the message says why, in PostgreSQL's own words where it has
 * some.
 */
export class PostgresStartError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'PostgresStartError';
  }
}
