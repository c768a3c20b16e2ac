import {
  Command,
  CommandHandler,
  Query,
  QueryHandler,
  type ICommandHandler,
  type IQueryHandler,
} from '@nestjs/cqrs';
import { ParkedEvents, PipelineQueries } from '@sovereign-pipeline/read-models';
import { caughtUpWith } from '../queries/caught-up.ts';

export type ParkedPage = Awaited<ReturnType<ParkedEvents['list']>>;
export type RetriedStreams = Awaited<ReturnType<ParkedEvents['retry']>>;

/** Streams with an event that could not be projected. */
export class ListParked extends Query<ParkedPage> {
  constructor(
    readonly limit: number,
    readonly after?: number,
  ) {
    super();
  }
}

/** Project the parked events of one stream, or of every stream, again. */
export class RetryParked extends Command<RetriedStreams> {
  constructor(readonly stream?: string) {
    super();
  }
}

@QueryHandler(ListParked)
export class ListParkedHandler implements IQueryHandler<ListParked> {
  constructor(
    private readonly parked: ParkedEvents,
    private readonly readModels: PipelineQueries,
  ) {}

  async execute({ limit, after }: ListParked): Promise<ParkedPage> {
    await caughtUpWith(after, this.readModels);
    return this.parked.list({ limit });
  }
}

@CommandHandler(RetryParked)
export class RetryParkedHandler implements ICommandHandler<RetryParked> {
  constructor(private readonly parked: ParkedEvents) {}

  execute({ stream }: RetryParked): Promise<RetriedStreams> {
    return this.parked.retry(stream);
  }
}
