import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { type PeoplePage, type PersonFilter, People, PipelineQueries } from '@sovereign-pipeline/read-models';
import { isNow } from '../http/query-parameters.ts';
import { including } from './caught-up.ts';
import { partsOfId, withCompanyId } from './company-id-of.ts';
import { HistoryThread } from './history-thread.ts';
import { FindQuery, ListQuery } from './list-query.ts';

export type PersonAnswer = Awaited<ReturnType<HistoryThread['person']>>;

/** A page of people in order of company, then name. `cursor`: the `next` of the page before. */
export class ListPeople extends ListQuery<PersonFilter, PeoplePage> {}

/** One person, `company/name`; `undefined` when no claim named it at that moment. */
export class FindPerson extends FindQuery<PersonAnswer> {}

@QueryHandler(ListPeople)
export class ListPeopleHandler implements IQueryHandler<ListPeople> {
  constructor(
    private readonly readModels: PipelineQueries,
    private readonly people: People,
    private readonly history: HistoryThread,
  ) {}

  async execute({ filter, page, moment, after }: ListPeople): Promise<PeoplePage> {
    const byId = withCompanyId(filter);
    return including(after, this.readModels, () =>
      isNow(moment) ? this.people.now(byId, page) : this.history.people(byId, page, moment),
    );
  }
}

@QueryHandler(FindPerson)
export class FindPersonHandler implements IQueryHandler<FindPerson> {
  constructor(
    private readonly readModels: PipelineQueries,
    private readonly history: HistoryThread,
  ) {}

  async execute({ id, page, moment, after }: FindPerson): Promise<PersonAnswer> {
    const { company, key } = partsOfId(id);
    return including(after, this.readModels, () => this.history.person(`${company}/${key}`, page, moment));
  }
}
