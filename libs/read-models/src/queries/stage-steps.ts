import { type Partnership, stageHistory, type StageStep, stepsOf } from '@sovereign-pipeline/domain';
import { isHalt, kindOfStep } from '../analytics/changes-daily.ts';
import type { Told } from './claims-about.ts';
import { dayRange, type Filter, mayBeBetween } from './filters.ts';

/** Which steps the history of a partnership has: one step must meet all of this. */
export interface StepsAsked {
  readonly step?: readonly StageStep[] | undefined;
  /** EDTF: the step was between these dates. */
  readonly stepFrom?: string | undefined;
  readonly stepTo?: string | undefined;
}

/** The steps of a partnership `p`: of stages, each with the one before it. By the domain's `stepsOf`. */
const stepsOfDeal = `
      select s.since, case when s.before is not null then ${kindOfStep} when ${isHalt('s.stage')} then 'halted' end as step
      from (
        select h.stage, h.since, lag(h.stage) over (order by h.place) as before
        from :schema.partnership_history h where h.partnership_id = p.id
      ) as s`;

export const bySteps: Filter<Pick<Partnership, 'id'> & Told, StepsAsked> = {
  by: ['step', 'stepFrom', 'stepTo'],
  sql: ({ step, stepFrom, stepTo }, bind) => {
    const ofKind = step === undefined ? 'step is not null' : `step = any (${bind(step)}::text[])`;
    const dated = stepFrom !== undefined || stepTo !== undefined;
    const then = dated
      ? ` join :schema.dates d on d.edtf = since and ${dayRange(stepFrom, stepTo, bind)}`
      : '';
    return `exists (select from (${stepsOfDeal}) as steps${then} where ${ofKind})`;
  },
  meets: ({ id, told }, { step: kinds, stepFrom, stepTo }) =>
    stepsOf(stageHistory(id, told.facts, told.until)).some(
      ({ step, since }) =>
        kinds?.includes(step) !== false &&
        ((stepFrom === undefined && stepTo === undefined) || mayBeBetween(since, stepFrom, stepTo)),
    ),
};
