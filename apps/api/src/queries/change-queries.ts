import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import {
  type ChangesAsked,
  type ChangesPage,
  PipelineQueries,
  type Previewed,
  type UnrecordedFact,
} from '@sovereign-pipeline/read-models';
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

/** What an event would change, were it recorded. */
export class PreviewChanges extends Query<Previewed> {
  constructor(readonly event: UnrecordedFact) {
    super();
  }
}

@QueryHandler(PreviewChanges)
export class PreviewChangesHandler implements IQueryHandler<PreviewChanges> {
  constructor(private readonly history: HistoryThread) {}

  execute({ event }: PreviewChanges): Promise<Previewed> {
    return this.history.preview(event);
  }
}
