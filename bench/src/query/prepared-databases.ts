import type { Sandbox } from '../sandbox/sandbox.ts';
import type { QueryOptions } from './query-options.ts';

/** Databases with the events, and with a tenth of them; read models of all of them are there. */
export interface PreparedDatabases {
  readonly sandbox: Sandbox;
  readonly options: QueryOptions;
  readonly whole: string;
  readonly tenth: string;
}
