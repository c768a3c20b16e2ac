import type { Order } from '@sovereign-pipeline/read-models';
import { type Market, type Pipeline, slug, type Sovereignty } from '@sovereign-pipeline/domain';

/** Which part of a list in order of id: after that id, at most `limit`. */
export interface IdPage {
  readonly cursor?: string | undefined;
  readonly limit: number;
  /** Only for lists that have other orders than that of ids. */
  readonly order?: Order | undefined;
}

type At<T> = T & { readonly position: number };

/** `next`: the cursor of the page after this one; absent on the last. */
type Paged<T> = At<T> & { readonly next?: string };

/** Where the rest of a pipeline's other lists begins: cursors of the lists that have it. */
export type RestOfPipeline = Partial<Record<'markets' | 'models' | 'meetings' | 'planned', string>>;

/** A pipeline with a page of its partnerships, and the first entries of its other lists; counts are of all. */
export function pipelinePage(
  pipeline: At<Pipeline>,
  { cursor = '', limit }: IdPage,
): Paged<Pipeline> & { readonly rest: RestOfPipeline } {
  const { company, markets, models, meetings } = pipeline;
  const rest = pipeline.partnerships.filter(({ id }) => id > cursor);
  const partnerships = rest.slice(0, limit);
  const next = rest.length > limit ? partnerships.at(-1)?.id : undefined;
  const after = <T>(list: readonly T[], placeOf: (last: T) => string): string | undefined => {
    const last = list[limit - 1];
    return last === undefined || list.length <= limit ? undefined : placeOf(last);
  };
  const cursors = {
    markets: after(markets, ({ code }) => `${company.id}/${code}`),
    models: after(models, ({ model }) => `${company.id}/${slug(model)}`),
    meetings: after(meetings.ids, (id) => id),
    planned: after(meetings.planned, ({ id }) => id),
  };
  return {
    ...pipeline,
    partnerships,
    markets: markets.slice(0, limit),
    models: models.slice(0, limit),
    meetings: {
      ...meetings,
      ids: meetings.ids.slice(0, limit),
      list: meetings.list.slice(0, limit),
      planned: meetings.planned.slice(0, limit),
    },
    rest: Object.fromEntries(Object.entries(cursors).filter(([, place]) => place !== undefined)),
    ...(next !== undefined && { next }),
  };
}

/** A market with a page of its companies and partnerships, together in order of id. */
export function marketPage(market: At<Market>, { cursor = '', limit }: IdPage): Paged<Market> {
  const ids = [...market.companies, ...market.partnerships].map(({ id }) => id).filter((id) => id > cursor);
  const next = ids.sort()[limit] === undefined ? undefined : ids[limit - 1];
  const isOn = ({ id }: { readonly id: string }): boolean =>
    id > cursor && (next === undefined || id <= next);
  return {
    ...market,
    companies: market.companies.filter(isOn),
    partnerships: market.partnerships.filter(isOn),
    ...(next !== undefined && { next }),
  };
}

/** A sovereignty view with a page of its companies and their models; its counts include all of them. */
export function sovereigntyPage(view: At<Sovereignty>, { cursor = '', limit }: IdPage): Paged<Sovereignty> {
  const rest = view.companies.filter(({ id }) => id > cursor);
  const companies = rest.slice(0, limit);
  const next = rest.length > limit ? companies.at(-1)?.id : undefined;
  const shown = new Set(companies.map(({ id }) => id));
  const models = view.models.filter(({ company }) => shown.has(company));
  return { ...view, companies, models, ...(next !== undefined && { next }) };
}
