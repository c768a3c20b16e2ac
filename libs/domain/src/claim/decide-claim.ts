import type { ClaimType, NewEvent } from '../envelope/event.ts';
import type { FieldError } from '../envelope/field-error.ts';
import type { Rejection } from '../envelope/rejection.ts';

/**
 * The events to record, or the reason to reject them. Claims are weighed when they are read, so every claim is
 * recorded, in any order; only the first word of a partnership must name its parties and purpose. `isKnown`: whether
 * its stream has events.
 */
export function decideClaim(
  event: NewEvent<ClaimType>,
  { isKnown }: { readonly isKnown: boolean },
): readonly NewEvent[] | Rejection {
  const errors = isKnown ? [] : missingInFirst(event);
  return errors.length === 0 ? [event] : { code: 'partnership-unknown', errors };
}

const notKnown = (pointer: string, id: string): FieldError => ({
  pointer,
  detail: `expected the id of a partnership that is known, and ${id} is not known yet`,
});

/** What a partnership's first event leaves out. */
function missingInFirst(event: NewEvent<ClaimType>): FieldError[] {
  if (event.type === 'RegulatoryDecisionMade') {
    const { partnershipId } = event.data;
    return partnershipId === undefined ? [] : [notKnown('/data/partnershipId', partnershipId)];
  }
  if (event.type === 'IdentityJudged') {
    const { of, a, b } = event.data;
    // The stream of the event.
    return of === 'partnership' ? [a < b ? notKnown('/data/a', a) : notKnown('/data/b', b)] : [];
  }
  if (event.type !== 'PartnershipProposed' && event.type !== 'PartnershipAdvanced') return [];
  const { partnershipId = event.id, parties, purpose } = event.data;
  const first = `in the first event of a partnership, and ${partnershipId} is not known yet`;
  const errors: FieldError[] = [];
  if (parties === undefined) errors.push({ pointer: '/data/parties', detail: `is required ${first}` });
  else if (parties.every(({ company }) => company === undefined))
    errors.push({ pointer: '/data/parties', detail: `expected at least one company by name ${first}` });
  if (purpose === undefined) errors.push({ pointer: '/data/purpose', detail: `is required ${first}` });
  return errors;
}
