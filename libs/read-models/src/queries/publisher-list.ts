import type { AssessedEvidence } from '@sovereign-pipeline/domain';
import {
  among,
  between,
  companyOf,
  conditionsOf,
  type Filter,
  inLanguages,
  isWithin,
  meetsAll,
  namesMarket,
} from './filters.ts';
import { byCount, byRecording, type List } from './orders.ts';

/** Which evidence: of several values of one thing any, of several things all. */
interface PieceAsked {
  /** Id of a company that its claim names. */
  readonly company?: string | undefined;
  /** That its claim names; a region includes its countries. */
  readonly market?: readonly string[] | undefined;
  readonly reliability?: readonly string[] | undefined;
  readonly language?: readonly string[] | undefined;
  /** EDTF: it was published in between. */
  readonly publishedFrom?: string | undefined;
  readonly publishedTo?: string | undefined;
}

/** Which publishers: those with one piece of evidence that is all of what is asked of evidence. */
export interface PublisherFilter extends PieceAsked {
  readonly ids?: readonly string[] | undefined;
}

/** A piece of evidence, and what its claim names. */
export interface Piece extends Pick<AssessedEvidence, 'reliability' | 'language' | 'published'> {
  readonly companies: readonly string[];
  readonly markets: readonly string[];
}

/** What a publisher is listed by. */
export interface PublisherEntry {
  readonly id: string;
  readonly name: string;
  readonly claims: number;
  readonly pieces: readonly Piece[];
}

/** On a record `e` of the evidence of a fact `f`. */
const pieceFilters: readonly Filter<Piece, PieceAsked>[] = [
  {
    by: ['company'],
    sql: ({ company }, bind) => {
      const one = companyOf(bind(company));
      return `f.position in (
        select n.position from (
          select ${one} as id union all select i.id from :schema.company_ids i where i.company_id = ${one}) as any_id
        join :schema.company_events n on n.company_id = any_id.id)`;
    },
    meets: ({ companies }, { company = '' }) => companies.includes(company),
  },
  {
    by: ['market'],
    sql: ({ market = [] }, bind) => namesMarket(market, bind),
    meets: ({ markets }, { market = [] }) => market.some((each) => isWithin(each, markets)),
  },
  among('reliability', 'e.reliability', ({ reliability }) => reliability),
  inLanguages('array[e.language]', ({ language }) => (language === undefined ? [] : [language])),
  between('publishedFrom', 'publishedTo', 'e.published', ({ published }) => published ?? null),
];

const byPiece: Filter<PublisherEntry, PublisherFilter> = {
  by: ['company', 'market', 'reliability', 'language', 'publishedFrom', 'publishedTo'],
  sql: (asked, bind) => `p.id in (
    select e.publisher_id from :schema.evidence e join :schema.facts f on f.event_id = e.event_id
    where true${conditionsOf(pieceFilters, asked, bind)})`,
  meets: ({ pieces }, asked) => pieces.some((piece) => meetsAll(pieceFilters, asked, piece)),
};

/** Of a record `p`: the most frequent spelling; of equals the least. */
export const publisherName = `(select n.name from :schema.publisher_names n where n.publisher_id = p.id
    order by n.pieces desc, n.name limit 1)`;

export const publisherList: List<PublisherEntry, PublisherFilter> = {
  from: ':schema.publishers',
  id: ['p.id'],
  json: `json_build_object('id', p.id, 'name', ${publisherName}, 'claims', p.claims)`,
  filters: [among('ids', 'p.id', ({ id }) => id), byPiece],
  orders: {
    recorded: byRecording('p.last_position'),
    claims: byCount('p.claims', (entry) => entry.claims),
  },
};
