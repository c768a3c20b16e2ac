import { compare } from '../claim/details.ts';
import { together } from '../claim/together.ts';
import { nameKey, slug } from '../company/company-id.ts';
import type { Fact } from '../envelope/event.ts';
import type { Person } from '../company/people-in.ts';
import { sorted } from '../pipeline/gather.ts';
import { type Model, modelsOf } from './model.ts';
import type { ListedModel } from './model-schema.ts';

/** One entry for each model of a company, by id. */
export function listedModels(rows: readonly Model[]): ListedModel[] {
  return [...Map.groupBy(rows, listedModelId)]
    .flatMap(([id, own]) => listedModel(id, own) ?? [])
    .sort((a, b) => compare(a.id, b.id));
}

/** What a model is listed by: its company, and the slug of its name. */
export const listedModelId = ({ company, model }: Pick<Model, 'company' | 'model'>): string =>
  `${company}/${slug(model)}`;

/** Ids of the models that a fact is about, as they are listed. */
export const modelsIn = (fact: Fact): readonly string[] =>
  modelsOf(fact).map((key) => key.split('/').slice(0, 2).join('/'));

function listedModel(id: string, rows: readonly Model[]): ListedModel | undefined {
  const ranked = rows.toSorted((a, b) => rank(a) - rank(b) || compare(a.toldOf, b.toldOf));
  const [first] = ranked;
  if (first === undefined) return undefined;
  return {
    id,
    company: first.company,
    model: first.model,
    with: sorted(rows.flatMap((row) => row.with)),
    ...wordsOf(ranked),
    people: peopleOf(ranked),
    languages: sorted(rows.flatMap(({ languages }) => languages)),
    markets: sorted(rows.flatMap(({ markets }) => markets)),
    ...together(rows),
  };
}

/** Everybody once, as the first row has them that names them. */
function peopleOf(rows: readonly Model[]): Person[] {
  const known = new Map<string, Person>();
  for (const { company, people } of rows) {
    for (const person of people) {
      const key = `${nameKey(person.company ?? company)}/${nameKey(person.name)}`;
      if (!known.has(key)) known.set(key, person);
    }
  }
  return [...known.values()];
}

/** Each as the first row has it that has it; of a table, what is absent is null. */
function wordsOf(rows: readonly Model[]) {
  const fields = ['description', 'basedOn', 'parameters', 'openness'] as const;
  const said = fields.flatMap((field) => {
    const value = rows.find((row) => (row[field] ?? null) !== null)?.[field];
    return value === undefined ? [] : [[field, value] as const];
  });
  return Object.fromEntries(said) as Pick<Model, (typeof fields)[number]>;
}

/** What names the company itself first goes first. */
const rank = ({ company, toldOf }: Model): number => (company === toldOf ? 0 : 1);
