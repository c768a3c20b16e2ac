import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { PipelineQueries, Search, type SearchHit, type SearchPage } from '@sovereign-pipeline/read-models';
import { including } from './caught-up.ts';

/** What is like a text, the most like first. */
export class FindLike extends Query<SearchPage> {
  readonly text: string;
  /** Of any kind when it is empty. */
  readonly kinds: readonly SearchHit['kind'][];
  readonly limit: number;
  readonly after: number | undefined;

  constructor(text: string, kinds: FindLike['kinds'], limit: number, after?: number) {
    super();
    this.text = text;
    this.kinds = kinds;
    this.limit = limit;
    this.after = after;
  }
}

@QueryHandler(FindLike)
export class FindLikeHandler implements IQueryHandler<FindLike> {
  readonly #readModels: PipelineQueries;
  readonly #search: Search;

  constructor(@Inject(PipelineQueries) readModels: PipelineQueries, @Inject(Search) search: Search) {
    this.#readModels = readModels;
    this.#search = search;
  }

  async execute({ text, kinds, limit, after }: FindLike): Promise<SearchPage> {
    return including(after, this.#readModels, () => this.#search.find(text, kinds, limit));
  }
}
