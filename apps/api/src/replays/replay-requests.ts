import { Inject } from '@nestjs/common';
import {
  Command,
  CommandHandler,
  Query,
  QueryHandler,
  type ICommandHandler,
  type IQueryHandler,
} from '@nestjs/cqrs';
import { PipelineQueries, type Replay, type ReplayKind, Replays } from '@sovereign-pipeline/read-models';
import { caughtUpWith } from '../queries/caught-up.ts';

/** A replay that a projector will take up, or the one that is in the way. */
export type RequestedReplay = Awaited<ReturnType<Replays['request']>>;

/** Build the read models anew beside the live ones: to take their place, or only to be compared with them. */
export class RequestReplay extends Command<RequestedReplay> {
  readonly kind: ReplayKind;

  constructor(kind: ReplayKind) {
    super();
    this.kind = kind;
  }
}

export class FindReplay extends Query<Replay | undefined> {
  readonly id: string;
  readonly after: number | undefined;

  constructor(id: string, after?: number) {
    super();
    this.id = id;
    this.after = after;
  }
}

/** The latest replays, the last one first. */
export class ListReplays extends Query<readonly Replay[]> {
  readonly limit: number;
  readonly after: number | undefined;

  constructor(limit: number, after?: number) {
    super();
    this.limit = limit;
    this.after = after;
  }
}

@CommandHandler(RequestReplay)
export class RequestReplayHandler implements ICommandHandler<RequestReplay> {
  readonly #replays: Replays;

  constructor(@Inject(Replays) replays: Replays) {
    this.#replays = replays;
  }

  execute({ kind }: RequestReplay): Promise<RequestedReplay> {
    return this.#replays.request(kind);
  }
}

@QueryHandler(FindReplay)
export class FindReplayHandler implements IQueryHandler<FindReplay> {
  readonly #replays: Replays;
  readonly #readModels: PipelineQueries;

  constructor(@Inject(Replays) replays: Replays, @Inject(PipelineQueries) readModels: PipelineQueries) {
    this.#replays = replays;
    this.#readModels = readModels;
  }

  async execute({ id, after }: FindReplay): Promise<Replay | undefined> {
    await caughtUpWith(after, this.#readModels);
    return this.#replays.find(id);
  }
}

@QueryHandler(ListReplays)
export class ListReplaysHandler implements IQueryHandler<ListReplays> {
  readonly #replays: Replays;
  readonly #readModels: PipelineQueries;

  constructor(@Inject(Replays) replays: Replays, @Inject(PipelineQueries) readModels: PipelineQueries) {
    this.#replays = replays;
    this.#readModels = readModels;
  }

  async execute({ limit, after }: ListReplays): Promise<readonly Replay[]> {
    await caughtUpWith(after, this.#readModels);
    return this.#replays.list(limit);
  }
}
