import type { EventType } from './event.ts';

/** Data of one schema version, as it is stored, to data of the next one. Must not change what it is given. */
export type Upcaster = (data: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** By type: the first turns data of version 1 into version 2, the second version 2 into 3, and so on. */
export type Upcasters<Type extends string> = Readonly<Record<Type, readonly Upcaster[]>>;

/** A version that only adds members that may be left out. */
const same: Upcaster = (data) => data;

/** How data of every schema version ever written becomes data of the next: never changed once it was released. */
export const upcasters: Upcasters<EventType> = {
  MeetingHeld: [],
  PartnershipProposed: [],
  PartnershipAdvanced: [],
  MarketTargeted: [],
  ModelLaunched: [],
  CompanyProfiled: [],
  ClaimDisputed: [same],
  ClaimRetracted: [],
};
