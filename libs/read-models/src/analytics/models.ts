import { modelTable } from '../views/models.ts';
import { type AnalyticsView, dated, namesOfMarkets, taken } from './analytics-view.ts';
import { sources } from './sources.ts';

export const models: AnalyticsView = {
  name: 'models',
  comment: 'AI models: a row for each maker of a model',
  columns: {
    ...taken(modelTable, 'm', 'company_id', 'model_id', 'told_of', 'name', 'with_companies', 'description'),
    ...taken(modelTable, 'm', 'based_on', 'parameters', 'openness', 'people', 'languages', 'markets'),
    market_names: {
      of: namesOfMarkets('m.markets'),
      comment: 'Names of the markets in English, in the same order',
    },
    ...taken(modelTable, 'm', 'certainty'),
    ...dated('since', 'm.since', 'The launch: the earliest date in the claims'),
    ...taken(modelTable, 'm', 'contested', 'disputed_by'),
    ...sources('m'),
    ...taken(modelTable, 'm', 'basis'),
  },
  from: ':schema.models m',
};
