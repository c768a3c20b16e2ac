import {
  foldPartnershipRow,
  GrowingPartnership,
  instruments,
  kinds,
  partyRoles,
  type PartnershipRow,
  stages,
} from '@sovereign-pipeline/domain';
import { type ItemTable, jsonOf, readBack, type RowTable, thePlace } from './columns.ts';
import { comments } from './comments.ts';
import { anyMarket } from './company-counts.ts';
import { firstDay } from './first-day.ts';
import { namedPeople } from './named-people.ts';
import { viewOf } from './view.ts';

/** With columns for the orders of lists, and for the markets of companies. */
interface PlacedPartnership extends PartnershipRow {
  readonly sinceDay: number;
  readonly reached: readonly { readonly market: string; readonly company: string }[];
}

/**
 * Stands for each party in `partnership_markets` where there is none with a name, or where parties times markets are
 * more pairs than are written: each of its markets is written once, and each of its companies with `anyMarket`.
 */
export const allParties = '';
const mostPairs = 200;

function placed(row: PartnershipRow | undefined): PlacedPartnership | undefined {
  if (row === undefined) return undefined;
  const ids = row.parties.map(({ id }) => id);
  const pairs = (markets: readonly string[], companies: readonly string[]) =>
    markets.flatMap((market) => companies.map((company) => ({ market, company })));
  return {
    ...row,
    sinceDay: firstDay(row.since),
    reached:
      ids.length === 0
        ? pairs(row.markets, [allParties])
        : ids.length * row.markets.length > mostPairs
          ? [...pairs(row.markets, [allParties]), ...pairs([anyMarket], ids)]
          : pairs(row.markets, ids),
  };
}

/** The position of the last event in the streams of the partnership of a row `r`. */
const lastPosition = `
    select max(last.position) from (
      select r.key as id union all select o.id from :schema.partnership_ids o where o.partnership_id = r.key) as own
    cross join lateral (
      select f.position from :schema.facts f where f.stream = 'partnership-' || own.id order by f.version desc limit 1) as last`;

const table: RowTable<PlacedPartnership> = {
  table: 'partnerships',
  comment: 'Every partnership, with its stage as assessed from all claims about it',
  key: ['id'],
  indexes: { partnerships_since: ['since_day', 'id'], partnerships_recorded: ['last_position', 'id'] },
  columns: {
    id: { of: 'id', type: 'id', comment: 'Its id in all answers' },
    stage: { of: 'stage', type: 'text', comment: stages.join(', ') },
    since: {
      of: 'since',
      type: 'text',
      else: 'null',
      comment:
        'When it reached the stage: the earliest date in the claims, EDTF as written (2024-06, ' +
        '2024-06-24/2024-06-28, 2024~); null: none',
    },
    certainty: {
      of: 'certainty',
      type: 'text',
      comment: 'confirmed, reported or speculative: the surest of the claims that say the stage',
    },
    conflict: {
      of: 'conflict',
      type: 'boolean',
      comment: 'A claim contradicts the stage',
    },
    contested: { of: 'contested', type: 'boolean', comment: 'The stage rests on disputed claims only' },
    disputed_by: {
      of: 'disputedBy',
      type: 'text[]',
      else: 'nothing',
      comment: 'The parties that dispute claims of the stage; null: none',
    },
    alternatives: {
      of: 'alternatives',
      type: 'jsonb',
      comment: 'Array of {stage, since, certainty, contested, disputedBy?, basis}: other possible stages',
    },
    purpose: { of: 'purpose', type: 'text', else: 'null', comment: 'Its purpose' },
    unnamed: {
      of: 'unnamed',
      type: 'jsonb',
      comment:
        'Array of {unnamed, roles?, kind?, people?, contested, disputedBy?, withdrawn?, basis}: ' +
        'unnamed parties',
    },
    proposed_by: { of: 'proposedBy', type: 'text', else: 'nothing', comment: 'The proposer, as written' },
    instrument: { of: 'instrument', type: 'text', else: 'nothing', comment: instruments.join(', ') },
    amounts: {
      of: 'amounts',
      type: 'jsonb',
      else: 'nothing',
      comment: 'Array of {what, currency, min?, max?, text?}: sums of money',
    },
    capacity: {
      of: 'capacity',
      type: 'jsonb',
      else: 'nothing',
      comment: 'Array of {what?, unit, min?, max?, text?}: quantities built, supplied or used',
    },
    sites: { of: 'sites', type: 'jsonb', else: 'nothing', comment: 'Array of {name?, city?, country?}' },
    term: { of: 'term', type: 'text', else: 'nothing', comment: 'Its duration: an EDTF interval, or words' },
    expected: {
      of: 'expected',
      type: 'text',
      else: 'nothing',
      comment: 'The date of its next plan, EDTF as written',
    },
    decisions: {
      of: 'decisions',
      type: 'jsonb',
      comment:
        'Array of {authority, jurisdiction, decision, subject, companies, since, certainty, ' +
        'contested, disputedBy?, basis}: decisions of authorities',
    },
    markets: { of: 'markets', type: 'text[]', comment: comments.markets },
    market_claims: {
      of: 'marketClaims',
      type: 'jsonb',
      comment:
        'Array of {market, parties, certainty, since, contested, disputedBy?, sources, basis, ' +
        'pieces}: the claims behind each market',
    },
    languages: { of: 'languages', type: 'text[]', comment: comments.languages },
    pillars: {
      of: 'pillars',
      type: 'text[]',
      comment: 'infrastructure, data, workforce, business-network, model',
    },
    sources: { of: 'sources', type: 'jsonb', comment: comments.sources },
    basis: { of: 'basis', type: 'text[]', comment: 'Ids of the events that the stage rests on' },
    basis_of: {
      of: 'basisOf',
      type: 'jsonb',
      comment: 'Ids of the events behind since, purpose, proposedBy and so on',
    },
    since_day: {
      of: 'sinceDay',
      type: 'integer',
      internal: true,
      comment: 'The first day of since, from 1970; -2147483648: nobody says, or it is open at its beginning',
    },
    last_position: {
      of: { found: 'lastPosition', by: lastPosition },
      type: 'bigint',
      comment: 'Position of the last event that is recorded about it',
    },
  },
};

const parties: ItemTable<PlacedPartnership, 'parties'> = {
  table: 'partnership_parties',
  comment: 'The parties of a partnership, including governments',
  items: 'parties',
  key: ['partnership_id', 'company_id'],
  indexes: {
    partnership_parties_company: ['company_id', 'partnership_id', 'stage'],
  },
  columns: {
    partnership_id: { of: { rowColumn: 'id' }, type: 'id', comment: comments.partnershipId },
    company_id: { of: 'id', type: 'id', comment: comments.companyId },
    name: { of: 'name', type: 'text', comment: comments.name },
    roles: {
      of: 'roles',
      type: 'text[]',
      else: 'nothing',
      comment: `${partyRoles.join(', ')}; null: not said`,
    },
    kind: { of: 'kind', type: 'text', else: 'nothing', comment: `${kinds.join(', ')}; null: not said` },
    people: { of: 'people', type: 'jsonb', else: 'nothing', comment: comments.people },
    contested: { of: 'contested', type: 'boolean', comment: comments.named.contested },
    disputed_by: { of: 'disputedBy', type: 'text[]', else: 'nothing', comment: comments.named.disputedBy },
    withdrawn: {
      of: 'withdrawn',
      type: 'boolean',
      else: 'nothing',
      comment: 'True: only retracted claims name it',
    },
    basis: { of: 'basis', type: 'text[]', comment: 'Ids of the events that name it' },
    place: { of: thePlace, type: 'integer', comment: 'Place in the list of parties, from 1' },
    stage: { of: { rowColumn: 'stage' }, type: 'text', comment: 'At which the partnership stands' },
    stage_contested: {
      of: { rowColumn: 'contested' },
      type: 'boolean',
      comment: 'That stage rests on disputed claims only',
    },
  },
};

const history: ItemTable<PlacedPartnership, 'history'> = {
  table: 'partnership_history',
  comment: 'The stages of a partnership, in order',
  items: 'history',
  key: ['partnership_id', 'place'],
  columns: {
    partnership_id: { of: { rowColumn: 'id' }, type: 'id', comment: comments.partnershipId },
    place: {
      of: thePlace,
      type: 'integer',
      comment: 'Place among its stages, from 1; the last is where it stands',
    },
    stage: { of: 'stage', type: 'text', comment: stages.join(', ') },
    since: { of: 'since', type: 'text', else: 'null', comment: comments.since },
    certainty: { of: 'certainty', type: 'text', comment: comments.certainty },
    contested: { of: 'contested', type: 'boolean', comment: comments.contested },
    disputed_by: { of: 'disputedBy', type: 'text[]', else: 'nothing', comment: comments.disputedBy },
    basis: { of: 'basis', type: 'text[]', comment: 'Ids of the events that say so' },
  },
};

const reached: ItemTable<PlacedPartnership, 'reached'> = {
  table: 'partnership_markets',
  comment: 'Which party is by a partnership in which market',
  items: 'reached',
  key: ['partnership_id', 'market', 'company_id'],
  indexes: {
    partnership_markets_market: ['market', 'company_id', 'partnership_id'],
    partnership_markets_deals: ['market', 'partnership_id'],
  },
  columns: {
    partnership_id: { of: { rowColumn: 'id' }, type: 'id', comment: comments.partnershipId },
    market: {
      of: 'market',
      type: 'id',
      comment:
        'Code of one of the markets of the partnership; empty: all of one that has more than so many pairs',
    },
    company_id: {
      of: 'company',
      type: 'id',
      comment: `Id of a company; empty: all parties of the partnership, which has none with a name, or more than ${mostPairs} such pairs`,
    },
  },
};

export { table as partnershipTable, parties as partyTable, history as historyTable };

export const partnerships = viewOf(
  {
    name: 'partnership',
    fold: (id, facts) => placed(foldPartnershipRow(id, facts)),
    grow: (id, facts) => {
      const growing = new GrowingPartnership(id, facts);
      return {
        add: (more) => {
          growing.add(more);
        },
        get row() {
          return placed(growing.row);
        },
      };
    },
  },
  table,
  parties,
  history,
  reached,
  namedPeople('partnership', ['id']),
);

/** JSON object of the partnership of a row `p`; absent values may be null. */
export const partnershipAsJson = jsonOf(table, 'p', [parties]);

/** JSON object of a stage of a record `h`; absent values may be null. */
export const stageAsJson = jsonOf(history, 'h');
/** A stage from its JSON. */
export const asStage = readBack<PartnershipRow['history'][number]>(history);
