import type { Certainty, ListedModel } from '@sovereign-pipeline/domain';
import { certainties } from '@sovereign-pipeline/domain';
import { modelAsJson } from '../views/models.ts';
import { quietSince, type Told, type ToldAsked, whenTold } from './claims-about.ts';
import { among, between, companyOf, inLanguages, inMarkets, is } from './filters.ts';
import { byDay, byRecording, type List } from './orders.ts';

/** Which models: any of several values of one member, and all members that are given. */
export interface ModelFilter extends ToldAsked {
  /** `company/model`. */
  readonly ids?: readonly string[] | undefined;
  /** Id of a company that makes it. */
  readonly company?: string | undefined;
  /** A region includes its countries. */
  readonly market?: readonly string[] | undefined;
  /** A language includes its varieties. */
  readonly language?: readonly string[] | undefined;
  readonly certainty?: readonly Certainty[] | undefined;
  readonly contested?: boolean | undefined;
  /** EDTF: it was launched between these dates. */
  readonly sinceFrom?: string | undefined;
  readonly sinceTo?: string | undefined;
}

/** A value over the rows `m` of a model, which has one for each maker that claims name first. */
const ofRows = (value: string): string =>
  `(select ${value} from :schema.models m where m.company_id = p.company_id and m.model_id = p.model_id)`;

/** All items of a list in these rows. */
const every = (column: string): string =>
  `array(select unnest(m.${column}) from :schema.models m where m.company_id = p.company_id and m.model_id = p.model_id)`;

const sure = `array[${certainties.map((each) => `'${each}'`).join(', ')}]`;
const surest = `(${sure})[${ofRows(`min(array_position(${sure}, m.certainty))`)}]`;

// By the rule of the domain's `earliest`.
const since = `(
    select m.since from :schema.models m join :schema.dates d on d.edtf = m.since
    where m.company_id = p.company_id and m.model_id = p.model_id
    order by d.reached, d.first_day desc nulls last, m.since collate "C" limit 1)`;

/** What a model is filtered and ordered by. */
export type ModelEntry = ListedModel & Told;

const claimsOfModel = (claims: string): string => {
  const start = `p.company_id || '/' || p.model_id`;
  return `exists (
    select from :schema.contributions k join (${claims}) as said on said.position = k.position
    where k.view = 'model' and k.key >= ${start} || '/' and k.key < ${start} || '0')`;
};

export const modelList: List<ModelEntry, ModelFilter> = {
  from: '(select g.company_id, g.model_id from :schema.models g group by g.company_id, g.model_id)',
  id: ['p.company_id', 'p.model_id'],
  json: ofRows(`json_agg(${modelAsJson})`),
  filters: [
    among('ids', `(p.company_id || '/' || p.model_id)`, ({ id }) => id),
    {
      by: ['company'],
      sql: ({ company }, bind) => `p.company_id = ${companyOf(bind(company))}`,
      meets: (model, { company }) => model.company === company,
    },
    inMarkets('market', every('markets'), ({ markets }) => markets),
    inLanguages('language', every('languages'), ({ languages }) => languages),
    among('certainty', surest, ({ certainty }) => certainty),
    is('contested', ofRows('bool_and(m.contested)'), ({ contested }) => contested),
    between('sinceFrom', 'sinceTo', since, (model) => model.since),
    whenTold(claimsOfModel),
    quietSince(claimsOfModel),
  ],
  orders: {
    since: byDay(since, (model) => model.since),
    recorded: byRecording(
      `coalesce((select max(f.position) from unnest(${every('basis')}) as event(id) join :schema.facts f on f.event_id = event.id), 0)`,
    ),
  },
};
