import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { type Moment, nameKey } from '@sovereign-pipeline/domain';
import {
  PipelineQueries,
  type PublisherFilter,
  type SourcePage,
  SourceQueries,
  type SourceRecord,
} from '@sovereign-pipeline/read-models';
import { isNow } from '../http/query-parameters.ts';
import { including } from './caught-up.ts';
import { withCompanyId } from './company-id-of.ts';
import { HistoryThread } from './history-thread.ts';
import { ListQuery } from './list-query.ts';

/** Which publishers: `language` is that of their evidence. */
type SourcesAsked = Omit<PublisherFilter, 'language' | 'sourceLanguage'> & {
  readonly language?: readonly string[] | undefined;
};

/** A page of publishers in order of id. `cursor`: the `next` of the page before. */
export class ListSources extends ListQuery<SourcesAsked, SourcePage> {}

/** What one publisher said; `undefined` when no claim had evidence of it at that moment. */
export class FindSource extends Query<SourceRecord | undefined> {
  constructor(
    readonly publisher: string,
    readonly moment: Moment,
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
    private readonly history: HistoryThread,
  ) {}

  async execute({
    filter: { language: sourceLanguage, relays, ...filter },
    page,
    moment,
    after,
  }: ListSources): Promise<SourcePage> {
    const byId = withCompanyId({ ...filter, sourceLanguage, relays: relays?.map(nameKey) });
    return including(after, this.readModels, () =>
      isNow(moment) ? this.sources.list(byId, page) : this.history.sources(byId, page, moment),
    );
  }
}

@QueryHandler(FindSource)
export class FindSourceHandler implements IQueryHandler<FindSource> {
  constructor(
    private readonly readModels: PipelineQueries,
    private readonly sources: SourceQueries,
    private readonly history: HistoryThread,
  ) {}

  async execute({ publisher, moment, after }: FindSource): Promise<SourceRecord | undefined> {
    const id = nameKey(publisher);
    return including(after, this.readModels, () =>
      isNow(moment) ? this.sources.find(id) : this.history.source(id, moment),
    );
  }
}
