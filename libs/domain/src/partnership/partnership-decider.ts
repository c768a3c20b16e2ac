import type { Decider } from '../envelope/decider.ts';
import type { FieldError } from '../envelope/field-error.ts';

/** Whether anything was heard of the partnership. Its stage binds nobody: stages are skipped and go back. */
export interface PartnershipState {
  readonly known: boolean;
}

export const partnershipDecider: Decider<PartnershipState> = {
  initialState: { known: false },

  evolve: () => ({ known: true }),

  decide(event, state) {
    if (state.known) return [event];
    if (event.type === 'RegulatoryDecisionMade') {
      const detail = `expected the id of a partnership that is known, and ${event.data.partnershipId ?? ''} is not known yet`;
      return { code: 'partnership-unknown', errors: [{ pointer: '/data/partnershipId', detail }] };
    }
    if (event.type !== 'PartnershipProposed' && event.type !== 'PartnershipAdvanced') return [event];
    const { partnershipId = event.id, parties, purpose } = event.data;
    const first = `in the first event of a partnership, and ${partnershipId} is not known yet`;
    const errors: FieldError[] = [];
    if (parties === undefined) errors.push({ pointer: '/data/parties', detail: `is required ${first}` });
    else if (parties.every(({ company }) => company === undefined))
      errors.push({ pointer: '/data/parties', detail: `expected at least one company by name ${first}` });
    if (purpose === undefined) errors.push({ pointer: '/data/purpose', detail: `is required ${first}` });
    return errors.length === 0 ? [event] : { code: 'partnership-unknown', errors };
  },
};
