import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { nameKey } from '@sovereign-pipeline/domain';
import {
  PipelineQueries,
  type SourcePage,
  SourceQueries,
  type SourceRecord,
} from '@sovereign-pipeline/read-models';
import { including } from './caught-up.ts';
import type { IdPage } from './pages.ts';

/** A page of publishers in order of id. `cursor`: the `next` of the page before. */
export class ListSources extends Query<SourcePage> {
  constructor(
    readonly page: IdPage,
    readonly after?: number,
  ) {
    super();
  }
}

/** What one publisher said; `undefined` when no claim has evidence of it. */
export class FindSource extends Query<SourceRecord | undefined> {
  constructor(
    readonly publisher: string,
    readonly after?: number,
  ) {
    super();
  }
}

@QueryHandler(ListSources)
export class ListSourcesHandler implements IQueryHandler<ListSources> {
  constructor(
    private readonly readModels: PipelineQueries,
    private readonly sources: SourceQueries,
  ) {}

  async execute({ page, after }: ListSources): Promise<SourcePage> {
    return including(after, this.readModels, () => this.sources.list(page));
  }
}

@QueryHandler(FindSource)
export class FindSourceHandler implements IQueryHandler<FindSource> {
  constructor(
    private readonly readModels: PipelineQueries,
    private readonly sources: SourceQueries,
  ) {}

  async execute({ publisher, after }: FindSource): Promise<SourceRecord | undefined> {
    return including(after, this.readModels, () => this.sources.find(nameKey(publisher)));
  }
}
