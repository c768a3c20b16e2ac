import { type Standing, surest } from '../claim/claim.ts';
import { compare } from '../claim/details.ts';
import { sourcesOf } from '../claim/sources.ts';
import { slug } from '../company/company-id.ts';
import type { Model } from '../model/model.ts';
import { earliest } from '../vocabulary/earliest.ts';
import { sorted } from './gather.ts';

/** A model in a company's pipeline. */
export type PipelineModel = Pick<
  Model,
  'model' | 'with' | 'languages' | 'certainty' | 'since' | 'sources' | 'basis'
> &
  Standing;

/** One entry for each model of a company, whichever of its makers the claims name first. */
export function pipelineModels(rows: readonly Model[]): PipelineModel[] {
  return [...Map.groupBy(rows, ({ model }) => slug(model)).values()]
    .flatMap(together)
    .sort((a, b) => compare(a.model, b.model));
}

function together(rows: readonly Model[]): PipelineModel[] {
  const [first] = rows.toSorted((a, b) => rank(a) - rank(b) || compare(a.toldOf, b.toldOf));
  if (first === undefined) return [];
  const disputedBy = sorted(rows.flatMap((row) => row.disputedBy ?? []));
  return [
    {
      model: first.model,
      with: sorted(rows.flatMap((row) => row.with)),
      languages: sorted(rows.flatMap(({ languages }) => languages)),
      certainty: surest(rows.map(({ certainty }) => certainty)),
      since: earliest(rows.flatMap(({ since }) => since ?? [])),
      contested: rows.every(({ contested }) => contested),
      ...(disputedBy.length > 0 && { disputedBy }),
      sources: sourcesOf(rows.flatMap(({ pieces }) => pieces)),
      basis: sorted(rows.flatMap(({ basis }) => basis)),
    },
  ];
}

/** What names the company itself first goes first. */
const rank = ({ company, toldOf }: Model): number => (company === toldOf ? 0 : 1);
