import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { PipelineQueries, type SuggestionPage, Suggestions } from '@sovereign-pipeline/read-models';
import { including } from './caught-up.ts';

/** Companies, or partnerships, that are probably the same. `cursor`: the `next` of the page before. */
export class ListSuggestions extends Query<SuggestionPage> {
  constructor(
    readonly kind: 'company' | 'partnership',
    readonly page: { readonly cursor?: string | undefined; readonly limit: number },
    readonly after?: number,
  ) {
    super();
  }
}

@QueryHandler(ListSuggestions)
export class ListSuggestionsHandler implements IQueryHandler<ListSuggestions> {
  constructor(
    private readonly readModels: PipelineQueries,
    private readonly suggestions: Suggestions,
  ) {}

  async execute({ kind, page, after }: ListSuggestions): Promise<SuggestionPage> {
    return including(after, this.readModels, () =>
      kind === 'company' ? this.suggestions.companies(page) : this.suggestions.partnerships(page),
    );
  }
}
