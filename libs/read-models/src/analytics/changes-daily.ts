import { stages } from '@sovereign-pipeline/domain';
import type { AnalyticsView } from './analytics-view.ts';

const place = (stage: string): string =>
  `array_position(array[${stages.map((each) => `'${each}'`).join(', ')}], ${stage})`;
export const isHalt = (stage: string): string => `${place(stage)} > ${place(`'launched'`)}`;

/** The kind of a change from the stage `before` to the stage of a record `s`, by the domain's rules. */
export const kindOfStep = `case
      when s.before is null then 'entered'
      when ${isHalt('s.stage')} then
        case when ${isHalt('s.before')} and ${place('s.stage')} < ${place('s.before')} then 'resumed' else 'halted' end
      when ${isHalt('s.before')} then 'resumed'
      when ${place('s.stage')} > ${place('s.before')} then 'advanced'
      else 'set-back' end`;

export const changesDaily: AnalyticsView = {
  name: 'changes_daily',
  comment:
    "What entered, advanced, was set back, halted or resumed on each day in the world, by today's " +
    'assessment of all claims; not by the day of recording. Changes without a day in the world ' +
    '(disputes, sources, companies that joined) are in GET /v1/changes',
  columns: {
    day: {
      of: 'c.day',
      comment:
        'The last day of its date: a month stands on its last day, a year on the 31st of December; ' +
        'null: no date, or an open one',
    },
    view: {
      of: 'c.view',
      comment: 'The kind of thing: partnership, market-target, model or meeting (held ones)',
    },
    kind: {
      of: 'c.kind',
      comment:
        'What became of it: entered; of partnerships also advanced, set-back, halted and resumed, from each stage of partnership_history to the next',
    },
    changes: { of: 'c.changes', comment: 'The number of changes' },
    ids: {
      of: 'c.ids',
      comment:
        'Ids of partnerships and meetings; company/market for targeted markets; the first maker and ' +
        'the model for models; in order of id, with repetitions',
    },
  },
  from: `(
  select day, view, kind, count(*)::integer as changes, array_agg(id order by id) as ids
  from (
    select 'partnership' as view, s.partnership_id as id, s.since, ${kindOfStep} as kind
    from (
      select h.partnership_id, h.since, h.stage,
        lag(h.stage) over (partition by h.partnership_id order by h.place) as before
      from :schema.partnership_history h
    ) as s
    union all
    select 'market-target', t.company_id || '/' || t.market, t.since, 'entered' from :schema.market_targets t
    union all
    select distinct 'model', m.told_of || '/' || m.model_id, m.since, 'entered' from :schema.models m
    union all
    select 'meeting', m.id, m.occurred, 'entered' from :schema.meetings m where m.status = 'held'
  ) as each
  left join lateral (select d.last_day as day from :schema.dates d where d.edtf = each.since) as dated on true
  group by day, view, kind
) as c`,
};
