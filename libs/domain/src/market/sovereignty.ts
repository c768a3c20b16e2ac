import { surest } from '../claim/claim.ts';
import { compare } from '../claim/details.ts';
import type { Fact } from '../envelope/event.ts';
import { listedModels } from '../model/listed-model.ts';
import { foldModel } from '../model/model.ts';
import type { ListedModel } from '../model/model-schema.ts';
import { foldPartnership, type Partnership } from '../partnership/partnership.ts';
import { foldRows } from '../pipeline/fold-rows.ts';
import { sorted } from '../pipeline/gather.ts';
import { furthestAlive, isHalted, saidOf } from '../pipeline/pipeline-markets.ts';
import { marketName } from '../vocabulary/market-codes.ts';
import { marketContains } from '../vocabulary/markets.ts';
import { type Pillar, pillars } from '../vocabulary/terms.ts';
import { namesInMarket } from './market.ts';
import type { CompanyCoverage, Coverage, CoveredPillar, Sovereignty } from './sovereignty-schema.ts';

/** How something stands that counts for a pillar. */
type Standing = Pick<Partnership, 'stage' | 'certainty' | 'contested'>;

/** One partnership or model of one company, for one pillar. */
export interface MarketPart extends Standing {
  readonly company: string;
  readonly pillar: Pillar | undefined;
  readonly partnership?: string;
  readonly model?: string;
}

/** Everything that counts for a pillar of a market. */
export interface PillarParts extends Omit<CoveredPillar, keyof Coverage> {
  /** Each at least once. */
  readonly standings: readonly Standing[];
}

/**
 * What partnerships and models make of the pillars of a market. `facts`: with the ids of the companies that they name,
 * all that is said of each partnership and model for the market. A pure function of the set of facts. `until`: only
 * what had come by that instant.
 */
export function foldSovereignty(code: string, facts: readonly Fact[], until = Infinity): Sovereignty {
  const isWithin = (market: string) => marketContains(code, market);
  const partnerships = foldRows('partnership', facts, foldPartnership, until).filter(({ markets }) =>
    markets.some(isWithin),
  );
  const models = listedModels(foldRows('model', facts, foldModel, until)).filter(({ markets }) =>
    markets.some(isWithin),
  );
  const parts = [
    ...partnerships.flatMap((partnership) => partsOf(partnership, isWithin)),
    ...models.map(partOfModel),
  ];
  const idsIn = (rows: readonly { readonly id: string }[]) => new Set(rows.map(({ id }) => id));
  const nameOf = namesInMarket(code, facts, idsIn(partnerships), idsIn(models));
  const byCompany = Map.groupBy(parts, ({ company }) => company);
  return {
    ...{ code, name: marketName(code) },
    ...coveredPillars((pillar) => {
      const own = parts.filter((part) => part.pillar === pillar);
      return {
        standings: own,
        companies: new Set(own.map(({ company }) => company)).size,
        partnerships: idsOf(own, 'partnership').length,
        models: idsOf(own, 'model').length,
      };
    }),
    partnerships: partnerships.length,
    withoutPillar: partnerships.filter((partnership) => partnership.pillars.length === 0).length,
    companies: sorted(byCompany.keys()).map((id) => ({
      id,
      name: nameOf(id),
      covers: coversOf(byCompany.get(id) ?? []),
    })),
    models: models.toSorted((a, b) => compare(a.id, b.id)),
  };
}

/** All pillars, and those for which nothing goes on. */
export function coveredPillars(
  of: (pillar: Pillar) => PillarParts,
): Pick<Sovereignty, 'pillars' | 'uncovered'> {
  const covered = pillars.map((pillar): CoveredPillar => {
    const { standings, ...counts } = of(pillar);
    return { pillar, ...coverageOf(standings), ...counts };
  });
  return {
    pillars: covered,
    uncovered: covered.flatMap(({ pillar, stage }) => (stage === null || isHalted(stage) ? [pillar] : [])),
  };
}

export const partOfModel = ({ id, company, certainty, contested }: ListedModel): MarketPart => ({
  ...{ company, pillar: 'model', stage: 'launched', certainty, contested, model: id },
});

/** One entry for each party that the market concerns and each pillar; without a pillar if none is given. */
function partsOf(partnership: Partnership, isWithin: (market: string) => boolean): MarketPart[] {
  const { id, stage, certainty, contested } = partnership;
  return partnership.parties.flatMap(({ id: company }): MarketPart[] => {
    const said = saidOf(company, [], [partnership]).filter((entry) => isWithin(entry.code));
    if (said.length === 0) return [];
    const part = {
      ...{ company, stage, certainty, partnership: id },
      contested: contested || said.every((entry) => entry.contested),
    };
    const of: readonly (Pillar | undefined)[] =
      partnership.pillars.length === 0 ? [undefined] : partnership.pillars;
    return of.map((pillar) => ({ ...part, pillar }));
  });
}

/** What a company does for each pillar, by its parts. */
export function coversOf(parts: readonly MarketPart[]): CompanyCoverage[] {
  return pillars.flatMap((pillar) => {
    const own = parts.filter((part) => part.pillar === pillar);
    if (own.length === 0) return [];
    return [
      {
        pillar,
        ...coverageOf(own),
        partnerships: idsOf(own, 'partnership'),
        models: idsOf(own, 'model'),
      },
    ];
  });
}

function coverageOf(parts: readonly Standing[]): Omit<Coverage, 'pillar'> {
  const sound = parts.filter(({ contested }) => !contested);
  const told = sound.length > 0 ? sound : parts;
  const stage = furthestAlive(told.map((part) => part.stage));
  if (stage === undefined) return { stage: null, certainty: null, contested: false };
  const standing = told.filter((part) => part.stage === stage);
  return {
    stage,
    certainty: surest(standing.map(({ certainty }) => certainty)),
    contested: sound.length === 0,
  };
}

function idsOf(parts: readonly MarketPart[], of: 'partnership' | 'model'): string[] {
  return sorted(parts.flatMap((part) => part[of] ?? []));
}
