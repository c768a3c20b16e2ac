import { listed, type Meeting, type Partnership, timelineOf, upcast } from '@sovereign-pipeline/domain';
import { hasNul } from '@sovereign-pipeline/postgres';
import type pg from 'pg';
import type { AnsweredEntry, MeetingStory, PartnershipStory } from '../answers/query-answers.ts';
import { correction, factColumns, type StoredFact } from '../projection/facts.ts';
import { position } from '../projection/progress.ts';
import { asMeeting, meetingAsJson } from '../views/meetings.ts';
import { asStage, partnershipAsJson, stageAsJson } from '../views/partnerships.ts';
import { LiveTables } from './live-tables.ts';
import { maxPageBytes, type TimelinePlace } from './timeline-page.ts';

/**
 * A row, and a page of the claims of its stream. $1 stream, $2 and $3 where the claim before the page stands or null,
 * $4 how many, $5 bytes, $6 id of the row. The page ends as well with the claim that exceeds the bytes. Goes by the
 * claims of the page alone, however many there are.
 */
const storyOf = (table: string, json: string, stages: string, only = 'true'): string => `
with page as materialized (
  select c.event_id, c.happened, c.position from :schema.claims c
  where c.stream = $1 and ($2::bigint is null or (c.happened, c.position) > ($2, $3::bigint))
  order by c.happened, c.position limit $4 + 1
), sized as materialized (
  select page.*, row_number() over inOrder as nth, octet_length(f.data::text) as own,
    sum(octet_length(f.data::text)) over inOrder as bytes
  from page join :schema.facts f on f.event_id = page.event_id
  window inOrder as (order by page.happened, page.position)
), shown as materialized (select * from sized where nth <= $4 and bytes - own < $5)
, against as materialized (
  select f.event_id from :schema.facts f
  where f.stream = $1 and f.${correction} and f.data->>'eventId' in (select event_id from shown)
), told as (
  select event_id from shown
  union select event_id from against
  union select f.event_id from :schema.facts f
  where f.stream = $1 and f.${correction} and f.data->>'eventId' in (select event_id from against)
)
select ${position}::float8 as position, ${json} as row, ${stages} as stages,
  (select version from :schema.facts where stream = $1 order by version desc limit 1) as version,
  (select count(*) from sized) > (select count(*) from shown) as more,
  (select coalesce(json_agg(fact), '[]') from (
    select ${factColumns} from told join :schema.facts f on f.event_id = told.event_id) as fact) as facts
from :schema.${table} p where p.id = $6 and ${only}`;

export const partnershipStory = storyOf(
  'partnerships',
  partnershipAsJson,
  `(select json_agg(${stageAsJson} order by h.place) from :schema.partnership_history h where h.partnership_id = p.id)`,
  'not exists (select from :schema.partnership_ids o where o.partnership_id = p.id)',
);

export const meetingStory = storyOf('meetings', meetingAsJson, 'null::json');

interface StoryRow {
  readonly position: number;
  readonly row: Partnership | Meeting;
  readonly stages: PartnershipStory['history'] | null;
  readonly version: number;
  readonly more: boolean;
  readonly facts: readonly StoredFact[];
}

/** What is said of one thing, as it stands now. Every method throws a NoReadModelsError before there are any. */
export class Stories {
  readonly #tables: LiveTables;

  constructor(pool: pg.Pool) {
    this.#tables = new LiveTables(pool);
  }

  /** Undefined when no claim about it counts, and of one of several ids: what is said of that is in several streams. */
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

  async #find(statement: string, subject: string, id: string, { cursor, limit }: TimelinePlace) {
    if (hasNul(id)) return undefined;
    const [found] = await this.#tables.select<StoryRow>(statement, [
      ...[`${subject}-${id}`, cursor?.when ?? null, cursor?.position ?? null],
      ...[limit, maxPageBytes, id],
    ]);
    if (found === undefined) return undefined;
    const { facts, more, ...rest } = found;
    const timeline = timelineOf(facts.map((fact) => upcast(fact)));
    const last = more ? timeline.at(-1) : undefined;
    const claims = timeline.map(({ when: _, ...entry }) => entry as AnsweredEntry);
    return { ...rest, claims, ...(last && { next: `${last.when}_${last.position}` }) };
  }
}
