import type { EventType, NewEvent } from '../events/event.ts';
import { companyDecider } from './company.ts';
import type { Decider } from './decider.ts';
import { meetingDecider } from './meeting.ts';
import { partnershipDecider } from './partnership.ts';

const deciders: Record<EventType, Decider<unknown>> = {
  MeetingHeld: meetingDecider,
  PartnershipProposed: partnershipDecider,
  PartnershipAdvanced: partnershipDecider,
  MarketTargeted: companyDecider,
  ModelLaunched: companyDecider,
  CompanyProfiled: companyDecider,
};

/** The rules of the stream that an event belongs to. */
export function deciderOf(event: NewEvent): Decider<unknown> {
  return deciders[event.type];
}
