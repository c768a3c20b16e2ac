import type { Decider } from '../envelope/decider.ts';

/** What is said about a company is weighed when it is read: every claim is recorded. */
export const companyDecider: Decider<null> = {
  initialState: null,
  evolve: (state) => state,
  decide: (event) => [event],
};
