import { factsAt, type Moment, resolved, untilOf } from '@sovereign-pipeline/domain';
import { hasNul } from '@sovereign-pipeline/postgres';
import type pg from 'pg';
import type { SourcePage, SourceRecord } from '../answers/source-answers.ts';
import { inSchema } from '../schema/schema.ts';
import { findFacts } from './facts-of.ts';
import { claimsOfPublisher, publisherKeys, recordOfPublisher } from './facts-of-publishers.ts';
import type { ListPage } from './filters.ts';
import { eachByItself, foldedPage, keysBy, nextOf } from './folded-pages.ts';
import { LiveTables } from './live-tables.ts';
import { type PublisherEntry, type PublisherFilter, publisherList } from './publisher-list.ts';
import {
  foldRecord,
  mostly,
  mostNamed,
  publisherEntry,
  relayed,
  sourcesFrom,
  type Written,
} from './publisher-record.ts';
import { identitiesIn, whoIsAsked } from './who.ts';

/** The most claims of a publisher that are counted for an answer as of now. */
const mostClaims = 20_000;

// $1 id
const writtenAs = `
select p.id, n.name, n.pieces as times, p.claims
from :schema.publishers p join :schema.publisher_names n on n.publisher_id = p.id where p.id = $1`;

// $1 id. The outlets that it copies, as written.
const relaysOf = `
select r.name, r.pieces as times, r.claims from :schema.publisher_relays r where r.publisher_id = $1`;

// $1 names as written, $2 id. The outlets that copy it.
export const relayedByOthers = `
select e.publisher_id as id, e.publisher as name, count(*)::integer as times, count(distinct e.event_id)::integer as claims
from :schema.evidence e where e.relays <> '{}' and e.relays && $1 and e.publisher_id <> $2
group by e.publisher_id, e.publisher`;

// $1 id, $2 most claims, $3 most ids. What was published before is found among all claims about a thing by an index
// alone; only of a claim with an earlier day the evidence is read.
export const trackRecord = `
with own as materialized (
  select e.event_id, bool_and(e.relays <> '{}') as copied, min(d.last_day) as published,
    array_agg(e.reliability) filter (where e.reliability is not null) as grades
  from :schema.evidence e left join :schema.dates d on d.edtf = e.published
  where e.publisher_id = $1 group by e.event_id order by e.event_id limit $2
), told as materialized (
  select own.*, c.stream, c.stage, c.retracted_by, c.disputed_by, c.reached_to, c.said_on
  from own cross join lateral (select * from :schema.claims where event_id = own.event_id offset 0) as c
), things as materialized (
  select stream, min(published) as published, bool_and(copied) as copied,
    (array_agg(stage order by reached_to desc nulls last, said_on desc nulls last, event_id desc)
      filter (where stage is not null))[1] as stage
  from told where retracted_by is null and stream not like 'company-%' group by stream
), judged as materialized (
  select things.*, p.id as partnership, p.stage as assessed,
    coalesce(p.sources, m.sources)->>'independent' = '1' and not things.copied as alone,
    things.published is not null and not exists (
      select from :schema.claims c
      where c.stream = things.stream and c.published_on < things.published and c.retracted_by is null and exists (
        select from :schema.evidence e join :schema.dates d on d.edtf = e.published
        where e.event_id = c.event_id and e.publisher_id <> $1 and d.last_day < things.published offset 0)) as first
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
    select reliability, count(*)::integer as times from own cross join unnest(grades) as reliability
    group by reliability) as graded) as reliability,
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

/**
 * What publishers said. Every method throws a NoReadModelsError before there are any read models, and one about a
 * moment a HistoryTooLargeError.
 */
export class SourceQueries {
  readonly #tables: LiveTables;

  constructor(pool: pg.Pool) {
    this.#tables = new LiveTables(pool);
  }

  /** A page after the cursor, in order of id, unless another order is asked for. */
  async list(filter: PublisherFilter, page: ListPage): Promise<SourcePage> {
    const { rows, ...found } = await this.#tables.page<
      Omit<PublisherEntry, 'relays'> & { readonly relays: Parameters<typeof relayed>[0] }
    >(publisherList, filter, page);
    return { sources: rows.map((row) => ({ ...row, relays: relayed(row.relays) })), ...found };
  }

  /** As they stood at a moment. */
  async listAt(filter: PublisherFilter, page: ListPage, moment: Moment): Promise<SourcePage> {
    return this.#tables.snapshot(async (client, schema, _, position) => {
      const { asked } = await whoIsAsked(client, schema, filter, moment);
      const keysAfter = keysBy(client, schema, publisherKeys, filter.ids);
      const found = await foldedPage(publisherList, asked, page, (part, meets) =>
        eachByItself(part, keysAfter, async (id, most) => {
          const { facts, bytes } = await findFacts(
            ...[client, schema, claimsOfPublisher, id, moment.knownAt, null, most],
          );
          const known = factsAt(facts, moment);
          const all =
            asked.company === undefined
              ? known
              : resolved(known, await identitiesIn(client, schema, facts, moment, [asked.company]));
          const told = publisherEntry(id, all, untilOf(moment));
          return told === undefined || !meets(told.row) ? { bytes } : { told, bytes };
        }),
      );
      const sources = found.rows.map(({ row: { pieces: _, ...shown } }) => shown);
      return { sources, ...nextOf(found.next), position };
    });
  }

  /** Undefined when no claim that was known at a moment has evidence of it. */
  async findAt(id: string, moment: Moment): Promise<SourceRecord | undefined> {
    if (hasNul(id)) return undefined;
    return this.#tables.snapshot(async (client, schema) => {
      const found = await findFacts(client, schema, recordOfPublisher, id, moment.knownAt, null);
      const identities = await identitiesIn(client, schema, found.facts, moment);
      const facts = resolved(factsAt(found.facts, moment), identities);
      const record = foldRecord(id, facts, identities, untilOf(moment));
      return record && { ...record, position: found.position };
    });
  }

  /** Undefined when no claim has evidence of it. */
  async find(id: string): Promise<SourceRecord | undefined> {
    if (hasNul(id)) return undefined;
    return this.#tables.snapshot(async (client, schema, _, position) => {
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
        relays: relayed(relays.rows),
        relayedBy: mostly(relayedBy.rows),
        position,
      };
    });
  }
}
