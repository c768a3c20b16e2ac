import { nameKey } from '@sovereign-pipeline/domain';
import { hasNul } from '@sovereign-pipeline/postgres';
import type pg from 'pg';
import type { SourcePage, SourceRecord } from '../answers/source-answers.ts';
import { positionOf } from '../projection/progress.ts';
import { inSchema } from '../schema/schema.ts';
import type { ListPage } from './filters.ts';
import { byBytes } from './ids.ts';
import { LiveTables } from './live-tables.ts';
import { idOf, pageOf } from './page-of.ts';

/** Claims of a publisher that are counted for one answer, and others that are named in it. */
const mostClaims = 20_000;
const mostNamed = 100;

/** How often a publisher is written some way, in how many claims. */
interface Written {
  readonly id: string;
  readonly name: string;
  readonly times: number;
  readonly claims: number;
}

// $1 id before, $2 how many. Goes from publisher to publisher through an index.
export const publishersAfter = `
with recursive page (id, nth) as (
  (select publisher_id, 1 from :schema.evidence where publisher_id > $1 order by publisher_id limit 1)
  union all
  select (select e.publisher_id from :schema.evidence e where e.publisher_id > page.id order by e.publisher_id limit 1), nth + 1
  from page where page.id is not null and nth < $2
)
select page.id, e.publisher as name, count(*)::integer as times,
  (select count(distinct own.event_id)::integer from :schema.evidence own where own.publisher_id = page.id) as claims
from page join :schema.evidence e on e.publisher_id = page.id
group by page.id, e.publisher`;

// $1 id
const writtenAs = `
select e.publisher_id as id, e.publisher as name, count(*)::integer as times,
  (select count(distinct own.event_id)::integer from :schema.evidence own where own.publisher_id = $1) as claims
from :schema.evidence e where e.publisher_id = $1 group by e.publisher_id, e.publisher`;

// $1 id. The outlets that it copies, as written.
const relaysOf = `
select relayed as name, count(*)::integer as times, count(distinct e.event_id)::integer as claims
from :schema.evidence e cross join unnest(e.relays) as relayed
where e.publisher_id = $1 group by relayed`;

// $1 names as written, $2 id. The outlets that copy it.
export const relayedByOthers = `
select e.publisher_id as id, e.publisher as name, count(*)::integer as times, count(distinct e.event_id)::integer as claims
from :schema.evidence e where e.relays <> '{}' and e.relays && $1 and e.publisher_id <> $2
group by e.publisher_id, e.publisher`;

// $1 id, $2 most claims, $3 most ids
export const trackRecord = `
with own as materialized (
  select e.event_id, bool_and(e.relays <> '{}') as copied, min(d.last_day) as published
  from :schema.evidence e left join :schema.dates d on d.edtf = e.published
  where e.publisher_id = $1 group by e.event_id order by e.event_id limit $2
), told as materialized (
  select own.*, f.stream, c.stage, c.retracted_by, c.disputed_by, c.reached_to, c.said_on
  from own join :schema.facts f on f.event_id = own.event_id join :schema.claims c on c.event_id = own.event_id
), things as materialized (
  select stream, min(published) as published, bool_and(copied) as copied,
    (array_agg(stage order by reached_to desc nulls last, said_on desc nulls last, event_id desc)
      filter (where stage is not null))[1] as stage
  from told where retracted_by is null and stream not like 'company-%' group by stream
), judged as materialized (
  select things.*, p.id as partnership, p.stage as assessed,
    coalesce(p.sources, m.sources)->>'independent' = '1' and not things.copied as alone,
    things.published is not null and not exists (
      select from :schema.facts f
      join :schema.claims c on c.event_id = f.event_id and c.retracted_by is null
      join :schema.evidence e on e.event_id = f.event_id and e.publisher_id <> $1
      join :schema.dates d on d.edtf = e.published and d.last_day < things.published
      where f.stream = things.stream) as first
  from things
  left join :schema.partnership_ids other
    on things.stream like 'partnership-%' and other.id = substr(things.stream, length('partnership-') + 1)
  left join :schema.partnerships p on things.stream like 'partnership-%'
    and p.id = coalesce(other.partnership_id, substr(things.stream, length('partnership-') + 1))
  left join :schema.meetings m on m.id = substr(things.stream, length('meeting-') + 1) and things.stream like 'meeting-%'
)
select
  (select count(*)::integer from told) as counted,
  (select count(*)::integer from told where retracted_by is not null) as retracted,
  (select count(*)::integer from told where disputed_by <> '{}') as disputed,
  (select count(*)::integer from told where copied) as copied,
  (select coalesce(json_object_agg(reliability, times), '{}') from (
    select e.reliability, count(*)::integer as times from own join :schema.evidence e on e.event_id = own.event_id
    where e.publisher_id = $1 and e.reliability is not null group by e.reliability) as graded) as reliability,
  (select json_build_object('told', count(*), 'dated', count(published), 'first', count(*) filter (where first),
    'alone', count(*) filter (where alone)) from judged) as things,
  (select json_build_object('told', count(*), 'asAssessed', count(*) filter (where stage = assessed),
    'otherwise', count(*) filter (where stage <> assessed)) from judged where stage is not null and assessed is not null) as stages,
  (select coalesce(json_agg(partnership order by partnership), '[]') from (
    select partnership from judged where stage <> assessed order by partnership limit $3) as other) as otherwise`;

interface Track extends Pick<SourceRecord, 'counted' | 'retracted' | 'disputed' | 'copied' | 'things'> {
  readonly reliability: Partial<SourceRecord['reliability']>;
  readonly stages: Omit<SourceRecord['stages'], 'partnerships'>;
  readonly otherwise: readonly string[];
}

/** What publishers said, as of now. Every method throws a NoReadModelsError before there are any read models. */
export class SourceQueries {
  readonly #tables: LiveTables;

  constructor(pool: pg.Pool) {
    this.#tables = new LiveTables(pool);
  }

  /** In order of id, from after the cursor on. */
  async list({ cursor = '', limit }: ListPage): Promise<SourcePage> {
    return this.#tables.snapshot(async (client, schema) => {
      const { rows } = await client.query<Written>(inSchema(schema, publishersAfter), [cursor, limit + 1]);
      const found = sourcesFrom(rows).sort((a, b) => byBytes(a.id, b.id));
      const { entries, ...next } = pageOf(found, limit, idOf);
      return { sources: entries, ...next, position: await positionOf(client, schema) };
    });
  }

  /** Undefined when no claim has evidence of it. */
  async find(id: string): Promise<SourceRecord | undefined> {
    if (hasNul(id)) return undefined;
    return this.#tables.snapshot(async (client, schema) => {
      const written = await client.query<Written>(inSchema(schema, writtenAs), [id]);
      const [source] = sourcesFrom(written.rows);
      if (source === undefined) return undefined;
      const names = written.rows.map(({ name }) => name).sort();
      const values = [id, mostClaims, mostNamed];
      const { rows } = await client.query<Track>(inSchema(schema, trackRecord), values);
      const relays = await client.query<Omit<Written, 'id'>>(inSchema(schema, relaysOf), [id]);
      const relayedBy = await client.query<Written>(inSchema(schema, relayedByOthers), [names, id]);
      const [track] = rows;
      if (track === undefined) throw new Error('no row of a statement that always has one');
      const { otherwise, stages, reliability, ...counts } = track;
      return {
        ...source,
        names,
        ...counts,
        reliability: { A: 0, B: 0, C: 0, D: 0, E: 0, F: 0, ...reliability },
        stages: { ...stages, partnerships: otherwise },
        relays: mostly(relays.rows.map((row) => ({ ...row, id: nameKey(row.name) }))),
        relayedBy: mostly(relayedBy.rows),
        position: await positionOf(client, schema),
      };
    });
  }
}

/** Each once, by the name that is written most often; of equals the least as text. */
function sourcesFrom(written: readonly Written[]) {
  return Array.from(
    Map.groupBy(written, ({ id }) => id),
    ([id, ways]) => {
      const [most] = ways.toSorted((a, b) => b.times - a.times || (a.name < b.name ? -1 : 1));
      return { id, name: most?.name ?? id, claims: Math.max(...ways.map(({ claims }) => claims)) };
    },
  );
}

/** Those with the most claims first. */
function mostly(written: readonly Written[]) {
  return sourcesFrom(written)
    .sort((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1))
    .slice(0, mostNamed);
}
