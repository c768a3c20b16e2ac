import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { PipelineQueries, Search, type SearchHit, type SearchPage } from '@sovereign-pipeline/read-models';
import { including } from './caught-up.ts';

/** Names that resemble a text, the most similar first. */
export class FindLike extends Query<SearchPage> {
  constructor(
    readonly text: string,
    /** Of any kind when it is empty. */
    readonly kinds: readonly SearchHit['kind'][],
    readonly limit: number,
    readonly after?: number,
  ) {
    super();
  }
}

@QueryHandler(FindLike)
export class FindLikeHandler implements IQueryHandler<FindLike> {
  constructor(
    private readonly readModels: PipelineQueries,
    private readonly search: Search,
  ) {}

  async execute({ text, kinds, limit, after }: FindLike): Promise<SearchPage> {
    return including(after, this.readModels, () => this.search.find(text, kinds, limit));
  }
}
