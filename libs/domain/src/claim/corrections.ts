import {
  type CorrectionType,
  type Fact,
  isCorrection,
  type Recording,
  recordingOf,
} from '../envelope/event.ts';
import type { DisputedPart } from '../vocabulary/terms.ts';

/** That an event was taken back. */
export interface Retraction extends Recording {
  /** The id of the event that retracts. */
  readonly id: string;
  readonly reason: string;
  /** The id of the event that says it right. */
  readonly replacedBy?: string;
}

/** A dispute of a claim. */
export interface Dispute extends Recording {
  /** The id of the event that disputes. */
  readonly id: string;
  readonly by: string;
  readonly reason: string;
  /** Which part of the claim. */
  readonly of: DisputedPart;
}

/** The corrections of one event. */
export interface Corrections {
  /** The first retraction; a retraction cannot be taken back. */
  readonly retracted?: Retraction;
  /** In the order of recording; without those that were retracted themselves. */
  readonly disputes: readonly Dispute[];
}

/**
 * The corrections of events, by event id; an event without corrections has no entry. A pure function of the set of
 * facts; corrections of unknown events change nothing. Only this function decides whether an event is retracted or
 * disputed.
 */
export function correctionsOf(facts: Iterable<Fact>): ReadonlyMap<string, Corrections> {
  const byId = new Map<string, Fact<CorrectionType>>();
  for (const fact of facts) if (isCorrection(fact)) byId.set(fact.id, fact);
  if (byId.size === 0) return none;

  const recorded = [...byId.values()].sort((a, b) => a.position - b.position);
  const retracted = new Map<string, Retraction>();
  for (const fact of recorded) {
    const { id, type, data } = fact;
    if (type !== 'ClaimRetracted' || retracted.has(data.eventId)) continue;
    const replacement = data.replacedBy !== undefined && { replacedBy: data.replacedBy };
    retracted.set(data.eventId, { id, reason: data.reason, ...replacement, ...recordingOf(fact) });
  }
  const disputes = new Map<string, Dispute[]>();
  for (const fact of recorded) {
    const { id, type, data } = fact;
    if (type !== 'ClaimDisputed' || retracted.has(id)) continue;
    const { by, reason, of = 'everything' } = data;
    const dispute = { id, by, reason, of, ...recordingOf(fact) };
    const others = disputes.get(data.eventId);
    if (others) others.push(dispute);
    else disputes.set(data.eventId, [dispute]);
  }
  return new Map(
    [...new Set([...retracted.keys(), ...disputes.keys()])].map((id) => {
      const retraction = retracted.get(id);
      return [id, { ...(retraction && { retracted: retraction }), disputes: disputes.get(id) ?? [] }];
    }),
  );
}

const none: ReadonlyMap<string, Corrections> = new Map();
