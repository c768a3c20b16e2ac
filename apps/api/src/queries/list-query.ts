import { Query } from '@nestjs/cqrs';
import type { Moment } from '@sovereign-pipeline/domain';
import type { IdPage } from './pages.ts';

/** A page of a list. Its cursor: the `next` of the page before; `after`: the position that it has to include. */
export class ListQuery<Filter, Page> extends Query<Page> {
  constructor(
    readonly filter: Filter,
    readonly page: IdPage,
    readonly moment: Moment,
    readonly after?: number,
  ) {
    super();
  }
}

/** One thing, with a page of what belongs to it. */
export class FindQuery<Answer, Page = IdPage> extends Query<Answer> {
  constructor(
    readonly id: string,
    readonly page: Page,
    readonly moment: Moment,
    readonly after?: number,
  ) {
    super();
  }
}
