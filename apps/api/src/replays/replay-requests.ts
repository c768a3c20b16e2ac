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

/** A replay that a projector will run, or the one that has to end first. */
export type RequestedReplay = Awaited<ReturnType<Replays['request']>>;

/** Build the read models anew beside the live ones: to take their place, or only to be compared with them. */
export class RequestReplay extends Command<RequestedReplay> {
  constructor(readonly kind: ReplayKind) {
    super();
  }
}

export class FindReplay extends Query<Replay | undefined> {
  constructor(
    readonly id: string,
    readonly after?: number,
  ) {
    super();
  }
}

/** The latest replays, the last one first. */
export class ListReplays extends Query<readonly Replay[]> {
  constructor(
    readonly limit: number,
    readonly after?: number,
  ) {
    super();
  }
}

@CommandHandler(RequestReplay)
export class RequestReplayHandler implements ICommandHandler<RequestReplay> {
  constructor(private readonly replays: Replays) {}

  execute({ kind }: RequestReplay): Promise<RequestedReplay> {
    return this.replays.request(kind);
  }
}

@QueryHandler(FindReplay)
export class FindReplayHandler implements IQueryHandler<FindReplay> {
  constructor(
    private readonly replays: Replays,
    private readonly readModels: PipelineQueries,
  ) {}

  async execute({ id, after }: FindReplay): Promise<Replay | undefined> {
    await caughtUpWith(after, this.readModels);
    return this.replays.find(id);
  }
}

@QueryHandler(ListReplays)
export class ListReplaysHandler implements IQueryHandler<ListReplays> {
  constructor(
    private readonly replays: Replays,
    private readonly readModels: PipelineQueries,
  ) {}

  async execute({ limit, after }: ListReplays): Promise<readonly Replay[]> {
    await caughtUpWith(after, this.readModels);
    return this.replays.list(limit);
  }
}
