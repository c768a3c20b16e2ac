import type { ClaimType, NewEvent } from './event.ts';
import { companyDecider } from '../company/company-decider.ts';
import type { Decider } from './decider.ts';
import { meetingDecider } from '../meeting/meeting-decider.ts';
import { partnershipDecider } from '../partnership/partnership-decider.ts';

const deciders: Record<Exclude<ClaimType, 'RegulatoryDecisionMade'>, Decider<unknown>> = {
  MeetingHeld: meetingDecider,
  MeetingPlanned: meetingDecider,
  PartnershipProposed: partnershipDecider,
  PartnershipAdvanced: partnershipDecider,
  MarketTargeted: companyDecider,
  ModelLaunched: companyDecider,
  CompanyProfiled: companyDecider,
  IdentityJudged: companyDecider,
};

/**
 * The rules of the stream that an event belongs to; those of corrections, which are in every stream, are
 * `decideCorrection`.
 */
export function deciderOf(event: NewEvent<ClaimType>): Decider<unknown> {
  if (event.type === 'RegulatoryDecisionMade')
    return event.data.partnershipId === undefined ? companyDecider : partnershipDecider;
  return deciders[event.type];
}
