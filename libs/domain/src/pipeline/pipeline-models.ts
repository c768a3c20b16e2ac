import { onlyDoubts } from '../claim/claim.ts';
import { listedModels } from '../model/listed-model.ts';
import type { Model } from '../model/model.ts';
import type { PipelineModel } from './pipeline-schema.ts';

/** One entry for each model of a company, by id, whichever of its makers the claims name first. */
export function pipelineModels(rows: readonly Model[]): PipelineModel[] {
  return listedModels(rows).map((listed): PipelineModel => {
    const { model, with: others, people, languages, certainty, since, sources, basis } = listed;
    return {
      ...{ model, with: others, people, languages, certainty, since },
      ...onlyDoubts(listed),
      sources,
      basis,
    };
  });
}
