import { Inject } from '@nestjs/common';
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

/** The streams of which an event could not be projected. */
export class ListParked extends Query<ParkedPage> {
  readonly limit: number;
  readonly after: number | undefined;

  constructor(limit: number, after?: number) {
    super();
    this.limit = limit;
    this.after = after;
  }
}

/** Project the parked events of one stream, or of every stream, again. */
export class RetryParked extends Command<RetriedStreams> {
  readonly stream: string | undefined;

  constructor(stream?: string) {
    super();
    this.stream = stream;
  }
}

@QueryHandler(ListParked)
export class ListParkedHandler implements IQueryHandler<ListParked> {
  readonly #parked: ParkedEvents;
  readonly #readModels: PipelineQueries;

  constructor(
    @Inject(ParkedEvents) parked: ParkedEvents,
    @Inject(PipelineQueries) readModels: PipelineQueries,
  ) {
    this.#parked = parked;
    this.#readModels = readModels;
  }

  async execute({ limit, after }: ListParked): Promise<ParkedPage> {
    await caughtUpWith(after, this.#readModels);
    return this.#parked.list({ limit });
  }
}

@CommandHandler(RetryParked)
export class RetryParkedHandler implements ICommandHandler<RetryParked> {
  readonly #parked: ParkedEvents;

  constructor(@Inject(ParkedEvents) parked: ParkedEvents) {
    this.#parked = parked;
  }

  execute({ stream }: RetryParked): Promise<RetriedStreams> {
    return this.#parked.retry(stream);
  }
}
