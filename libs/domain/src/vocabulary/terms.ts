/** The closed vocabularies. Their words are stored in events: never renamed, never removed. */

/** A partnership's stages, from the earliest to the latest. */
export const stages = [
  'proposed',
  'in-discussion',
  'agreed',
  'launched',
  'stalled',
  'paused',
  'ended',
] as const;
export type Stage = (typeof stages)[number];

/** How sure a claim's source is of it, from the surest. */
export const certainties = ['confirmed', 'reported', 'speculative'] as const;
export type Certainty = (typeof certainties)[number];
/** What a claim that does not say its certainty means. */
export const defaultCertainty: Certainty = 'reported';

export const partyRoles = [
  'builder',
  'supplier',
  'customer',
  'funder',
  'host',
  'government',
  'other',
] as const;
export type PartyRole = (typeof partyRoles)[number];

/** The kinds of participants. */
export const kinds = ['company', 'government', 'other'] as const;

/** In what form a partnership is agreed on. */
export const instruments = [
  'mou',
  'letter-of-intent',
  'framework',
  'contract',
  'joint-venture',
  'investment',
  'acquisition',
  'licence',
  'other',
] as const;

export const amountKinds = ['value', 'investment', 'funding', 'fine', 'other'] as const;
export const capacityUnits = ['gpu', 'mw', 'exaflops', 'parameters', 'users', 'other'] as const;

/** What a regulator decided; `required`: its leave is needed, and was not given yet. */
export const regulatoryDecisions = ['approved', 'conditional', 'blocked', 'required'] as const;

/** Whether two names are of one company, two ids of one partnership. */
export const judgements = ['same', 'different', 'unsure'] as const;
export const judgedKinds = ['company', 'partnership'] as const;

/** What sovereign AI stands on. */
export const pillars = ['infrastructure', 'data', 'workforce', 'business-network', 'model'] as const;
export type Pillar = (typeof pillars)[number];

/** The kinds of attribution of a piece of evidence. */
export const attributions = ['official', 'named', 'anonymous', 'reporter'] as const;

/** Admiralty code, the source: A completely reliable … E unreliable, F cannot be judged. */
export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
/** Admiralty code, the information: 1 confirmed … 5 improbable, 6 cannot be judged. */
export const credibilities = [1, 2, 3, 4, 5, 6] as const;

/** What of a claim is disputed. */
export const disputedParts = ['everything', 'stage', 'parties', 'markets', 'date'] as const;
export type DisputedPart = (typeof disputedParts)[number];
