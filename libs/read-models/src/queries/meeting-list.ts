import type { Certainty, Meeting } from '@sovereign-pipeline/domain';
import { among, between, bySources, inMarkets, is } from './filters.ts';
import { quietSince, type Told, type ToldAsked, whenSaid } from './claims-about.ts';
import { byDay, byRecording, type List } from './orders.ts';
import { meetingAsJson } from '../views/meetings.ts';
import { meetingsOnlyBy, type OnlyAttributionAsked } from './only-attribution.ts';
import { byPart, type PartAsked } from './part-filters.ts';

/** Which meetings: any of several values of one member, and all members that are given. */
export interface MeetingFilter extends Omit<PartAsked, 'role'>, ToldAsked, OnlyAttributionAsked {
  readonly ids?: readonly string[] | undefined;
  readonly status?: readonly Meeting['status'][] | undefined;
  /** A region includes its countries. */
  readonly market?: readonly string[] | undefined;
  /** Ids of partnerships that they were about. */
  readonly partnership?: readonly string[] | undefined;
  readonly certainty?: readonly Certainty[] | undefined;
  readonly contested?: boolean | undefined;
  /** EDTF: it was held, or is due, between these dates. */
  readonly occurredFrom?: string | undefined;
  readonly occurredTo?: string | undefined;
  readonly minSources?: number | undefined;
  readonly maxSources?: number | undefined;
}

/** When it was held, or is due. */
const dated = 'coalesce(p.occurred, p.expected)';
const dateOf = ({ occurred, expected }: Meeting): string | null => occurred ?? expected ?? null;

/** What a meeting is filtered and ordered by. */
export type MeetingEntry = Meeting & Told;

const claimsOfMeeting = (claims: string): string =>
  `'meeting-' || p.id in (select said.stream from (${claims}) as said)`;

export const meetingList: List<MeetingEntry, MeetingFilter> = {
  from: ':schema.meetings',
  id: ['p.id'],
  json: meetingAsJson,
  filters: [
    among('ids', 'p.id', ({ id }) => id),
    among('status', 'p.status', ({ status }) => status),
    byPart<Meeting>(
      { table: 'meeting_participants', link: 'c.meeting_id = p.id' },
      ({ participants }) => participants,
    ),
    inMarkets('market', 'p.markets', ({ markets }) => markets),
    among('partnership', 'p.partnership_id', ({ partnership }) => partnership),
    among('certainty', 'p.certainty', ({ certainty }) => certainty),
    is('contested', 'p.contested', ({ contested }) => contested),
    between('occurredFrom', 'occurredTo', dated, dateOf),
    bySources('p.sources'),
    meetingsOnlyBy,
    whenSaid(claimsOfMeeting),
    quietSince(claimsOfMeeting),
  ],
  orders: {
    occurred: byDay(dated, dateOf),
    recorded: byRecording(
      `(select f.position from :schema.facts f where f.stream = 'meeting-' || p.id order by f.version desc limit 1)`,
    ),
  },
};
