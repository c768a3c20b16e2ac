import {
  type Correction,
  decideCorrection,
  isRejection,
  type NamedEvent,
  type NewEvent,
} from '@sovereign-pipeline/domain';
import type { AppendOutcome, AppendRequest, Receipt } from '@sovereign-pipeline/journal';
import { type RecordResult, rejected, resultOf } from './record-result.ts';

/** A correction as posted: which stream it is for, and whether it may be recorded, only the journal knows. */
export interface PostedCorrection {
  readonly correction: Correction;
  /** The poster chose its id. */
  readonly hasOwnId: boolean;
  readonly expectedVersion: number | undefined;
}

/** Where a correction finds what it names. */
export interface CorrectionsKnown {
  find(id: string): Promise<NamedEvent | undefined>;
  retractionOf(id: string): Promise<Pick<NamedEvent, 'id'> | undefined>;
}

export interface CorrectionsWriter<Appended> {
  append(request: AppendRequest): Promise<AppendOutcome<Appended>>;
}

/**
 * Records a correction in the stream of the event that it corrects. It decides on the events recorded at that moment;
 * the journal makes sure that a claim is retracted only once. Throws the writer's errors.
 */
export async function recordCorrection<Appended = Receipt>(
  { correction, hasOwnId, expectedVersion }: PostedCorrection,
  journal: CorrectionsKnown,
  writer: CorrectionsWriter<Appended>,
): Promise<RecordResult<Appended>> {
  const { eventId } = correction.data;
  const replacedBy = correction.type === 'ClaimRetracted' ? correction.data.replacedBy : undefined;
  for (;;) {
    const [claim, replacement, retraction] = await Promise.all([
      journal.find(eventId),
      replacedBy === undefined ? undefined : journal.find(replacedBy),
      journal.retractionOf(eventId),
    ]);
    const decision = decideCorrection(correction, {
      claim,
      replacement,
      retraction: retraction?.id,
    });
    let event: NewEvent;
    if (isRejection(decision)) {
      // Only after the decision, because another request may have recorded this very event just before.
      const recorded = await journal.find(correction.id);
      if (!recorded) return rejected(decision);
      // A repeat, or the id of another event: the journal distinguishes them.
      const { subject, ...posted } = correction;
      event = { ...posted, stream: (claim ?? recorded).stream };
    } else event = decision;
    const request = { event, ...(expectedVersion !== undefined && { expectedVersion }) };
    const outcome = await writer.append(request);
    if (outcome.outcome !== 'retracted-before') return resultOf({ request, hasOwnId }, outcome);
    // Retry, because the retraction now exists.
  }
}
