import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import {
  type MeetingFilter,
  type MeetingPage,
  PipelineQueries,
  Stories,
  type TimelinePlace,
} from '@sovereign-pipeline/read-models';
import { isNow } from '../http/query-parameters.ts';
import { withCompanyId } from './company-id-of.ts';
import { HistoryThread } from './history-thread.ts';
import { including } from './caught-up.ts';
import { FindQuery, ListQuery } from './list-query.ts';

export type MeetingAnswer = Awaited<ReturnType<HistoryThread['meeting']>>;

/** A page of meetings in order of id. `cursor`: the `next` of the page before. */
export class ListMeetings extends ListQuery<MeetingFilter, MeetingPage> {}

/** One meeting with its claims; `undefined` when no claim about it counts at that moment. */
export class FindMeeting extends FindQuery<MeetingAnswer, TimelinePlace> {}

@QueryHandler(ListMeetings)
export class ListMeetingsHandler implements IQueryHandler<ListMeetings> {
  constructor(
    private readonly readModels: PipelineQueries,
    private readonly history: HistoryThread,
  ) {}

  async execute({ filter, page, moment, after }: ListMeetings): Promise<MeetingPage> {
    const byId = withCompanyId(filter);
    return including(after, this.readModels, () =>
      isNow(moment) ? this.readModels.meetings(byId, page) : this.history.meetings(byId, page, moment),
    );
  }
}

@QueryHandler(FindMeeting)
export class FindMeetingHandler implements IQueryHandler<FindMeeting> {
  constructor(
    private readonly readModels: PipelineQueries,
    private readonly stories: Stories,
    private readonly history: HistoryThread,
  ) {}

  async execute({ id, page, moment, after }: FindMeeting): Promise<MeetingAnswer> {
    return including(after, this.readModels, () =>
      isNow(moment) ? this.stories.meeting(id, page) : this.history.meeting(id, page, moment),
    );
  }
}
