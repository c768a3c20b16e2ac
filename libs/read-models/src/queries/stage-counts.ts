import { type Pipeline, type Stage, stages } from '@sovereign-pipeline/domain';
import { position } from '../projection/progress.ts';
import { binding, companyOf, conditionsOf, type Statement } from './filters.ts';
import { type PartnershipFilter, partnershipList } from './partnership-list.ts';
import { anyCompany } from '../views/company-counts.ts';

/** How many partnerships stand at a stage, and how many of these are contested. */
export interface Counted {
  readonly count: number;
  readonly contested: number;
}

/** The counts of an answer, from those in tables. */
export function stageCounts(rows: readonly (Counted & { readonly stage: Stage })[]): Pipeline['stages'] {
  const counts = new Map(rows.map(({ stage, count }) => [stage, count]));
  return {
    ...(Object.fromEntries(stages.map((stage) => [stage, counts.get(stage) ?? 0])) as Record<Stage, number>),
    contested: sum(rows, 'contested'),
  };
}

export const sum = (all: readonly Counted[], of: keyof Counted): number =>
  all.reduce((together, each) => together + each[of], 0);

/** The counts of all partnerships, which triggers keep (ADR 22). */
const ofAll = `
select ${position} as position, (
  select coalesce(json_agg(json_build_object('stage', c.what, 'count', c.number, 'contested', c.contested)), '[]')
  from :schema.company_counts c where c.company_id = '${anyCompany}' and c.thing = 'partnership') as stages`;

/** Counts the partnerships of a list by stage; contested ones are those of the asked company's pipeline. */
export function stagesStatement(asked: PartnershipFilter, cursor = ''): Statement {
  const { values, bind } = binding();
  if (cursor === '' && Object.values(asked).every((each) => each === undefined))
    return { sql: ofAll, values };
  const after = cursor === '' ? '' : ` and p.id > ${bind(cursor)}::text`;
  const { company } = asked;
  const contestedPart =
    company === undefined
      ? ''
      : ` or exists (select from :schema.partnership_parties mine
          where mine.partnership_id = p.id and mine.company_id = ${companyOf(bind(company))} and mine.contested)`;
  const sql = `
select ${position} as position, (
  select coalesce(json_agg(counted), '[]') from (
    select p.stage, count(*) as count, count(*) filter (where p.contested${contestedPart}) as contested
    from ${partnershipList.from} p where true${after}${conditionsOf(partnershipList.filters, asked, bind)}
    group by p.stage) as counted) as stages`;
  return { sql, values };
}
