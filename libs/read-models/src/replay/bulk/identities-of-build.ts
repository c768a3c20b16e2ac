import { type Fact, identitiesOf, upcast } from '@sovereign-pipeline/domain';
import { hasNul, type Queryable } from '@sovereign-pipeline/postgres';
import { correction, foldedColumns, type StoredFact } from '../../projection/facts.ts';
import { type Companies, firstIdsFrom } from '../../projection/identities.ts';
import { inSchema } from '../../schema/schema.ts';

const keepFirstIds = `
insert into :schema.first_ids (id, first_id) select distinct id, first_id from pg_temp.first_id_candidates
returning id, first_id as first`;

// $1 streams to do without
const selectClaims = `
with said as materialized (
  select f.* from :schema.facts f
  where f.event_id in (select event_id from :schema.identity_claims) and not f.stream = any ($1::text[])
)
select ${foldedColumns} from said f
union all
select ${foldedColumns} from :schema.facts f where f.stream in (select stream from said) and f.${correction}`;

// $1 ids and $2 companies, side by side
const keepCompanies = `
insert into :schema.company_ids (id, company_id) select * from unnest($1::text[], $2::text[])`;

// $1 streams, $2 bytes. No row when they have more facts than that.
const selectStreams = `
select * from (
  select ${foldedColumns}, sum(f.size) over () as together from :schema.facts f where f.stream = any ($1::text[])
) as sized where together <= $2 order by position`;

/** Who is who in what a build has staged, and which streams are of one company: rows are folded from all of them. */
export class BuiltIdentities {
  readonly companies: Companies;
  readonly #company = new Map<string, string>();
  readonly #streams = new Map<string, string[]>();

  readonly #said: ReadonlySet<string>;

  /** `said`: the streams that say so. */
  constructor(companies: Companies, said: ReadonlySet<string>) {
    this.companies = companies;
    this.#said = said;
    for (const [id, company] of companies)
      for (const each of [id, company]) this.#company.set(`company-${each}`, company);
  }

  isSaidIn(stream: string): boolean {
    return this.#said.has(stream);
  }

  isJoint(stream: string): boolean {
    return this.#company.has(stream);
  }

  keep(stream: string): void {
    const company = this.#company.get(stream) ?? '';
    this.#streams.set(company, [...(this.#streams.get(company) ?? []), stream]);
  }

  /** The streams kept, company by company. */
  joint(): Iterable<readonly string[]> {
    return this.#streams.values();
  }
}

/** Keeps it in the tables, too. */
export async function identitiesOfBuild(
  client: Queryable,
  schema: string,
  aside: ReadonlySet<string>,
): Promise<BuiltIdentities> {
  const first = await client.query<{ id: string; first: string }>(inSchema(schema, keepFirstIds));
  const without = Array.from(aside).filter((stream) => !hasNul(stream));
  const claims = await client.query<StoredFact>(inSchema(schema, selectClaims), [without]);
  const facts = claims.rows.flatMap((row) => readable(row));
  const { companies } = identitiesOf(facts, firstIdsFrom(first.rows));
  if (companies.size > 0)
    await client.query(inSchema(schema, keepCompanies), [[...companies.keys()], [...companies.values()]]);
  return new BuiltIdentities(companies, new Set(facts.map(({ stream }) => stream)));
}

/** Facts of several streams; undefined when they have more bytes than that, or one cannot be read. */
export async function factsOfStreams(
  client: Queryable,
  schema: string,
  streams: readonly string[],
  most: number,
): Promise<readonly Fact[] | undefined> {
  const { rows } = await client.query<StoredFact>(inSchema(schema, selectStreams), [streams, most]);
  const facts = rows.flatMap((row) => readable(row));
  return facts.length === rows.length && facts.length > 0 ? facts : undefined;
}

function readable(stored: StoredFact): Fact[] {
  try {
    return [upcast(stored)];
  } catch {
    return [];
  }
}
