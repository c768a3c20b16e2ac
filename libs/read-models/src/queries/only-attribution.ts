import { assessedClaims, type AssessedClaim, type Meeting } from '@sovereign-pipeline/domain';
import type { Told } from './claims-about.ts';
import type { Filter } from './filters.ts';

export interface OnlyAttributionAsked {
  /** All evidence that counts has one of these attributions; there is some. */
  readonly onlyAttribution?: readonly string[] | undefined;
}

/** The claims about a row. */
interface ClaimsOf<Row> {
  /** Joins records `c` of claims to the row `p`. */
  readonly from: string;
  /** Which of these tell of it; and which of those that count it rests on. In SQL and in memory. */
  readonly tells: readonly [sql: string, isTelling: (claim: AssessedClaim) => boolean];
  readonly decides: readonly [sql: string, isDeciding: (row: Row, claim: AssessedClaim) => boolean];
}

/**
 * By the rule of the domain's `counting`: retracted claims never count, weak ones only without others. The first piece
 * of another attribution decides.
 */
const onlyAttribution = <Row extends Told>({
  from,
  tells: [tells, isTelling],
  decides: [decides, isDeciding],
}: ClaimsOf<Row>): Filter<Row, OnlyAttributionAsked> => ({
  by: ['onlyAttribution'],
  sql: ({ onlyAttribution: some }, bind) => {
    const asked = `coalesce(e.attribution = any (${bind(some)}::text[]), false)`;
    const claims = `${from} where c.retracted_by is null and ${tells}`;
    const sound = `exists (select from ${claims} and not c.weak)`;
    const pieces = (which: string): string => `exists (
      select from ${claims} and ${decides} and c.weak <> ${sound} and exists (
        select from :schema.evidence e where e.event_id = c.event_id and ${which}))`;
    return `not ${pieces(`not ${asked}`)} and ${pieces(asked)}`;
  },
  meets: (row, { onlyAttribution: asked = [] }) => {
    const claims = assessedClaims(row.told.facts).filter(
      (claim) => claim.retractedBy === null && claim.came <= row.told.until && isTelling(claim),
    );
    const weak = claims.every((claim) => claim.weak);
    const pieces = claims
      .filter((claim) => claim.weak === weak && isDeciding(row, claim))
      .flatMap(({ evidence }) => evidence);
    return (
      pieces.length > 0 &&
      pieces.every(({ attribution }) => attribution !== undefined && asked.includes(attribution))
    );
  },
});

/** Partnerships `p`: decisions of authorities are no word about their stages. */
export const dealsOnlyBy = onlyAttribution<Told>({
  from: `(
        select p.id union all select o.id from :schema.partnership_ids o where o.partnership_id = p.id) as own
      join :schema.claims c on c.stream = 'partnership-' || own.id`,
  tells: ['c.stage is not null', ({ stage }) => stage !== null],
  decides: ['true', () => true],
});

/** Meetings `p`: plans no longer count once it was held. */
export const meetingsOnlyBy = onlyAttribution<Pick<Meeting, 'status'> & Told>({
  from: `:schema.claims c join :schema.facts f on f.event_id = c.event_id`,
  tells: [`c.stream = 'meeting-' || p.id`, () => true],
  decides: [
    `(p.status = 'planned' or f.type = 'MeetingHeld')`,
    ({ status }, { type }) => status === 'planned' || type === 'MeetingHeld',
  ],
});
