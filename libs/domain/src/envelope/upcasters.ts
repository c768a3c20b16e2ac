import type { EventType } from './event.ts';
import type { Upcasters } from './upcast.ts';

/** How data of every schema version ever written becomes data of the next: never changed once it was released. */
export const upcasters: Upcasters<EventType> = {
  MeetingHeld: [],
  PartnershipProposed: [],
  PartnershipAdvanced: [],
  MarketTargeted: [],
  ModelLaunched: [],
  CompanyProfiled: [],
  ClaimDisputed: [],
  ClaimRetracted: [],
};
