import { haveCommonDay, partnershipKey, type Stage } from '@sovereign-pipeline/domain';
import type { Queryable } from '@sovereign-pipeline/postgres';
import type { PartnershipSuggestion } from '../answers/suggestion-answers.ts';
import { inSchema } from '../schema/schema.ts';
import { isOpen, judgements, unsureOf } from './judgements.ts';

/** The most partnerships to examine for one page, and of one party to compare each with. */
const stride = 200;
const mostOfParty = 300;

interface Deal {
  readonly id: string;
  readonly stage: Stage;
  readonly since: string | null;
  readonly purpose: string | null;
  readonly markets: readonly string[];
  readonly instrument: string | null;
}

// $1 id before the first, $2 how many. With later ones that have the same parties, by the party that has fewest; none
// where that has too many.
export const dealsOfSameParties = `
with page as materialized (
  select p.*, array(
    select o.company_id from :schema.partnership_parties o where o.partnership_id = p.id order by 1) as companies
  from :schema.partnerships p where p.id > $1 order by p.id limit $2
), rare as materialized (
  select page.*, fewest.company_id as party, fewest.many
  from page left join lateral (
    select c.company_id, (
      select count(*) from (
        select from :schema.partnership_parties o where o.company_id = c.company_id limit ${mostOfParty}) as theirs) as many
    from unnest(page.companies) as c(company_id) order by many, c.company_id limit 1) as fewest on true
)
select rare.id, rare.stage, rare.since, rare.purpose, rare.markets, rare.instrument, rare.companies, (
  select coalesce(json_agg(json_build_object('id', q.id, 'stage', q.stage, 'since', q.since, 'purpose', q.purpose,
    'markets', q.markets, 'instrument', q.instrument) order by q.id), '[]')
  from :schema.partnership_parties o join :schema.partnerships q on q.id = o.partnership_id
  where o.company_id = rare.party and o.partnership_id > rare.id and rare.many < ${mostOfParty}
    and rare.companies = array(
      select t.company_id from :schema.partnership_parties t where t.partnership_id = q.id order by 1)) as others
from rare order by rare.id`;

/** Pairs of partnerships that may be one, by the id of the first. */
export async function alikeDeals(
  client: Queryable,
  schema: string,
  cursor: string,
  limit: number,
): Promise<{ readonly suggestions: readonly PartnershipSuggestion[]; readonly next?: string }> {
  const { rows } = await client.query<Deal & { companies: string[]; others: Deal[] }>(
    inSchema(schema, dealsOfSameParties),
    [cursor, stride],
  );
  const suggestions: PartnershipSuggestion[] = [];
  const compared = rows.filter(({ companies, others }) => companies.length > 1 && others.length > 0);
  const keys = compared.flatMap(({ id, others }) =>
    [id, ...others.map((other) => other.id)].map(partnershipKey),
  );
  const judged = await judgements(client, schema, [...new Set(keys)]);
  for (const { companies, others, ...deal } of rows) {
    for (const other of companies.length > 1 ? others : []) {
      const pair = [partnershipKey(deal.id), partnershipKey(other.id)] as const;
      const reasons = isOpen(judged, ...pair) ? alikeIn(deal, other) : undefined;
      if (reasons !== undefined)
        suggestions.push({
          ...{ kind: 'partnership', a: shown(deal), b: shown(other), parties: companies },
          reasons: ['same-parties', ...reasons],
          ...unsureOf(judged, ...pair),
        });
    }
    if (suggestions.length >= limit && deal.id !== rows.at(-1)?.id) return { suggestions, next: deal.id };
  }
  const last = rows.length === stride ? rows.at(-1)?.id : undefined;
  return { suggestions, ...(last !== undefined && { next: last }) };
}

/** What they have in common besides the parties; undefined when they differ in something that both state. */
function alikeIn(
  a: Deal,
  b: Deal,
): Exclude<PartnershipSuggestion['reasons'][number], 'same-parties'>[] | undefined {
  const both = <T>(one: T | null, other: T | null, same: (one: T, other: T) => boolean) =>
    one === null || other === null ? undefined : same(one, other);
  const said = (markets: readonly string[]) => (markets.length === 0 ? null : markets);
  const time = both(a.since, b.since, haveCommonDay);
  const markets = both(said(a.markets), said(b.markets), (one, other) =>
    one.some((each) => other.includes(each)),
  );
  const instrument = both(a.instrument, b.instrument, (one, other) => one === other);
  if ([time, markets, instrument].includes(false)) return undefined;
  const reasons = [
    ...(time === true ? (['same-time'] as const) : []),
    ...(markets === true ? (['same-markets'] as const) : []),
    ...(instrument === true ? (['same-instrument'] as const) : []),
  ];
  // Two companies may have several partnerships.
  return reasons.length > 0 ? reasons : undefined;
}

const shown = ({ id, stage, since, purpose }: Deal) => ({ id, stage, since, purpose });
