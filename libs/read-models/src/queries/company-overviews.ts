import type { Company, Unresolved } from '@sovereign-pipeline/domain';
import { hasNul, type Queryable } from '@sovereign-pipeline/postgres';
import type pg from 'pg';
import type { CompanyOverview } from '../answers/query-answers.ts';
import { position } from '../projection/progress.ts';
import { inSchema } from '../schema/schema.ts';
import { asCompany, companyAsJson } from '../views/companies.ts';
import { countsAsJson } from './company-list.ts';
import { LiveTables } from './live-tables.ts';
import { identitiesAt, whoIs } from './who.ts';

// $1 any id of the company. One JSON object, because each column takes its time. `names`: of each the id that it was
// written for. `identified`: whether claims about its identity exist.
export const companyOverview = `
with p as materialized (select coalesce((select company_id from :schema.company_ids where id = $1), $1::text) as id)
select json_build_object('position', ${position}, 'id', p.id, 'counts', ${countsAsJson()},
  'profile', (select ${companyAsJson} from :schema.companies c where c.id = p.id),
  'names', (select coalesce(json_agg(json_build_array(n.name, n.id) order by n.first_position, n.first_place), '[]')
    from :schema.company_names n where n.company_id = p.id),
  'version', (select version from :schema.facts where stream = 'company-' || p.id order by version desc limit 1),
  'identified', exists (select from :schema.company_ids i where i.company_id = p.id)
    or exists (select from :schema.identity_claims c where c.id = p.id)
    or exists (select from :schema.first_ids f where f.id = p.id and f.first_id <> p.id)
    or exists (select from :schema.first_ids f where f.first_id = p.id and f.id <> p.id)) as overview
from p`;

interface OverviewRow {
  readonly overview: Overview;
}

interface Overview {
  readonly position: number;
  readonly id: string;
  readonly counts: Pick<CompanyOverview, 'partnerships' | 'markets' | 'models' | 'meetings'>;
  readonly profile: Company | null;
  readonly names: readonly (readonly [name: string, id: string])[];
  readonly version: number | null;
  readonly identified: boolean;
}

/** A company as of now, from its rows. Throws a NoReadModelsError before there are any read models. */
export class CompanyOverviews {
  readonly #tables: LiveTables;

  constructor(pool: pg.Pool) {
    this.#tables = new LiveTables(pool);
  }

  /** By any of its ids. Undefined when no event names the company. */
  async find(asked: string): Promise<CompanyOverview | undefined> {
    if (hasNul(asked)) return undefined;
    const [row] = await this.#tables.select<OverviewRow>(companyOverview, [asked]);
    if (row === undefined) return undefined;
    const { overview } = row;
    if (!overview.identified) return overviewOf(overview, [overview.id], []);
    return this.#tables.snapshot(async (client, schema) => identified(client, schema, asked));
  }
}

async function identified(
  client: Queryable,
  schema: string,
  asked: string,
): Promise<CompanyOverview | undefined> {
  const { rows } = await client.query<OverviewRow>(inSchema(schema, companyOverview), [asked]);
  const identities = await identitiesAt(client, schema, [asked], {});
  const { ids } = whoIs(asked, identities);
  const isAbout = (said: Unresolved) => said.ids.some((id) => ids.includes(id));
  return rows[0] && overviewOf(rows[0].overview, ids, identities.unresolved.filter(isAbout));
}

function overviewOf(
  { id, counts, profile, names, version, position }: Overview,
  ids: readonly string[],
  unresolved: readonly Unresolved[],
): CompanyOverview | undefined {
  // As `nameOf` has it.
  const name = profile?.name ?? (names.find(([, of]) => of === id) ?? names[0])?.[0];
  if (name === undefined) return undefined;
  const spellings = new Set(names.map(([each]) => each));
  return {
    ...(profile === null ? { aliases: [], contested: false, basis: [] } : asCompany(profile)),
    ...{ id, name, ids: [...ids], names: [...spellings], unresolved: [...unresolved] },
    ...counts,
    position,
    version: version ?? undefined,
  };
}
