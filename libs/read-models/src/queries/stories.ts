import { listed, type Meeting, type Partnership, timelineOf, upcast } from '@sovereign-pipeline/domain';
import { hasNul } from '@sovereign-pipeline/postgres';
import type pg from 'pg';
import type {
  AnsweredEntry,
  MeetingStory,
  PartnershipStory,
  TimelinePage,
} from '../answers/query-answers.ts';
import { correction, factColumns, type StoredFact } from '../projection/facts.ts';
import { position } from '../projection/progress.ts';
import { asked, askedCompany, displayName } from '../views/companies.ts';
import { asMeeting, meetingAsJson } from '../views/meetings.ts';
import { asStage, partnershipAsJson, stageAsJson } from '../views/partnerships.ts';
import { type TimelineFilter, timelineFilters } from './claim-filters.ts';
import { binding, conditionsOf, everyIdOf, type Statement } from './filters.ts';
import { LiveTables } from './live-tables.ts';
import { maxPageBytes, type TimelineCursor, type TimelinePlace } from './timeline-page.ts';

/** Bytes of the data of a fact f; they are known where all of the data is folded. */
const bytesOf = 'case when f.folded is null then f.size else octet_length(f.data::text) end';

/**
 * Of a `page` of claims, with their places `happened` and `position` and one more than $limit, those that are
 * `shown`: the page also ends with the claim that exceeds $bytes. With all facts `told` of them, corrections
 * included.
 */
const toldOf = (limit: string, bytes: string, way = 'asc'): string => `sized as materialized (
  select page.*, f.event_id, f.stream, row_number() over inOrder as nth, ${bytesOf} as own,
    sum(${bytesOf}) over inOrder as bytes
  from page join :schema.facts f on f.position = page.position
  window inOrder as (order by page.happened ${way}, page.position ${way})
), shown as materialized (select * from sized where nth <= ${limit} and bytes - own < ${bytes}
), against as materialized (
  select f.event_id, f.stream from :schema.facts f
  where f.stream in (select stream from shown) and f.${correction} and f.data->>'eventId' in (select event_id from shown)
), told as (
  select event_id from shown
  union select event_id from against
  union select f.event_id from :schema.facts f
  where f.stream in (select stream from against) and f.${correction}
    and f.data->>'eventId' in (select event_id from against)
)`;

const more = '(select count(*) from sized) > (select count(*) from shown) as more';

const facts = `(select coalesce(json_agg(fact), '[]') from (
    select ${factColumns} from told join :schema.facts f on f.event_id = told.event_id) as fact) as facts`;

/**
 * A row, and a page of the claims of its stream. $1 stream, $2 and $3 place of the claim before the page, $4 how many,
 * $5 bytes, $6 id of the row. Reads only the claims of the page, however many there are.
 */
const storyOf = (table: string, json: string, stages: string, only = 'true'): string => `
with page as materialized (
  select c.happened, c.position from :schema.claims c
  where c.stream = $1 and (c.happened, c.position) > ($2::bigint, $3::bigint)
  order by c.happened, c.position limit $4 + 1
), ${toldOf('$4', '$5')}
select ${position}::float8 as position, ${json} as row, ${stages} as stages,
  (select version from :schema.facts where stream = $1 order by version desc limit 1) as version, ${more}, ${facts}
from :schema.${table} p where p.id = $6 and ${only}`;

/** A claim `c` is in the timeline of the company that has an id. */
const isInTimelineOf = (id: string): string => `(exists (
      select from :schema.timeline_entries o
      where o.company_id in (${everyIdOf(id)}) and o.happened = c.happened and o.position = c.position)
    or c.stream in (
      select o.stream from :schema.timeline_streams o where o.company_id in (${everyIdOf(id)})))`;

/**
 * A page of the claims of a company's timeline, by any of its ids, that meet the filter. Reads the entries of each of
 * its ids, and of each stream that is entered as a whole, only as far as the page goes.
 */
export function companyTimeline(
  id: string,
  filter: TimelineFilter,
  { cursor, limit, descending = false }: TimelinePlace,
): Statement {
  const { when, position: nth } = cursor ?? (descending ? end : beginning);
  const { values, bind } = binding(id, when, nth, limit, maxPageBytes);
  const ofOthers = (filter.with ?? []).map((other) => ` and ${isInTimelineOf(bind(other))}`).join('');
  const where = conditionsOf(timelineFilters, filter, bind) + ofOthers;
  const [beyond, way] = descending ? ['<', 'desc'] : ['>', 'asc'];
  const next = (of: string, owner: string): string => `
      where ${owner} and (${of}.happened, ${of}.position) ${beyond} ($2::bigint, $3::bigint)${where}
      order by ${of}.happened ${way}, ${of}.position ${way} limit $4 + 1`;
  const sql = `${askedCompany}, own as materialized (
  select id from asked
  union all
  select i.id from asked join :schema.company_ids i on i.company_id = asked.id
), page as materialized (
  select happened, position from (
    select e.happened, e.position from own cross join lateral (
      select e.happened, e.position from :schema.timeline_entries e${
        where === ''
          ? ''
          : `
      join :schema.facts f on f.position = e.position join :schema.claims c on c.event_id = f.event_id`
      }${next('e', 'e.company_id = own.id')}) as e
    union
    select c.happened, c.position from own join :schema.timeline_streams s on s.company_id = own.id
    cross join lateral (
      select c.happened, c.position from :schema.claims c${
        where === ''
          ? ''
          : `
      join :schema.facts f on f.position = c.position`
      }${next('c', 'c.stream = s.stream')}) as c
  ) as all_claims order by happened ${way}, position ${way} limit $4 + 1
), ${toldOf('$4', '$5', way)}
select ${position}::float8 as position, ${asked} as id, ${displayName} as name, ${more}, ${facts}`;
  return { sql, values };
}

export const partnershipStory = storyOf(
  'partnerships',
  partnershipAsJson,
  `(select json_agg(${stageAsJson} order by h.place) from :schema.partnership_history h where h.partnership_id = p.id)`,
  'not exists (select from :schema.partnership_ids o where o.partnership_id = p.id)',
);

export const meetingStory = storyOf('meetings', meetingAsJson, 'null::json');

interface ClaimsRow {
  readonly position: number;
  readonly more: boolean;
  readonly facts: readonly StoredFact[];
}

interface StoryRow extends ClaimsRow {
  readonly row: Partnership | Meeting;
  readonly stages: PartnershipStory['history'] | null;
  readonly version: number;
}

/** Places before and after all claims. */
const beginning: TimelineCursor = { when: Number.MIN_SAFE_INTEGER, position: 0 };
const end: TimelineCursor = { when: Number.MAX_SAFE_INTEGER, position: Number.MAX_SAFE_INTEGER };

/** The claims about one thing, as of now. Every method throws a NoReadModelsError before there are any read models. */
export class Stories {
  readonly #tables: LiveTables;

  constructor(pool: pg.Pool) {
    this.#tables = new LiveTables(pool);
  }

  /** Undefined when no claim about it counts, and for one with several ids, whose claims are in several streams. */
  async partnership(id: string, page: TimelinePlace): Promise<PartnershipStory | undefined> {
    const found = await this.#find(partnershipStory, 'partnership', id, page);
    if (found === undefined) return undefined;
    const { row, stages, ...rest } = found;
    return { ...listed(row as Partnership), ids: [id], history: (stages ?? []).map(asStage), ...rest };
  }

  /** Undefined when no claim about it counts. */
  async meeting(id: string, page: TimelinePlace): Promise<MeetingStory | undefined> {
    const found = await this.#find(meetingStory, 'meeting', id, page);
    if (found === undefined) return undefined;
    const { row, stages: _, ...rest } = found;
    return { ...asMeeting(row as Meeting), ...rest };
  }

  /** By any of its ids. Undefined when no event names the company. */
  async timeline(id: string, filter: TimelineFilter, page: TimelinePlace): Promise<TimelinePage | undefined> {
    if (hasNul(id)) return undefined;
    const [found] = await this.#tables.selectBy<
      ClaimsRow & { readonly id: string; readonly name: string | null }
    >(companyTimeline(id, filter, page));
    if (found?.name == null) return undefined;
    const { claims, ...next } = claimsOf(found, page.descending);
    const company = { id: found.id, name: found.name };
    return { company, entries: claims, ...next, position: found.position };
  }

  async #find(statement: string, subject: string, id: string, { cursor = beginning, limit }: TimelinePlace) {
    if (hasNul(id)) return undefined;
    const [found] = await this.#tables.select<StoryRow>(statement, [
      ...[`${subject}-${id}`, cursor.when, cursor.position],
      ...[limit, maxPageBytes, id],
    ]);
    if (found === undefined) return undefined;
    const { facts: _, more: __, ...rest } = found;
    return { ...rest, ...claimsOf(found) };
  }
}

/** The claims of a page in their order, and where it ends. */
function claimsOf(
  { facts, more }: ClaimsRow,
  descending = false,
): {
  readonly claims: readonly AnsweredEntry[];
  readonly next?: string;
} {
  const ascending = timelineOf(facts.map((fact) => upcast(fact)));
  const timeline = descending ? ascending.toReversed() : ascending;
  const last = more ? timeline.at(-1) : undefined;
  const claims = timeline.map(({ when: _, ...entry }) => entry as AnsweredEntry);
  return { claims, ...(last && { next: `${last.when}_${last.position}` }) };
}
