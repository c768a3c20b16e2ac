import type { Decider } from '../envelope/decider.ts';

/** Whether anything was heard of the partnership. Its stage binds nobody: stages are skipped and go back. */
export interface PartnershipState {
  readonly known: boolean;
}

export const partnershipDecider: Decider<PartnershipState> = {
  initialState: { known: false },

  evolve: () => ({ known: true }),

  decide(event, state) {
    if (state.known || event.type !== 'PartnershipAdvanced') return [event];
    const missing = (['parties', 'purpose'] as const).filter((field) => event.data[field] === undefined);
    if (missing.length === 0) return [event];
    return {
      code: 'partnership-unknown',
      errors: missing.map((field) => ({
        pointer: `/data/${field}`,
        detail: `is required in the first event of a partnership, and ${event.data.partnershipId} is not known yet`,
      })),
    };
  },
};
