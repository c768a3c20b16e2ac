import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  type AppendOutcome,
  BatchingWriter,
  type EncodedRequest,
  Journal,
  type Receipt,
} from '@sovereign-pipeline/journal';
import { inSpan } from '@sovereign-pipeline/runtime';
import { Metrics, type EventOutcome } from '../monitoring/metrics.ts';
import { type CorrectionsKnown, type CorrectionsWriter, recordCorrection } from './record-correction.ts';
import { prepare, type PreparedClaim, type Provenance } from './record-event.ts';
import { countedAs, type RecordResult, refusal, resultOf } from './record-result.ts';

/** `fault`: the error that was thrown; it does not affect the other events. */
export type RecordOutcome<Appended = Receipt> = RecordResult<Appended> | { readonly fault: unknown };

/**
 * Records events independently, in the given order, a correction after all events before it, and returns an outcome
 * for each. `inputs`: the events as posted, any JSON values; iterated once and not retained. `request`: its trace
 * context, and the recorder.
 */
export class RecordEvents extends Command<RecordOutcome[]> {
  constructor(
    readonly inputs: Iterable<unknown>,
    readonly request: Provenance = {},
  ) {
    super();
  }
}

@CommandHandler(RecordEvents)
export class RecordEventsHandler implements ICommandHandler<RecordEvents> {
  constructor(
    private readonly journal: Journal,
    private readonly writer: BatchingWriter,
    private readonly metrics: Metrics,
  ) {}

  async execute({ inputs, request }: RecordEvents): Promise<RecordOutcome[]> {
    const outcomes = await inSpan(
      { name: 'append to the journal' },
      () => recordInOrder(inputs, undefined, request, this.journal, this.writer),
      ({ length }) => ({ 'sovereign_pipeline.events': length }),
    );
    this.#count(outcomes);
    return outcomes;
  }

  #count(outcomes: readonly RecordOutcome[]): void {
    const counts = new Map<EventOutcome, number>();
    for (const outcome of outcomes) {
      if ('fault' in outcome) continue;
      const name = countedAs(outcome);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    for (const [name, count] of counts) this.metrics.posted(name, count);
  }
}

interface Writer<Appended> extends CorrectionsWriter<Appended> {
  appendAll(
    requests: readonly EncodedRequest[],
  ): Promise<readonly PromiseSettledResult<AppendOutcome<Appended>>[]>;
}

/** Claims together, a correction after all before it. `ifMatch`: the version that the stream of each must be at. */
export async function recordInOrder<Appended>(
  inputs: Iterable<unknown>,
  ifMatch: number | undefined,
  request: Provenance,
  journal: CorrectionsKnown,
  writer: Writer<Appended>,
): Promise<RecordOutcome<Appended>[]> {
  const outcomes: RecordOutcome<Appended>[] = [];
  let claims: { readonly place: number; readonly claim: PreparedClaim }[] = [];
  const appendClaims = async (): Promise<void> => {
    const appending = claims;
    claims = [];
    const settled = await writer.appendAll(appending.map(({ claim }) => claim.request));
    for (const [index, { place, claim }] of appending.entries()) {
      const result = settled[index];
      outcomes[place] = outcomeOf(() => {
        if (result?.status === 'fulfilled') return resultOf(claim, result.value);
        return refusal(result?.reason, claim.request.event.id);
      });
    }
  };
  let place = -1;
  for (const input of inputs) {
    place += 1;
    const prepared = prepare(input, ifMatch, request);
    if ('problem' in prepared) outcomes[place] = prepared;
    else if ('correction' in prepared) {
      await appendClaims();
      outcomes[place] = await recordCorrection(prepared, journal, writer).catch(
        (error: unknown): RecordOutcome<Appended> => outcomeOf(() => refusal(error, prepared.correction.id)),
      );
    } else claims.push({ place, claim: prepared });
  }
  await appendClaims();
  return outcomes;
}

function outcomeOf<Appended>(work: () => RecordResult<Appended>): RecordOutcome<Appended> {
  try {
    return work();
  } catch (fault) {
    return { fault };
  }
}
