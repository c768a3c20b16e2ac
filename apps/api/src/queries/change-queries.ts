import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { type ChangesAsked, type ChangesPage, PipelineQueries } from '@sovereign-pipeline/read-models';
import { including } from './caught-up.ts';
import { withCompanyId } from './company-id-of.ts';
import { HistoryThread } from './history-thread.ts';

/** A page of what became of rows between two moments. */
export class FindChanges extends Query<ChangesPage> {
  constructor(
    readonly asked: ChangesAsked,
    readonly after?: number,
  ) {
    super();
  }
}

@QueryHandler(FindChanges)
export class FindChangesHandler implements IQueryHandler<FindChanges> {
  constructor(
    private readonly readModels: PipelineQueries,
    private readonly history: HistoryThread,
  ) {}

  async execute({ asked, after }: FindChanges): Promise<ChangesPage> {
    return including(after, this.readModels, () => this.history.changes(withCompanyId(asked)));
  }
}
