import { Inject } from '@nestjs/common';
import {
  Command,
  CommandHandler,
  Query,
  QueryHandler,
  type ICommandHandler,
  type IQueryHandler,
} from '@nestjs/cqrs';
import { type Replay, type ReplayKind, Replays } from '@sovereign-pipeline/read-models';

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

  constructor(id: string) {
    super();
    this.id = id;
  }
}

/** The latest replays, the last one first. */
export class ListReplays extends Query<readonly Replay[]> {
  readonly limit: number;

  constructor(limit: number) {
    super();
    this.limit = limit;
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

  constructor(@Inject(Replays) replays: Replays) {
    this.#replays = replays;
  }

  execute({ id }: FindReplay): Promise<Replay | undefined> {
    return this.#replays.find(id);
  }
}

@QueryHandler(ListReplays)
export class ListReplaysHandler implements IQueryHandler<ListReplays> {
  readonly #replays: Replays;

  constructor(@Inject(Replays) replays: Replays) {
    this.#replays = replays;
  }

  execute({ limit }: ListReplays): Promise<readonly Replay[]> {
    return this.#replays.list(limit);
  }
}
