import type { Certainty, Meeting } from '@sovereign-pipeline/domain';
import { among, byPart, bySources, type Filter, inMarkets, is, type PartAsked } from './filters.ts';

/** Which meetings: of several values of one thing any, of several things all. */
export interface MeetingFilter extends Omit<PartAsked, 'role'> {
  readonly ids?: readonly string[] | undefined;
  readonly status?: readonly Meeting['status'][] | undefined;
  /** A region includes its countries. */
  readonly market?: readonly string[] | undefined;
  /** Ids of partnerships that they were about. */
  readonly partnership?: readonly string[] | undefined;
  readonly certainty?: readonly Certainty[] | undefined;
  readonly contested?: boolean | undefined;
  readonly minSources?: number | undefined;
  readonly maxSources?: number | undefined;
}

/** On records `m`. */
export const meetingFilters: readonly Filter<Meeting, MeetingFilter>[] = [
  among('ids', 'm.id', ({ id }) => id),
  among('status', 'm.status', ({ status }) => status),
  byPart<Meeting>(
    { table: 'meeting_participants', link: 'c.meeting_id = m.id' },
    ({ participants }) => participants,
  ),
  inMarkets('m.markets', ({ markets }) => markets),
  among('partnership', 'm.partnership_id', ({ partnership }) => partnership),
  among('certainty', 'm.certainty', ({ certainty }) => certainty),
  is('contested', 'm.contested', ({ contested }) => contested),
  bySources('m.sources'),
];
