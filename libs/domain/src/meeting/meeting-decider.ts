import type { Decider } from '../envelope/decider.ts';

/** Any number of sources may tell of one meeting: every claim is recorded. */
export const meetingDecider: Decider<null> = {
  initialState: null,
  evolve: (state) => state,
  decide: (event) => [event],
};
