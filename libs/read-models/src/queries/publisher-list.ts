import {
  type Claim,
  type ClaimAsked,
  claimFilters,
  type EvidenceAsked,
  type PieceOfEvidence,
  pieceFilters,
  type RecordingAsked,
  recordingFilters,
} from './claim-filters.ts';
import {
  among,
  conditionsOf,
  everyIdOf,
  type Filter,
  isAsked,
  meetsAll,
  namesMarket,
  writtenCodes,
} from './filters.ts';
import { byCount, byRecording, type List } from './orders.ts';

/** Which evidence: any of several values of one member, and all members that are given. */
interface PieceAsked extends ClaimAsked, EvidenceAsked, RecordingAsked {
  /** Id of a company that its claim names. */
  readonly company?: string | undefined;
}

/** Which publishers: those with one piece of evidence that meets all filters on evidence. */
export interface PublisherFilter extends PieceAsked {
  readonly ids?: readonly string[] | undefined;
}

/** A piece of evidence, its claim, and the companies that the claim names. */
export interface Piece extends PieceOfEvidence {
  readonly claim: Claim;
  readonly companies: readonly string[];
}

/** What a publisher is filtered and ordered by. */
export interface PublisherEntry {
  readonly id: string;
  readonly name: string;
  readonly claims: number;
  readonly relays: readonly { readonly id: string; readonly name: string; readonly claims: number }[];
  readonly pieces: readonly Piece[];
}

const ofClaim = (filters: readonly Filter<Claim, PieceAsked>[]): Filter<Piece, PieceAsked>[] =>
  filters.map(({ meets, ...filter }) => ({ ...filter, meets: ({ claim }, asked) => meets(claim, asked) }));

/** Filters on a fact `f`. */
const ofItsClaim: readonly Filter<Piece, PieceAsked>[] = [
  {
    by: ['company'],
    sql: ({ company }, bind) => `f.position in (
      select n.position from (${everyIdOf(bind(company))}) as own
      join :schema.company_events n on n.company_id = own.id)`,
    meets: ({ companies }, { company = '' }) => companies.includes(company),
  },
  ...ofClaim(claimFilters).map((filter): Filter<Piece, PieceAsked> =>
    filter.by.includes('market')
      ? { ...filter, sql: ({ market = [] }, bind) => namesMarket(market, bind, writtenCodes) }
      : filter,
  ),
  ...ofClaim(recordingFilters),
];

const ofAPiece: readonly Filter<Piece, PieceAsked>[] = [...ofItsClaim, ...pieceFilters];

/** Spares those that copy nobody from being looked at piece by piece. */
const copiesAny = 'exists (select from :schema.publisher_relays r where r.publisher_id = p.id)';

/** The first pieces of a publisher, by claim, that are looked at by themselves. */
const lookedAt = 50;

const piecesOf = `(select sum(n.pieces) from :schema.publisher_names n where n.publisher_id = p.id)`;

/**
 * A piece is looked for among those of each publisher, as far as the page goes; but where claims have to be read, only
 * among its first ones. When that is in vain for a publisher that has more, all claims are read, once for all
 * publishers, of which there are thousands; so are those of a company, which are found by an index.
 */
const byPiece: Filter<PublisherEntry, PublisherFilter> = {
  by: ofAPiece.flatMap(({ by }) => by),
  sql: (asked, bind) => {
    const pieces = conditionsOf(pieceFilters, asked, bind);
    const relaying = asked.relays !== undefined || asked.relaying === true ? `${copiesAny} and ` : '';
    if (!ofItsClaim.some(isAsked(asked)))
      return `${relaying}exists (select from :schema.evidence e where e.publisher_id = p.id${pieces})`;
    const conditions = `${conditionsOf(ofItsClaim, asked, bind)}${pieces}`;
    const amongAll = `p.id in (
      with said as materialized (
        select distinct e.publisher_id from :schema.facts f join :schema.evidence e on e.event_id = f.event_id
        where true${conditions})
      select publisher_id from said)`;
    if (asked.company !== undefined) return `${relaying}${amongAll}`;
    return `${relaying}(exists (
      select from (
        select first.* from :schema.evidence first where first.publisher_id = p.id
        order by first.event_id limit ${String(lookedAt)}) as e
      cross join lateral (select * from :schema.facts where event_id = e.event_id offset 0) as f
      where true${conditions})
    or ${piecesOf} > ${String(lookedAt)} and ${amongAll})`;
  },
  meets: ({ pieces }, asked) => pieces.some((piece) => meetsAll(ofAPiece, asked, piece)),
};

/** The most frequent spelling of a record `p`; of equally frequent ones the least. */
export const publisherName = `(select n.name from :schema.publisher_names n where n.publisher_id = p.id
    order by n.pieces desc, n.name limit 1)`;

export const publisherList: List<PublisherEntry, PublisherFilter> = {
  from: ':schema.publishers',
  id: ['p.id'],
  json: `json_build_object('id', p.id, 'name', ${publisherName}, 'claims', p.claims, 'relays', (
    select coalesce(json_agg(json_build_object('name', r.name, 'times', r.pieces, 'claims', r.claims)), '[]')
    from :schema.publisher_relays r where r.publisher_id = p.id))`,
  filters: [among('ids', 'p.id', ({ id }) => id), byPiece],
  orders: {
    recorded: byRecording('p.last_position'),
    claims: byCount('p.claims', (entry) => entry.claims),
  },
};
