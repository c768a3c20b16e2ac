import type { Fact } from '../envelope/event.ts';

/** The id, as written, of the partnership that a fact is about, or that a meeting was about. */
function partnershipWritten({ type, stream, data }: Fact): string | undefined {
  switch (type) {
    case 'PartnershipProposed':
    case 'PartnershipAdvanced':
    case 'RegulatoryDecisionMade':
      return stream.startsWith(start) ? stream.slice(start.length) : undefined;
    case 'MeetingHeld':
    case 'MeetingPlanned':
      return data.partnershipId;
    default:
      return undefined;
  }
}

const start = 'partnership-';

/** The id of the partnership that a fact names. */
export function partnershipNamed(fact: Fact): string | undefined {
  return fact.partnership ?? partnershipWritten(fact);
}

/**
 * A partnership among the ids of companies, of which none has a slash: who is who is found in the same way for both.
 */
export const partnershipKey = (id: string): string => `${keyStart}${id}`;
const keyStart = 'partnership/';

/** The id of the partnership of such a key; undefined: it is the id of a company. */
export const partnershipOfKey = (key: string): string | undefined =>
  key.startsWith(keyStart) ? key.slice(keyStart.length) : undefined;

/** In whose stream it is told what a company, or a partnership by its key, is. */
export const streamOfKey = (key: string): string => {
  const partnership = partnershipOfKey(key);
  return partnership === undefined ? `company-${key}` : `${start}${partnership}`;
};

/** The key of what a stream tells of; of a meeting, the stream. */
export const keyOfStream = (stream: string): string =>
  stream.startsWith(start) ? partnershipKey(stream.slice(start.length)) : stream;
