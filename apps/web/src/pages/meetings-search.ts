import type { Attribution } from './place-search.ts';

/** What the address of the list of meetings says. */
export const meetingStatuses = ['held', 'planned'] as const;
export interface MeetingsSearch {
  readonly status?: (typeof meetingStatuses)[number];
  readonly company?: string;
  /** Other companies that take part: all of them. */
  readonly with?: readonly string[];
  readonly market?: string;
  /** Only those that rest on evidence with this attribution alone. */
  readonly onlyAttribution?: Attribution;
}
