import type { z } from 'zod';
import { companyId } from '../company/company-id.ts';
import { claimDisputedData } from '../claim/claim-disputed.ts';
import { claimRetractedData } from '../claim/claim-retracted.ts';
import { companyProfiledData } from '../company/company-profiled.ts';
import { identityJudgedData } from '../company/identity-judged.ts';
import { marketTargetedData } from '../market/market-targeted.ts';
import { meetingHeldData } from '../meeting/meeting-held.ts';
import { meetingPlannedData } from '../meeting/meeting-planned.ts';
import { modelLaunchedData } from '../model/model-launched.ts';
import { personErasedData } from '../personal/person-erased.ts';
import { partnershipAdvancedData } from '../partnership/partnership-advanced.ts';
import { partnershipProposedData } from '../partnership/partnership-proposed.ts';
import { regulatoryDecisionMadeData } from '../partnership/regulatory-decision-made.ts';
import {
  type ClaimType,
  claimTypes,
  type CorrectionType,
  correctionTypes,
  type EventType,
  eventTypes,
  type RecordedType,
  recordedTypes,
} from '../vocabulary/event-types.ts';

export { type ClaimType, claimTypes, type CorrectionType, correctionTypes, type EventType, eventTypes };
export { type RecordedType, recordedTypes };

/** The data schema of every event type. */
export const dataSchemas = {
  MeetingHeld: meetingHeldData,
  MeetingPlanned: meetingPlannedData,
  PartnershipProposed: partnershipProposedData,
  PartnershipAdvanced: partnershipAdvancedData,
  MarketTargeted: marketTargetedData,
  ModelLaunched: modelLaunchedData,
  RegulatoryDecisionMade: regulatoryDecisionMadeData,
  CompanyProfiled: companyProfiledData,
  IdentityJudged: identityJudgedData,
  ClaimDisputed: claimDisputedData,
  ClaimRetracted: claimRetractedData,
} as const satisfies Record<EventType, z.ZodType>;

/** Of all that is recorded. */
export const recordedSchemas = { ...dataSchemas, PersonErased: personErasedData } as const;

/** The documented example of a type's data. */
export function exampleOf(type: EventType): unknown {
  return (dataSchemas[type].meta()?.['examples'] as unknown[] | undefined)?.[0];
}

/** The version of each type's data shape that is written now. A raised one needs an upcaster (`upcasters.ts`). */
export const schemaVersions: Readonly<Record<EventType, number>> = {
  MeetingHeld: 2,
  MeetingPlanned: 1,
  PartnershipProposed: 2,
  PartnershipAdvanced: 2,
  MarketTargeted: 2,
  ModelLaunched: 3,
  RegulatoryDecisionMade: 1,
  CompanyProfiled: 2,
  IdentityJudged: 2,
  ClaimDisputed: 3,
  ClaimRetracted: 2,
};

/** A type with every member and item read-only, all the way down. */
export type Immutable<T> = T extends readonly (infer Item)[]
  ? readonly Immutable<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Immutable<T[Key]> }
    : T;

export type DataOf<T extends EventType> = Immutable<z.infer<(typeof dataSchemas)[T]>>;

interface New<T extends EventType> {
  readonly id: string;
  readonly type: T;
  /** URI-reference of what recorded it. */
  readonly source: string;
  /** The stream that it belongs to: `meeting-…`, `partnership-…` or `company-…`. */
  readonly stream: string;
  readonly data: DataOf<T>;
  readonly correlationid: string;
  readonly causationid: string;
  readonly schemaversion: number;
  /** W3C Trace Context; not part of what makes two events the same. */
  readonly traceparent?: string;
  readonly tracestate?: string;
  /** Name and public part of the key that recorded it. Two events may differ in this and be the same. */
  readonly recordedby?: string;
  /**
   * Time, position and key of the first recording, if the event came from another journal. These do not count either.
   */
  readonly importedtime?: string;
  readonly importedposition?: number;
  readonly importedby?: string;
}

interface Recorded {
  /** 0, 1, 2 … in its stream. */
  readonly version: number;
  /** 1, 2, 3 … in the journal. */
  readonly position: number;
  /** RFC 3339 in UTC with microseconds; increases strictly with the position. */
  readonly recordedAt: string;
}

/** A validated event with its envelope, not yet recorded. `type` determines the shape of `data`. */
export type NewEvent<T extends EventType = EventType> = T extends EventType ? New<T> : never;

/** An event as the journal holds it. */
export type RecordedEvent<T extends EventType = EventType> = T extends EventType ? New<T> & Recorded : never;

/** What the read side keeps of a recorded event; every recorded event is one. */
export type Fact<T extends EventType = EventType> = T extends EventType
  ? Pick<New<T> & Recorded, 'id' | 'type' | 'stream' | 'position' | 'recordedAt' | 'data'> & {
      /** Ids of companies by their names as written, where `companyId` gives another. */
      readonly companies?: ReadonlyMap<string, string>;
      /** When it was recorded first, where that was in another journal. */
      readonly importedtime?: string | null;
      /** The key that recorded it. */
      readonly recordedby?: string | null;
      /** Id of the partnership that it names, where it is another than the one written. */
      readonly partnership?: string;
      /** Of a partnership that no fact left at a moment names the parties of: what other facts say it is. */
      readonly between?: Between;
    }
  : never;

/** Whom a partnership is between, and what for. */
export interface Between {
  /** The parties that claims name, each set once: it is between those on whom all agree. */
  readonly said: readonly Fact<'PartnershipProposed'>['data']['parties'][];
  /** The ids of these claims. */
  readonly by: readonly string[];
  /** Only claims that were taken back name any. */
  readonly withdrawn: boolean;
  readonly purpose?: string;
}

/** A validated correction with its envelope; its stream is that of the event that it corrects. */
export type Correction<T extends CorrectionType = CorrectionType> = T extends CorrectionType
  ? Omit<New<T>, 'stream'> & {
      /** The stream that the poster takes it to belong to. */
      readonly subject?: string;
    }
  : never;

/** The time of an event's recording, and the key that recorded it, as in answers. */
export interface Recording {
  readonly recordedAt: string;
  readonly recordedby?: string;
}

export function recordingOf({ recordedAt, recordedby }: Fact): Recording {
  return { recordedAt, ...(typeof recordedby === 'string' && { recordedby }) };
}

/** Whether an event or a fact is about a recorded event, not about the world. */
export function isCorrection<E extends { readonly type: EventType }>(
  event: E,
): event is Extract<E, { readonly type: CorrectionType }> {
  return event.type === 'ClaimRetracted' || event.type === 'ClaimDisputed';
}

const claims: ReadonlySet<string> = new Set(claimTypes);

/** Whether an event or a fact says something of the world. */
export function isClaim<E extends { readonly type: EventType }>(
  event: E,
): event is Extract<E, { readonly type: ClaimType }> {
  return claims.has(event.type);
}

/** The stream that a claim belongs to; meetings and partnerships without an id of their own go by the event's. */
export function streamOf(event: Pick<NewEvent<ClaimType>, 'id' | 'type' | 'data'>): string {
  const { id, type, data } = event as NewEvent<ClaimType>;
  switch (type) {
    case 'MeetingHeld':
    case 'MeetingPlanned':
      return `meeting-${data.meetingId ?? id}`;
    case 'PartnershipProposed':
    case 'PartnershipAdvanced':
      return `partnership-${data.partnershipId ?? id}`;
    case 'MarketTargeted':
    case 'ModelLaunched':
    case 'CompanyProfiled':
      return `company-${companyId(data.company)}`;
    case 'RegulatoryDecisionMade':
      return data.partnershipId === undefined
        ? `company-${companyId(data.companies[0] ?? '')}`
        : `partnership-${data.partnershipId}`;
    case 'IdentityJudged': {
      const kind = data.of ?? 'company';
      const [a, b] = kind === 'company' ? [companyId(data.a), companyId(data.b)] : [data.a, data.b];
      return `${kind}-${a < b ? a : b}`;
    }
  }
}
