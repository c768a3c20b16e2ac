import { assessedClaims, dateBounds, type Fact, timelineOf } from '@sovereign-pipeline/domain';
import {
  byEvidence,
  type Claim,
  type ClaimAsked,
  type EvidenceAsked,
  occurred,
  type RecordingAsked,
  recordingFilters,
} from './claim-filters.ts';
import { conditionsOf, type Filter, meetsAll } from './filters.ts';

/** The facts about a row; `until`: only what had come by then counts. */
export interface Told {
  readonly told: { readonly facts: readonly Fact[]; readonly until: number };
}

/** What is asked of the claims about a row. */
export interface ToldAsked
  extends
    Pick<ClaimAsked, 'occurredFrom' | 'occurredTo'>,
    Pick<EvidenceAsked, 'publishedFrom' | 'publishedTo'>,
    RecordingAsked {
  /** EDTF: no claim about it is from this date or later. */
  readonly quietSince?: string | undefined;
}

/** From a statement that selects claims (ids, streams, positions): a condition that one of them is about the record. */
type HasOneOf = (claims: string) => string;

/** Claims that are not retracted. */
const standing = (where: string): string => `
      select f.event_id, f.stream, f.position from :schema.claims c join :schema.facts f on f.event_id = c.event_id
      where c.retracted_by is null${where}`;

type DatesAsked = Omit<ToldAsked, 'quietSince'>;

/** One claim meets all of the filters. */
const oneClaim = (
  filters: readonly Filter<Claim, DatesAsked>[],
  hasOneOf: HasOneOf,
): Filter<Told, DatesAsked> => ({
  by: filters.flatMap(({ by }) => by),
  sql: (asked, bind) => hasOneOf(standing(conditionsOf(filters, asked, bind))),
  meets: ({ told }, asked) =>
    timelineOf(told.facts, told.until).some(
      (claim) => claim.retracted === undefined && meetsAll(filters, asked, claim),
    ),
});

const published: Filter<Claim, DatesAsked> = {
  ...byEvidence,
  by: ['publishedFrom', 'publishedTo'],
};

/** By when a claim about it was published and recorded. */
export const whenSaid = (hasOneOf: HasOneOf): Filter<Told, DatesAsked> =>
  oneClaim([published, ...recordingFilters], hasOneOf);

/** As `whenSaid`, and by when what the claim says happened. */
export const whenTold = (hasOneOf: HasOneOf): Filter<Told, DatesAsked> =>
  oneClaim([occurred, published, ...recordingFilters], hasOneOf);

/** Without a claim since a day. */
export const quietSince = (hasOneOf: HasOneOf): Filter<Told, Pick<ToldAsked, 'quietSince'>> => ({
  by: ['quietSince'],
  sql: ({ quietSince: day = '' }, bind) => {
    const since = `coalesce(${bind(dateBounds(day)?.from ?? null)}::date, '-infinity')`;
    return `not (${hasOneOf(standing(` and c.said_on >= ${since}`))})`;
  },
  meets: ({ told }, { quietSince: day = '' }) => {
    const last = lastSaid(told.facts);
    return last === null || last < (dateBounds(day)?.from ?? '');
  },
});

/** The last day of a claim that is not retracted; null: there is none. */
const lastSaid = (facts: readonly Fact[]): string | null =>
  assessedClaims(facts).reduce<string | null>(
    (last, { retractedBy, said }) =>
      retractedBy === null && said !== null && said > (last ?? '') ? said : last,
    null,
  );
