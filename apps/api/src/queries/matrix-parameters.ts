import { certainties, instruments, kinds, partyRoles, pillars, stages } from '@sovereign-pipeline/domain';
import { matrixCell } from '@sovereign-pipeline/read-models';
import { z } from 'zod';
import { flag, parameters, several, severalOf } from '../http/query-parameters.ts';
import { amounts, fields, markets } from './list-parameters.ts';
import { numberOfSources, onlyAttribution, steps, whenTold } from './told-parameters.ts';

// Filters of the matrix; as in list-parameters.ts.

const { after, cursor, moment, text, wholeLimit } = parameters;

export const matrixQuery = z.strictObject({
  company: several(text, 'Only this company: a name or an id.', 200),
  market: markets('this market'),
  stage: severalOf(stages, 'Only cells with this strongest stage.'),
  role: severalOf(
    partyRoles,
    'Cells of only the partnerships in which the company has this role. What a cell is made of must match all ' +
      'filters but `company`, `market` and `stage`; with filters that only partnerships have, no targets are in it.',
  ),
  kind: severalOf(kinds, 'Cells of only the partnerships in which the company is of this kind.'),
  language: several(text, 'Cells of only what is about this language: BCP 47; `pt` includes `pt-BR`.'),
  pillar: severalOf(pillars, 'Cells of only the partnerships about this pillar of sovereign AI.'),
  instrument: severalOf(instruments, 'Cells of only the partnerships with this instrument.'),
  certainty: severalOf(certainties, 'Cells of only the partnerships and targets of this certainty.'),
  contested: flag('Cells of only what rests on disputed claims alone, or only the others.'),
  conflict: flag('Cells of only the partnerships in conflict, or only the others.'),
  ...amounts('an amount'),
  ...steps,
  ...numberOfSources,
  onlyAttribution,
  ...whenTold,
  fields: fields(matrixCell),
  cursor,
  limit: wholeLimit,
  ...moment,
  after,
});
