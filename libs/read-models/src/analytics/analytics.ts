import { analyticsDdl, type AnalyticsView } from './analytics-view.ts';
import { changesDaily } from './changes-daily.ts';
import { claims, evidence, sources, timeline } from './claims.ts';
import { companies, companyNames } from './companies.ts';
import { events } from './events.ts';
import { companyMarkets, markets } from './markets.ts';
import { meetingParticipants, meetingPeople, meetings } from './meetings.ts';
import { models } from './models.ts';
import { people } from './people.ts';
import { partnershipHistory, partnershipParties, partnerships } from './partnerships.ts';

/** The schema `analytics`: what analysts may build on. Every view and column says what it is. */
export const analyticsViews: readonly AnalyticsView[] = [
  companies,
  companyNames,
  partnerships,
  partnershipParties,
  partnershipHistory,
  claims,
  evidence,
  sources,
  timeline,
  changesDaily,
  markets,
  companyMarkets,
  meetings,
  meetingParticipants,
  meetingPeople,
  people,
  models,
  events,
];

/** They are made beside the tables of each generation; a switch points the schema `analytics` to the live ones. */
export const analyticsDdls: string = analyticsViews.map(analyticsDdl).join('');
