import { companyId } from '@sovereign-pipeline/domain';
import type pg from 'pg';
import { inSchema } from '../schema/schema.ts';
import { LiveTables } from './live-tables.ts';

// $1: id
const selectIds = `
with company as (select coalesce((select i.company_id from :schema.company_ids i where i.id = $1), $1) as id)
select c.id from company c union all
select i.id from :schema.company_ids i join company c on c.id = i.company_id`;

// $1: patterns, $2: how many. Scans every event, because there is no index of all texts.
const selectPositions = `
select f.position::float8 as position from :schema.facts f
where f.data::text ilike any ($1::text[]) order by f.position limit $2`;

/** What an erasure needs from the live read models. */
export class Mentions {
  readonly #live: LiveTables;

  constructor(pool: pg.Pool) {
    this.#live = new LiveTables(pool);
  }

  /** Every id of a company, by a name or an id of it. */
  async idsOf(company: string): Promise<string[]> {
    const rows = await this.#live.select<{ id: string }>(selectIds, [companyId(company)]);
    return rows.map(({ id }) => id);
  }

  /** Positions of events that have any of these texts anywhere, in any case. */
  async positionsOf(texts: readonly string[], most: number): Promise<number[]> {
    const patterns = texts.map(
      (text) =>
        `%${JSON.stringify(text)
          .slice(1, -1)
          .replace(/[\\%_]/g, '\\$&')}%`,
    );
    return this.#live.snapshot(async (client, schema) => {
      // An erasure must not fail because there are many events.
      await client.query('set local statement_timeout = 0');
      const { rows } = await client.query<{ position: number }>(inSchema(schema, selectPositions), [
        patterns,
        most,
      ]);
      return rows.map(({ position }) => position);
    });
  }
}
