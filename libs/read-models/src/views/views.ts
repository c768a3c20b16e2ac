import type { ViewKey } from '@sovereign-pipeline/domain';
import type { View } from './view.ts';
import { analyticsDdls } from '../analytics/analytics.ts';
import { companies } from './companies.ts';
import { marketTargets } from './market-targets.ts';
import { meetings } from './meetings.ts';
import { models } from './models.ts';
import { partnerships } from './partnerships.ts';

/** Every view of a projection, by its name. */
export type Views = Readonly<Record<ViewKey['view'], View>>;

/**
 * How read models are made from events. Two definitions with the same version make the same tables and rows.
 */
export interface ProjectionDefinition {
  readonly version: number;
  readonly views: Views;
  /** A stream with more claims or names is entered into timelines as a whole. Default: the projection's limit. */
  readonly largeStream?: number;
  /** DDL of the views for analysts, upon the tables. */
  readonly analytics?: string;
}

export const views: Views = {
  partnership: partnerships,
  'market-target': marketTargets,
  model: models,
  meeting: meetings,
  company: companies,
};

/**
 * To be raised by one with every change of the tables, or of the rows made from events, in the views here and in the
 * folds of the domain: at its next start the projector builds the read models anew beside the old ones.
 */
export const projectionVersion = 37;

export const currentProjection: ProjectionDefinition = {
  version: projectionVersion,
  views,
  analytics: analyticsDdls,
};
