import type pg from 'pg';
import { inSchema } from './schema/schema.ts';

const tables = [
  'facts',
  'progress',
  'contributions',
  'company_names',
  'company_events',
  'company_ids',
  'partnership_ids',
  'identity_claims',
  'first_ids',
  'claims',
  'timeline_entries',
  'timeline_streams',
  'evidence',
  'dates',
  'market_codes',
  'partnerships',
  'partnership_parties',
  'partnership_history',
  'partnership_markets',
  'market_targets',
  'models',
  'meetings',
  'meeting_participants',
  'meeting_people',
  'partnership_people',
  'target_people',
  'model_people',
  'companies',
  'company_counts',
  'publishers',
  'publisher_names',
  'publisher_relays',
  'searched_purposes',
  'purpose_words',
];

/** Every row of every table that events make, by table; checkpoints are left out. */
export async function contentsOf(pool: pg.Pool, schema = 'pipeline'): Promise<Record<string, unknown[]>> {
  const columns = tables.map(
    (table) =>
      `(select coalesce(json_agg(t order by t::text collate "C"), '[]') from :schema.${table} t) as ${table}`,
  );
  const { rows } = await pool.query<Record<string, unknown[]>>(
    inSchema(schema, `select ${columns.join(', ')}`),
  );
  return rows[0] ?? {};
}
