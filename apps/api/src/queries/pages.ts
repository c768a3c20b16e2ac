import type { Order } from '@sovereign-pipeline/read-models';
import type { Market, Pipeline, Sovereignty } from '@sovereign-pipeline/domain';

/** Which part of a list in order of id: after that id, at most `limit`. */
export interface IdPage {
  readonly cursor?: string | undefined;
  readonly limit: number;
  /** Of a list that has others than that of ids. */
  readonly order?: Order | undefined;
}

type At<T> = T & { readonly position: number };

/** `next`: the cursor of the page after this one; absent on the last. */
type Paged<T> = At<T> & { readonly next?: string };

/** A pipeline with a page of its partnerships; its counts include all of them. */
export function pipelinePage(pipeline: At<Pipeline>, { cursor = '', limit }: IdPage): Paged<Pipeline> {
  const rest = pipeline.partnerships.filter(({ id }) => id > cursor);
  const partnerships = rest.slice(0, limit);
  const next = rest.length > limit ? partnerships.at(-1)?.id : undefined;
  return { ...pipeline, partnerships, ...(next !== undefined && { next }) };
}

/** A market with a page of its companies and partnerships, which are gone through together in order of id. */
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
