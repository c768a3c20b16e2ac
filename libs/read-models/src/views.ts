import type { ViewKey } from '@sovereign-pipeline/domain';
import type { View } from './view.ts';
import { companies } from './views/companies.ts';
import { marketTargets } from './views/market-targets.ts';
import { meetings } from './views/meetings.ts';
import { models } from './views/models.ts';
import { partnerships } from './views/partnerships.ts';

/** Every view, by its name. */
export const views: Readonly<Record<ViewKey['view'], View>> = {
  partnership: partnerships,
  'market-target': marketTargets,
  model: models,
  meeting: meetings,
  company: companies,
};
