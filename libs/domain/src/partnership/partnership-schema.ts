import { z } from 'zod';
import type { Immutable } from '../envelope/event.ts';
import { basis, certainty, company, doubts, id, people, since, sources } from '../pipeline/answer-fields.ts';
import { components, place } from '../vocabulary/fields.ts';
import { amounts, capacity } from '../vocabulary/quantities.ts';
import { instruments, kinds, partyRoles, pillars, regulatoryDecisions, stages } from '../vocabulary/terms.ts';

// A partnership in answers: as it is assessed, and as it is described.

const maybe = z.exactOptional;

/** A stage that a partnership came to, and what that rests on. */
export const stageReached = z
  .strictObject({ stage: z.enum(stages), since, certainty, ...doubts, basis })
  .meta({ description: 'A stage, with its claims.' })
  .register(components, { id: 'StageReached' });
export type StageReached = Immutable<z.infer<typeof stageReached>>;

/** One side of a partnership, named or not. */
const part = {
  roles: maybe(z.array(z.enum(partyRoles))),
  kind: maybe(z.enum(kinds)),
  people: maybe(people),
  ...doubts,
  withdrawn: maybe(z.literal(true).meta({ description: 'Only retracted claims name it.' })),
  basis,
};
const party = company.extend(part);
export type Party = Immutable<z.infer<typeof party>>;
/** One side that no source names: it is shown, and is no company. */
const unnamedParty = z.strictObject({ unnamed: z.string(), ...part });
export type UnnamedParty = Immutable<z.infer<typeof unnamedParty>>;

const decision = z
  .strictObject({
    authority: z.string(),
    jurisdiction: z.string().meta({ description: 'A market code.' }),
    decision: z.enum(regulatoryDecisions),
    subject: z.string(),
    companies: z.array(company),
    since,
    certainty,
    ...doubts,
    basis,
  })
  .meta({ description: 'A decision of an authority, from claims.' })
  .register(components, { id: 'RegulatoryDecision' });
export type RegulatoryDecision = Immutable<z.infer<typeof decision>>;

/** What the claims that count say of one of its markets, for some of its parties, whatever stage they say. */
const marketClaims = z.strictObject({
  market: z.string(),
  parties: z.array(id).meta({ description: 'The parties that it concerns.' }),
  certainty,
  since,
  ...doubts,
  sources,
  basis,
});
export type MarketClaims = Immutable<z.infer<typeof marketClaims>>;

export const listedPartnership = z
  .strictObject({
    id: z.string(),
    stage: z.enum(stages),
    since,
    certainty,
    conflict: z.boolean().meta({
      description: 'Whether a claim contradicts the stage.',
    }),
    ...doubts,
    alternatives: z.array(stageReached).meta({
      description:
        'Other possible stages: by claims in conflict, or without the disputed claims, or with them.',
    }),
    parties: z.array(party),
    unnamed: z
      .array(unnamedParty)
      .meta({ description: "Unnamed parties, in the source's words; they are no companies." }),
    purpose: z.string().nullable(),
    proposedBy: maybe(z.string()),
    instrument: maybe(z.enum(instruments)),
    amounts: maybe(amounts),
    capacity: maybe(capacity),
    sites: maybe(z.array(place)),
    term: maybe(z.string()),
    expected: maybe(z.string().meta({ description: 'The date of its next plan: EDTF as written.' })),
    markets: z.array(z.string()),
    marketClaims: z.array(marketClaims).meta({ description: 'The claims behind each market.' }),
    languages: z.array(z.string()),
    pillars: z.array(z.enum(pillars)),
    decisions: z.array(decision),
    sources,
    basis,
    basisOf: z
      .strictObject({
        since: maybe(basis),
        purpose: maybe(basis),
        proposedBy: maybe(basis),
        instrument: maybe(basis),
        amounts: maybe(basis),
        capacity: maybe(basis),
        sites: maybe(basis),
        term: maybe(basis),
        expected: maybe(basis),
      })
      .meta({ description: 'The ids of the events that a detail rests on.' }),
  })
  .meta({ description: 'A partnership, assessed from its claims.' })
  .register(components, { id: 'Partnership' });
export type ListedPartnership = Immutable<z.infer<typeof listedPartnership>>;
