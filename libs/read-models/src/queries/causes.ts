import { reachedBy, upcast } from '@sovereign-pipeline/domain';
import type pg from 'pg';
import { foldedColumns, type StoredFact } from '../projection/facts.ts';
import { LiveTables } from './live-tables.ts';

/** An event that caused a change. */
export interface Cause {
  readonly recordedAt: string;
  /** When what it says had come; without a date, when it was said. Milliseconds since 1970. */
  readonly reached: number;
}

/** Events that are read at once. */
const atOnce = 500;

// $1 ids
const factsWithIds = `select ${foldedColumns} from :schema.facts f where f.event_id = any ($1::text[])`;

/** When events were recorded, and when their claims had come true. */
export class Causes {
  readonly #tables: LiveTables;

  constructor(pool: pg.Pool) {
    this.#tables = new LiveTables(pool);
  }

  /** By id. Throws a NoReadModelsError before there are any. */
  async of(ids: Iterable<string>): Promise<ReadonlyMap<string, Cause>> {
    const all = [...new Set(ids)];
    const found = new Map<string, Cause>();
    for (let from = 0; from < all.length; from += atOnce) {
      const rows = await this.#tables.select<StoredFact>(factsWithIds, [all.slice(from, from + atOnce)]);
      for (const row of rows) {
        const fact = upcast(row);
        found.set(fact.id, { recordedAt: fact.recordedAt, reached: reachedBy(fact).to });
      }
    }
    return found;
  }
}
