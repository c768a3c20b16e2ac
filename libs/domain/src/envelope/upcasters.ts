import type { RecordedType } from './event.ts';

/** Data of one schema version, as it is stored, to data of the next one. Must not change what it is given. */
export type Upcaster = (data: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** By type: the first turns data of version 1 into version 2, the second version 2 into 3, and so on. */
export type Upcasters<Type extends string> = Readonly<Record<Type, readonly Upcaster[]>>;

/** A version that only adds members that may be left out. */
const same: Upcaster = (data) => data;

/** One outlet that a piece of evidence relays → a list of them. */
const severalRelays: Upcaster = (data) => {
  const { evidence } = data;
  if (!anyHas(evidence, 'relays')) return data;
  return { ...data, evidence: evidence.map(inList('relays', 'relays')) };
};

/** One role of a party → a list of them. */
const severalRoles: Upcaster = (data) => {
  const { parties } = data;
  if (!anyHas(parties, 'role')) return data;
  return { ...data, parties: parties.map(inList('role', 'roles')) };
};

/** Data that has no member of these names, however deep, is by each upcaster left as it is. */
export const membersUpcast = ['relays', 'role'] as const;

type Fields = Readonly<Record<string, unknown>>;

const anyHas = (list: unknown, field: string): list is readonly Fields[] =>
  Array.isArray(list) && (list as readonly Fields[]).some((fields) => Object.hasOwn(fields, field));

const inList =
  (one: string, several: string) =>
  (fields: Fields): Fields => {
    if (!Object.hasOwn(fields, one)) return fields;
    const { [one]: value, ...others } = fields;
    return { ...others, [several]: [value] };
  };

const partnership: Upcaster = (data) => severalRoles(severalRelays(data));

/** How data of every schema version ever written becomes data of the next: never changed once it was released. */
export const upcasters: Upcasters<RecordedType> = {
  MeetingHeld: [severalRelays],
  MeetingPlanned: [],
  PartnershipProposed: [partnership],
  PartnershipAdvanced: [partnership],
  MarketTargeted: [severalRelays],
  ModelLaunched: [severalRelays, same],
  RegulatoryDecisionMade: [],
  CompanyProfiled: [severalRelays],
  IdentityJudged: [same],
  ClaimDisputed: [same, severalRelays],
  ClaimRetracted: [severalRelays],
  PersonErased: [],
};
