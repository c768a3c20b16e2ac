import { attributions, stageSteps } from '@sovereign-pipeline/domain';
import { described, parameters, severalOf, wholeNumber } from '../http/query-parameters.ts';

// Filters by the claims about an entry of a list, and by their evidence; as in list-parameters.ts.

const { date } = parameters;

const sources = wholeNumber(0, 1_000_000).optional();
export const numberOfSources = {
  minSources: sources.meta(
    described('Only those with at least so many independent sources; copies count once.'),
  ),
  maxSources: sources.meta(
    described('Only those with at most so many independent sources; copies count once.'),
  ),
};
export const onlyAttribution = severalOf(
  attributions,
  'Only those that rest on evidence with this attribution alone. Retracted claims do not count, and ' +
    'weak ones only without others.',
);
/** One step must meet all of these. */
export const steps = {
  step: severalOf(
    stageSteps,
    'Only those in whose history a stage came about in this way; `halted` also where it is the first that is known.',
  ),
  stepFrom: date.meta(described('Only those with such a step that may be of that day or later: EDTF.')),
  stepTo: date.meta(described('Only those with such a step that may be of that day or before: EDTF.')),
};
const between = (what: string) => ({
  from: date.meta(described(`Only those of which ${what} may be of that day or later: EDTF.`)),
  to: date.meta(described(`Only those of which ${what} may be of that day or before: EDTF.`)),
});
const occurred = between('what it tells');
const published = between('a piece of evidence');
const recordedAt = (way: 'later' | 'before') =>
  described(`Only those with a claim recorded at that time or ${way}: RFC 3339, a day, or a position.`);
/** When something was said, and what it tells had happened. */
export const occurrence = { occurredFrom: occurred.from, occurredTo: occurred.to };
export const publication = { publishedFrom: published.from, publishedTo: published.to };
export const recording = {
  recordedFrom: parameters.startOf.meta(recordedAt('later')),
  recordedTo: parameters.endOf.meta(recordedAt('before')),
};
const quietSince = date.meta(
  described(
    'Only those without news since that day (EDTF): no claim that is not retracted was published, ' +
      'or if its publication has no date, recorded, on that day or later.',
  ),
);
/** One claim that is not retracted must meet all of these. */
export const whenSaid = { ...publication, ...recording, quietSince };
export const whenTold = { ...occurrence, ...whenSaid };
