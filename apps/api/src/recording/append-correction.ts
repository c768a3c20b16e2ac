import {
  type Correction,
  decideCorrection,
  isRejection,
  type NewEvent,
  type Rejection,
} from '@sovereign-pipeline/domain';
import type { AppendOutcome, BatchingWriter, Journal } from '@sovereign-pipeline/journal';

/**
 * Records a correction in the stream of what it corrects, decided on what is recorded at the moment; that a claim is
 * retracted once is for the journal to see. Throws what the writer throws.
 */
export async function appendCorrection(
  correction: Correction,
  expectedVersion: number | undefined,
  { journal, writer }: { readonly journal: Journal; readonly writer: BatchingWriter },
): Promise<
  { readonly event: NewEvent; readonly outcome: AppendOutcome } | { readonly rejection: Rejection }
> {
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
      corrections: retraction ? [retraction] : [],
    });
    let event: NewEvent;
    if (isRejection(decision)) {
      // After the decision: this very event may have been recorded by another request just before.
      const recorded = await journal.find(correction.id);
      if (!recorded) return { rejection: decision };
      // A repeat, or the id of another event: the journal tells them apart.
      const { subject, ...posted } = correction;
      event = { ...posted, stream: (claim ?? recorded).stream };
    } else event = decision;
    const outcome = await writer.append({
      event,
      ...(expectedVersion !== undefined && { expectedVersion }),
    });
    if (outcome.outcome !== 'retracted-before') return { event, outcome };
    // By whom is known now.
  }
}
