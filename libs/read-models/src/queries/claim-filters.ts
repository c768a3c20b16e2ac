import {
  claimTypes,
  defaultCertainty,
  gradesFrom,
  nameKey,
  type TimelineEntry,
} from '@sovereign-pipeline/domain';
import {
  among,
  type AmountAsked,
  between,
  type Bind,
  byAmount,
  conditionsOf,
  type Filter,
  inLanguages,
  is,
  isWithin,
  marketsNamed,
  meetsAll,
  namesMarket,
} from './filters.ts';
import { type TakesPart } from './part-filters.ts';

/** Which claims, by what they say: any of several values of one member, and all members that are given. */
export interface ClaimAsked extends AmountAsked {
  readonly type?: readonly string[] | undefined;
  readonly certainty?: readonly string[] | undefined;
  /** Whether they are contested. */
  readonly contested?: boolean | undefined;
  /** Markets that they name; a region includes its countries. */
  readonly market?: readonly string[] | undefined;
  /** Of a partnership. */
  readonly stage?: readonly string[] | undefined;
  /** Languages that they are about; a language includes its varieties. */
  readonly language?: readonly string[] | undefined;
  readonly pillar?: readonly string[] | undefined;
  readonly instrument?: readonly string[] | undefined;
  /** Kinds of a party or participant. */
  readonly kind?: readonly string[] | undefined;
  readonly role?: readonly string[] | undefined;
  /** EDTF: between these dates the claim came true. */
  readonly occurredFrom?: string | undefined;
  readonly occurredTo?: string | undefined;
}

/** Which evidence: one piece must meet all of it. */
export interface EvidenceAsked {
  /** Ids of outlets. `publisher`: its own; `withoutPublisher`: neither its own nor one that it copies. */
  readonly publisher?: readonly string[] | undefined;
  readonly withoutPublisher?: readonly string[] | undefined;
  /** The lowest grade; no grade, and F, count between C and D. */
  readonly minReliability?: Parameters<typeof gradesFrom>[0] | undefined;
  readonly attribution?: readonly string[] | undefined;
  readonly reliability?: readonly string[] | undefined;
  /** Ids of outlets that it copies; whether it copies any. */
  readonly relays?: readonly string[] | undefined;
  readonly relaying?: boolean | undefined;
  /** Languages that it is written in. */
  readonly sourceLanguage?: readonly string[] | undefined;
  /** EDTF: it was published in between. */
  readonly publishedFrom?: string | undefined;
  readonly publishedTo?: string | undefined;
}

/** RFC 3339 in UTC with microseconds, or positions; inclusive. */
export interface RecordingAsked {
  readonly recordedFrom?: string | number | undefined;
  readonly recordedTo?: string | number | undefined;
}

/** A claim in memory. */
export type Claim = Pick<
  TimelineEntry,
  'type' | 'position' | 'recordedAt' | 'occurred' | 'data' | 'disputes'
>;

/** Members that only some types of claims have. */
interface Said {
  readonly stage?: string;
  readonly languages?: readonly string[];
  readonly pillars?: readonly string[];
  readonly instrument?: string;
  readonly amounts?: Parameters<typeof byAmount>[1] extends (row: never) => infer Sums ? Sums : never;
  readonly parties?: readonly TakesPart[];
  readonly participants?: readonly TakesPart[];
}
const saidBy = ({ data }: Claim) => data as Said;

export const occurred = between(
  'occurredFrom',
  'occurredTo',
  `(f.data->>'occurred')`,
  (claim: Claim) => claim.occurred,
);

/** Filters on a fact `f`. */
export const claimFilters: readonly Filter<Claim, ClaimAsked>[] = [
  among('type', 'f.type', ({ type }) => type),
  among(
    'certainty',
    `(case when f.type in (${claimTypes.map((type) => `'${type}'`).join(', ')}) then coalesce(f.data->>'certainty', '${defaultCertainty}') end)`,
    ({ data }) => data.certainty ?? defaultCertainty,
  ),
  {
    by: ['contested'],
    sql: ({ contested }, bind) => `exists (
      select from :schema.claims c where c.event_id = f.event_id and (c.disputed_by <> '{}') = ${bind(contested)}::boolean)`,
    meets: ({ disputes = [] }, { contested }) => disputes.length > 0 === contested,
  },
  {
    by: ['market'],
    sql: ({ market = [] }, bind) => namesMarket(market, bind),
    meets: (claim, { market = [] }) => market.some((each) => isWithin(each, marketsNamed(claim))),
  },
  among(
    'stage',
    `(case f.type when 'PartnershipProposed' then 'proposed' else f.data->>'stage' end)`,
    (claim) => (claim.type === 'PartnershipProposed' ? 'proposed' : saidBy(claim).stage),
  ),
  inLanguages(
    'language',
    `array(select jsonb_array_elements_text(f.data->'languages'))`,
    (claim) => saidBy(claim).languages ?? [],
  ),
  {
    by: ['pillar'],
    sql: ({ pillar }, bind) => `f.data->'pillars' ?| ${bind(pillar)}::text[]`,
    meets: (claim, { pillar = [] }) => saidBy(claim).pillars?.some((each) => pillar.includes(each)) === true,
  },
  among('instrument', `f.data->>'instrument'`, (claim) => saidBy(claim).instrument),
  byAmount(`f.data->'amounts'`, (claim: Claim) => saidBy(claim).amounts),
  {
    by: ['kind', 'role'],
    sql: ({ kind, role }, bind) => {
      const roles = role && bind(role);
      return `exists (
      select from jsonb_array_elements(coalesce(f.data->'parties', f.data->'participants')) u where
      ${kind === undefined ? 'true' : `u->>'kind' = any (${bind(kind)}::text[])`} and
      ${roles === undefined ? 'true' : `(u->'roles' ?| ${roles}::text[] or u->>'role' = any (${roles}::text[]))`})`;
    },
    meets: (claim, { kind, role }) => {
      const { parties, participants = [] } = saidBy(claim);
      return (parties ?? participants).some(
        (each) =>
          (kind === undefined || kind.includes(each.kind ?? '')) &&
          (role === undefined || each.roles?.some((own) => role.includes(own)) === true),
      );
    },
  },
  occurred,
];

/** A piece of evidence in memory. */
export interface PieceOfEvidence {
  readonly publisher: string;
  readonly relays?: readonly string[] | undefined;
  readonly attribution?: string | undefined;
  readonly reliability?: string | undefined;
  readonly language?: string | undefined;
  readonly published?: string | undefined;
}

const isCopyOf = (outlets: string): string => `exists (
      select from unnest(e.relays) as copied join unnest(${outlets}::text[]) as outlet
      on :schema.search_key(copied) = :schema.search_key(outlet))`;

/** Filters on a record `e` of evidence. */
export const pieceFilters: readonly Filter<PieceOfEvidence, EvidenceAsked>[] = [
  among('publisher', 'e.publisher_id', ({ publisher }) => nameKey(publisher)),
  {
    by: ['withoutPublisher'],
    sql: ({ withoutPublisher }, bind) => {
      const outlets = bind(withoutPublisher);
      return `not (e.publisher_id = any (${outlets}::text[]) or ${isCopyOf(outlets)})`;
    },
    meets: ({ publisher, relays = [] }, { withoutPublisher = [] }) =>
      ![publisher, ...relays].some((outlet) => withoutPublisher.includes(nameKey(outlet))),
  },
  {
    by: ['minReliability'],
    sql: ({ minReliability = 'E' }, bind) =>
      `coalesce(e.reliability, 'F') = any (${bind(gradesFrom(minReliability))}::text[])`,
    meets: ({ reliability = 'F' }, { minReliability = 'E' }) =>
      gradesFrom(minReliability).some((grade) => grade === reliability),
  },
  among('attribution', 'e.attribution', ({ attribution }) => attribution),
  among('reliability', 'e.reliability', ({ reliability }) => reliability),
  {
    by: ['relays'],
    sql: ({ relays }, bind) => isCopyOf(bind(relays)),
    meets: ({ relays = [] }, { relays: asked = [] }) => relays.some((name) => asked.includes(nameKey(name))),
  },
  is('relaying', `(e.relays <> '{}')`, ({ relays = [] }) => relays.length > 0),
  inLanguages('sourceLanguage', 'array[e.language]', ({ language }) =>
    language === undefined ? [] : [language],
  ),
  between('publishedFrom', 'publishedTo', 'e.published', ({ published }) => published ?? null),
];

/** Whether claims without evidence match: they have no publisher, and no grade. */
const hearsUnsourced = (asked: EvidenceAsked): boolean =>
  gradesFrom(asked.minReliability ?? 'E').includes('F') &&
  pieceFilters
    .flatMap(({ by }) => by)
    .every((name) => name === 'withoutPublisher' || name === 'minReliability' || asked[name] === undefined);

/** One piece of the evidence of a fact `f` meets all filters. */
export const byEvidence: Filter<Claim, EvidenceAsked> = {
  by: pieceFilters.flatMap(({ by }) => by),
  sql: (asked, bind) => {
    const ofFact = 'select from :schema.evidence e where e.event_id = f.event_id';
    const unsourced = hearsUnsourced(asked) ? ` or not exists (${ofFact})` : '';
    return `exists (${ofFact}${conditionsOf(pieceFilters, asked, bind)})${unsourced}`;
  },
  meets: ({ data: { evidence = [] } }, asked) =>
    (evidence.length === 0 && hearsUnsourced(asked)) ||
    evidence.some((piece) => meetsAll(pieceFilters, asked, piece)),
};

/** When a fact `f` was recorded. */
export const recordingFilters: readonly Filter<Claim, RecordingAsked>[] = [
  {
    by: ['recordedFrom'],
    sql: ({ recordedFrom }, bind) => recorded('>=', recordedFrom, bind),
    meets: (claim, { recordedFrom = 0 }) => recordedOf(claim, recordedFrom) >= recordedFrom,
  },
  {
    by: ['recordedTo'],
    sql: ({ recordedTo }, bind) => recorded('<=', recordedTo, bind),
    meets: (claim, { recordedTo = 0 }) => recordedOf(claim, recordedTo) <= recordedTo,
  },
];

const recorded = (way: string, bound: string | number | undefined, bind: Bind) =>
  typeof bound === 'number'
    ? `f.position ${way} ${bind(bound)}::bigint`
    : `f.recordedat ${way} ${bind(bound)}::timestamptz`;

/** When a claim was recorded, as a position or a time, like the bound that it is compared with. */
const recordedOf = ({ position, recordedAt }: Claim, bound: string | number) =>
  typeof bound === 'number' ? position : recordedAt;

/** Which claims of a timeline; publishers are not here, because the moment selects by them. */
export interface TimelineFilter
  extends
    ClaimAsked,
    Omit<EvidenceAsked, 'publisher' | 'withoutPublisher' | 'minReliability' | 'attribution'>,
    RecordingAsked {
  /** Ids of other companies: only claims in the timelines of all of them, too. */
  readonly with?: readonly string[] | undefined;
}

export const timelineFilters: readonly Filter<Claim, TimelineFilter>[] = [
  ...claimFilters,
  byEvidence,
  ...recordingFilters,
];
