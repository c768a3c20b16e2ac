import { basisOf, type Claim, claimsAbout, counting, doubtsOf, surest } from '../claim/claim.ts';
import { ranked, saidFirst, sinceOf } from '../claim/details.ts';
import { EvidenceOf, type Piece, sourcesOf } from '../claim/sources.ts';
import { slug } from '../company/company-id.ts';
import { namedPeople, type NamedPerson } from '../company/named-people.ts';
import { idIn } from '../company/names-in.ts';
import type { Person } from '../company/people-in.ts';
import { peopleOf } from '../company/people.ts';
import type { Fact } from '../envelope/event.ts';
import { sorted } from '../pipeline/gather.ts';
import type { ListedModel } from './model-schema.ts';

/** An AI model that a company is said to have launched. */
export interface Model extends Omit<ListedModel, 'id'> {
  /** The id of the maker that the claims name first, in whose stream they are: it has a row of its own for each. */
  readonly toldOf: string;
  /** The evidence, which may be counted together with that of other claims. */
  readonly pieces: readonly Piece[];
}

/** With everybody whom its claims name: in the row of the first maker alone, so that nobody is named twice at one. */
export interface ModelRow extends Model {
  readonly named: readonly NamedPerson[];
}

/**
 * The model that a fact is about, once for each of its makers: `maker/model/first maker`. What a row rests on is in one
 * stream, that of the first maker; a pipeline has one entry for all rows of a maker and a model.
 */
export function modelsOf(fact: Fact): readonly string[] {
  if (fact.type !== 'ModelLaunched') return [];
  const [model, first] = [slug(fact.data.model), idIn(fact, fact.data.company)];
  return sorted(makersOf(fact)).map((maker) => `${maker}/${model}/${first}`);
}

function makersOf(fact: Fact<'ModelLaunched'>): string[] {
  const { company, jointlyWith = [] } = fact.data;
  return [company, ...jointlyWith].map((maker) => idIn(fact, maker));
}

/**
 * The model `key` as some facts tell of it. A pure function of the set of facts; undefined when none about it counts.
 * `until`: only what had come by that instant.
 */
export function foldModel(key: string, facts: Iterable<Fact>, until = Infinity): Model | undefined {
  const row = foldModelRow(key, facts, until);
  if (row === undefined) return undefined;
  const { named: _, ...model } = row;
  return model;
}

export function foldModelRow(key: string, facts: Iterable<Fact>, until = Infinity): ModelRow | undefined {
  const known = claimsAbout(facts, (fact): fact is Fact<'ModelLaunched'> => modelsOf(fact).includes(key));
  const claims = ranked(counting(known.filter(({ came }) => came <= until)));
  const model = saidFirst(claims, (data) => data.model);
  const [first] = claims;
  if (!first || model === undefined) return undefined;
  const [company = '', , toldOf = ''] = key.split('/');
  const data = claims.map(({ fact }) => fact.data);
  const others = sorted(claims.flatMap(({ fact }) => makersOf(fact))).filter((maker) => maker !== company);
  const pieces = new EvidenceOf([company, ...others]).pieces(claims);
  return {
    company,
    toldOf,
    with: others,
    model,
    ...wordsOf(claims),
    people: peopleOf(claims, company === toldOf ? peopleNamed : ofFirstMaker),
    languages: sorted(data.flatMap(({ languages }) => languages ?? [])),
    markets: sorted(data.flatMap(({ markets }) => markets ?? [])),
    certainty: surest(claims.map(({ certainty }) => certainty)),
    since: sinceOf(claims),
    ...doubtsOf(claims, 'everything'),
    sources: sourcesOf(pieces),
    pieces,
    basis: basisOf(claims),
    named: company === toldOf ? namedPeople(claims) : [],
  };
}

type Launched = Fact<'ModelLaunched'>['data'];

const peopleNamed = ({ people = [] }: Launched): readonly Person[] => people;

/** As they are listed with another maker: whose they are is said. */
const ofFirstMaker = ({ company, people = [] }: Launched): readonly Person[] =>
  people.map((person) => ({ company, ...person }));

/** What it is, each as the first of the ranked claims which says anything of it puts it. */
function wordsOf(claims: readonly Claim<'ModelLaunched'>[]) {
  const fields = ['description', 'basedOn', 'parameters', 'openness'] as const;
  const said = fields.flatMap((field) => {
    const word = saidFirst(claims, (data) => data[field]);
    return word === undefined ? [] : [[field, word] as const];
  });
  return Object.fromEntries(said) as Pick<Model, (typeof fields)[number]>;
}
