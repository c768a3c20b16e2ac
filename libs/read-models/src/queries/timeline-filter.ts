import { defaultCertainty, type TimelineEntry } from '@sovereign-pipeline/domain';
import {
  among,
  between,
  dayRange,
  type Filter,
  isWithin,
  marketsNamed,
  namesMarket,
  type Predicate,
} from './filters.ts';

/** Which claims of a timeline: of several values of one thing any, of several things all. */
export interface TimelineFilter {
  readonly type?: readonly string[] | undefined;
  readonly certainty?: readonly string[] | undefined;
  /** Whether anything stands against them. */
  readonly contested?: boolean | undefined;
  /** That they name; a region includes its countries. */
  readonly market?: readonly string[] | undefined;
  /** EDTF: between these dates the claim came true. */
  readonly occurredFrom?: string | undefined;
  readonly occurredTo?: string | undefined;
  /** EDTF: evidence of them was published in between. */
  readonly publishedFrom?: string | undefined;
  readonly publishedTo?: string | undefined;
  /** RFC 3339 in UTC with microseconds, or positions; inclusive. */
  readonly recordedFrom?: string | number | undefined;
  readonly recordedTo?: string | number | undefined;
}

/** On a fact `f` and its claim `c`. */
export const timelineFilters: readonly Filter<TimelineEntry, TimelineFilter>[] = [
  among('type', 'f.type', ({ type }) => type),
  among('certainty', 'c.certainty', ({ data }) => data.certainty ?? defaultCertainty),
  {
    by: ['contested'],
    sql: ({ contested }, bind) => `(c.disputed_by <> '{}') = ${bind(contested)}::boolean`,
    meets: ({ disputes = [] }, { contested }) => disputes.length > 0 === contested,
  },
  {
    by: ['market'],
    sql: ({ market = [] }, bind) => namesMarket(market, bind),
    meets: (entry, { market = [] }) => market.some((each) => isWithin(each, marketsNamed(entry))),
  },
  between('occurredFrom', 'occurredTo', `(f.data->>'occurred')`, ({ occurred }) => occurred),
  {
    by: ['publishedFrom', 'publishedTo'],
    sql: ({ publishedFrom, publishedTo }, bind) =>
      `exists (select from :schema.evidence e join :schema.dates d on d.edtf = e.published
        where e.event_id = f.event_id and ${dayRange(publishedFrom, publishedTo, bind)})`,
    meets: ({ data: { evidence = [] } }, asked) => evidence.some((piece) => published.meets(piece, asked)),
  },
  {
    by: ['recordedFrom'],
    sql: ({ recordedFrom }, bind) => recorded('>=', recordedFrom, bind),
    meets: (entry, { recordedFrom = 0 }) => recordedOf(entry, recordedFrom) >= recordedFrom,
  },
  {
    by: ['recordedTo'],
    sql: ({ recordedTo }, bind) => recorded('<=', recordedTo, bind),
    meets: (entry, { recordedTo = 0 }) => recordedOf(entry, recordedTo) <= recordedTo,
  },
];

const published: Predicate<
  { readonly published?: string },
  Pick<TimelineFilter, 'publishedFrom' | 'publishedTo'>
> = between('publishedFrom', 'publishedTo', '', (piece) => piece.published ?? null);

const recorded = (way: string, bound: string | number | undefined, bind: (value: unknown) => string) =>
  typeof bound === 'number'
    ? `f.position ${way} ${bind(bound)}::bigint`
    : `f.recordedat ${way} ${bind(bound)}::timestamptz`;

/** When a claim was recorded, as what it is compared with. */
const recordedOf = ({ position, recordedAt }: TimelineEntry, bound: string | number) =>
  typeof bound === 'number' ? position : recordedAt;
