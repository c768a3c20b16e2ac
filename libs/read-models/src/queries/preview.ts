import { type Fact, type RowChange, rowChange } from '@sovereign-pipeline/domain';
import type pg from 'pg';
import { resolvedNow } from '../projection/who-is-who.ts';
import { touchedBy } from '../projection/touched-rows.ts';
import type { ChangesPage } from './changes.ts';
import { comparedRows } from './compared-rows.ts';
import { LiveTables } from './live-tables.ts';

/** What one more event would change in the rows that are compared. */
export type Previewed = Pick<ChangesPage, 'changes' | 'notCompared' | 'position'>;

/** An event that is not recorded. */
export type UnrecordedFact = Pick<Fact, 'id' | 'type' | 'stream' | 'data' | 'recordedAt'>;

/** After whatever is recorded. */
const last = Number.MAX_SAFE_INTEGER;

/** Compares the fold of rows without an event and with it. */
export class Preview {
  readonly #tables: LiveTables;

  constructor(pool: pg.Pool) {
    this.#tables = new LiveTables(pool);
  }

  /** Throws a NoReadModelsError before there are any read models. Identities are those without the event. */
  of(event: UnrecordedFact): Promise<Previewed> {
    return this.#tables.snapshot(async (client, schema, _, position) => {
      const facts = await resolvedNow(client, schema, [{ ...event, position: last } as Fact]);
      const { rows } = await touchedBy(client, schema, facts, true);
      const { small, large } = await comparedRows(client, schema, rows);
      const changes: RowChange[] = [];
      for await (const row of small) {
        const change = rowChange(row, [...row.facts, ...facts], { knownAt: last - 1 }, {});
        if (change) changes.push(change);
      }
      return { changes, notCompared: large, position };
    });
  }
}
