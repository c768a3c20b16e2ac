import {
  type Fact,
  type FirstId,
  firstIdsIn,
  identitiesOf,
  streamOfKey,
  upcast,
} from '@sovereign-pipeline/domain';
import { hasNul, type Queryable } from '@sovereign-pipeline/postgres';
import { foldedColumns, type StoredFact } from '../../projection/facts.ts';
import { storeIds } from '../../projection/identities.ts';
import { type Ids, selectAllClaims } from '../../projection/who-is-who.ts';
import { inSchema } from '../../schema/schema.ts';

// $1 streams
const keepWithout = `insert into pg_temp.without_streams select unnest($1::text[])`;

const firstFacts = `
declare first_facts no scroll cursor for
select ${foldedColumns} from :schema.facts f
where f.schemaversion = 1 and not exists (select from pg_temp.without_streams w where w.stream = f.stream)`;

// $1 ids and $2 those of the first rule, side by side
const addCandidates = `
insert into pg_temp.first_id_candidates (id, first_id) select * from unnest($1::text[], $2::text[])`;

const keepFirstIds = `
insert into :schema.first_ids (id, first_id) select distinct id, first_id from pg_temp.first_id_candidates
returning id, first_id as first`;

// $1 streams
const anyOfFirst = `
select from :schema.facts where schemaversion = 1 and stream = any ($1::text[]) limit 1`;

// $1 streams, $2 bytes. No row when they have more facts than that.
const selectStreams = `
select * from (
  select ${foldedColumns}, sum(f.size) over () as together from :schema.facts f where f.stream = any ($1::text[])
) as sized where together <= $2 order by position`;

/** The identities in the staged facts, and the streams of each thing: rows are folded from all of its streams. */
export class BuiltIdentities {
  readonly ids: Ids;
  /** The company or partnership of each stream, for those that have several streams. */
  readonly #of = new Map<string, string>();
  readonly #streams = new Map<string, string[]>();

  readonly #said: ReadonlySet<string>;
  readonly #schema: string;

  /** `said`: the streams whose claims state identities. */
  constructor(schema: string, ids: Ids, said: ReadonlySet<string>) {
    this.#schema = schema;
    this.ids = ids;
    this.#said = said;
    for (const [id, one] of ids) for (const each of [id, one]) this.#of.set(streamOfKey(each), one);
  }

  /** Whether any facts of some streams state identities, or have ids of the first rule. */
  async restOn(client: Queryable, streams: readonly string[]): Promise<boolean> {
    if (streams.length === 0 || streams.some((stream) => this.#said.has(stream))) return streams.length > 0;
    const { rows } = await client.query(inSchema(this.#schema, anyOfFirst), [storable(streams)]);
    return rows.length > 0;
  }

  isJoint(stream: string): boolean {
    return this.#of.has(stream);
  }

  keep(stream: string): void {
    const one = this.#of.get(stream) ?? '';
    this.#streams.set(one, [...(this.#streams.get(one) ?? []), stream]);
  }

  /** The kept streams, grouped by company or partnership. */
  joint(): Iterable<readonly string[]> {
    return this.#streams.values();
  }
}

/** Also stores the identities in the tables. */
export async function identitiesOfBuild(
  client: Queryable,
  schema: string,
  aside: ReadonlySet<string>,
): Promise<BuiltIdentities> {
  const without = storable([...aside]);
  if (without.length > 0) await gatherFirstIds(client, schema, without);
  const first = await client.query<FirstId>(inSchema(schema, keepFirstIds));
  const claims = await client.query<StoredFact>(inSchema(schema, selectAllClaims), [without]);
  const facts = claims.rows.flatMap((row) => readable(row));
  const { ids } = identitiesOf(facts, first.rows);
  await storeIds(client, schema, ids);
  return new BuiltIdentities(schema, ids, new Set(facts.map(({ stream }) => stream)));
}

/** Gathered again from the remaining facts, because the first gathering included events that were set aside later. */
async function gatherFirstIds(client: Queryable, schema: string, without: readonly string[]): Promise<void> {
  await client.query('truncate pg_temp.first_id_candidates, pg_temp.without_streams');
  await client.query(keepWithout, [without]);
  await client.query(inSchema(schema, firstFacts));
  for (;;) {
    const { rows } = await client.query<StoredFact>('fetch 500 from first_facts');
    if (rows.length === 0) break;
    const found = firstIdsIn(rows.flatMap((row) => readable(row)));
    await client.query(addCandidates, [found.map(({ id }) => id), found.map(({ first }) => first)]);
  }
  await client.query('close first_facts');
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

/** Text with a NUL was never stored. */
const storable = (streams: readonly string[]): readonly string[] =>
  streams.filter((stream) => !hasNul(stream));

function readable(stored: StoredFact): Fact[] {
  try {
    return [upcast(stored)];
  } catch {
    return [];
  }
}
