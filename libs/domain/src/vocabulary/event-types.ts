// The names of the types are storage formats: never renamed.

/** The types that say something of the world. */
export const claimTypes = [
  'MeetingHeld',
  'MeetingPlanned',
  'PartnershipProposed',
  'PartnershipAdvanced',
  'MarketTargeted',
  'ModelLaunched',
  'RegulatoryDecisionMade',
  'CompanyProfiled',
  'IdentityJudged',
] as const;
export type ClaimType = (typeof claimTypes)[number];

/** The types that say something of a recorded event, and stand in its stream. */
export const correctionTypes = ['ClaimDisputed', 'ClaimRetracted'] as const;
export type CorrectionType = (typeof correctionTypes)[number];

export const eventTypes = [...claimTypes, ...correctionTypes] as const;
export type EventType = (typeof eventTypes)[number];

/** All that are recorded: an erasure is ordered, and never posted. */
export const recordedTypes = [...eventTypes, 'PersonErased'] as const;
export type RecordedType = (typeof recordedTypes)[number];
