import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { BatchingWriter, Journal } from '@sovereign-pipeline/journal';
import { Metrics } from '../monitoring/metrics.ts';
import { recordCorrection } from './record-correction.ts';
import { prepare, type Provenance } from './prepare.ts';
import { countedAs, type RecordResult, refusal, resultOf } from './record-result.ts';

/**
 * Record one event.
 * `input`: the event as posted, any JSON value. `ifMatch`: the version that its stream must be at, -1 for a stream
 * that must not exist yet. `request`: its trace, and who makes it.
 */
export class RecordEvent extends Command<RecordResult> {
  constructor(
    readonly input: unknown,
    readonly ifMatch?: number,
    readonly request: Provenance = {},
  ) {
    super();
  }
}

@CommandHandler(RecordEvent)
export class RecordEventHandler implements ICommandHandler<RecordEvent> {
  constructor(
    private readonly journal: Journal,
    private readonly writer: BatchingWriter,
    private readonly metrics: Metrics,
  ) {}

  async execute(command: RecordEvent): Promise<RecordResult> {
    const result = await this.#record(command);
    this.metrics.posted(countedAs(result));
    return result;
  }

  async #record({ input, ifMatch, request }: RecordEvent): Promise<RecordResult> {
    const prepared = prepare(input, ifMatch, request);
    if ('problem' in prepared) return prepared;
    try {
      if ('correction' in prepared)
        return await recordCorrection(input, prepared.correction, prepared.expectedVersion, {
          journal: this.journal,
          writer: this.writer,
        });
      return resultOf(prepared, await this.writer.append(prepared.request));
    } catch (error) {
      return refusal(error, 'correction' in prepared ? prepared.correction.id : prepared.request.event.id);
    }
  }
}
