import {
  type Fact,
  foldMarketTargetRow,
  foldMeetingRow,
  foldModelRow,
  foldPartnershipRow,
  foldRows,
  listed,
  type ListedModel,
  listedModelId,
  listedModels,
  type ListedPartnership,
  type MarketTarget,
  type Meeting,
  type Model,
  type ModelRow,
  type NamedPerson,
  type Partnership,
} from '@sovereign-pipeline/domain';
import type { PersonStory } from '../answers/person-answers.ts';
import { asTarget, marketTargetAsJson } from '../views/market-targets.ts';
import { asMeeting, meetingAsJson } from '../views/meetings.ts';
import { modelAsJson } from '../views/models.ts';
import { type NamingKind, namingKey, namingKinds } from '../views/named-people.ts';
import { partnershipAsJson } from '../views/partnerships.ts';
import { byBytes } from './ids.ts';

/** A thing that names people, as it is shown. */
type Thing = Meeting | ListedPartnership | Omit<MarketTarget, 'pieces'> | ListedModel;

/** A person named in a thing. */
export interface Naming {
  readonly kind: NamingKind;
  /** The thing's id; of a target `company/market`, of a model `company/model/company`. */
  readonly key: string;
  readonly thing: Thing;
  readonly named: NamedPerson;
}

/** All people named in claims that had come true by `until`. */
export function namingsIn(facts: readonly Fact[], until: number): Naming[] {
  return [
    ...foldRows('meeting', facts, foldMeetingRow, until).flatMap(({ named, ...meeting }) =>
      named.map((each): Naming => ({ kind: 'meeting', key: meeting.id, thing: meeting, named: each })),
    ),
    ...foldRows('partnership', facts, foldPartnershipRow, until).flatMap(({ named, ...partnership }) =>
      named.map((each): Naming => ({
        ...{ kind: 'partnership', key: partnership.id, thing: listed(partnership), named: each },
      })),
    ),
    ...foldRows('market-target', facts, foldMarketTargetRow, until).flatMap(({ named, ...target }) =>
      named.map((each): Naming => ({
        ...{ kind: 'target', key: `${target.company}/${target.market}`, thing: shown(target), named: each },
      })),
    ),
    ...modelNamings(foldRows('model', facts, foldModelRow, until)),
  ].sort((a, b) => byBytes(placeOf(a), placeOf(b)));
}

/** Namings at models, each of which is made from all of its rows. */
function modelNamings(rows: readonly ModelRow[]): Naming[] {
  const models = new Map(listedModels(rows).map((model) => [model.id, model]));
  return rows.flatMap((row) => {
    const thing = models.get(listedModelId(row));
    if (thing === undefined) return [];
    return row.named.map((named): Naming => ({
      kind: 'model',
      key: `${thing.id}/${row.toldOf}`,
      thing,
      named,
    }));
  });
}

function shown(target: MarketTarget): Omit<MarketTarget, 'pieces'> {
  const { pieces: _, ...rest } = target;
  return rest;
}

/** A naming's place in the order of those of one person. */
export const placeOf = ({ kind, key }: Pick<Naming, 'kind' | 'key'>): string => `${kind}/${key}`;

/** For each kind, how to read the thing of a naming `n`. */
const things: Readonly<Record<NamingKind, { readonly json: string; readonly from: string }>> = {
  meeting: { json: meetingAsJson, from: ':schema.meetings p on p.id = n.meeting_id' },
  partnership: { json: partnershipAsJson, from: ':schema.partnerships p on p.id = n.partnership_id' },
  target: {
    json: marketTargetAsJson,
    from: ':schema.market_targets t on t.company_id = n.target_company_id and t.market = n.target_market',
  },
  model: {
    json: 'm.rows',
    from: `lateral (
      select json_agg(${modelAsJson}) as rows from :schema.models m
      where m.company_id = n.model_company_id and m.model_id = n.model_id) as m on true`,
  },
};

/** The columns of a naming `n`, as members of it. */
const namedAsJson = `json_strip_nulls(json_build_object('company', n.company_id, 'companyName', n.company_name,
  'person', n.person_id, 'name', n.name, 'names', n.names, 'roles', n.roles, 'certainty', n.certainty,
  'contested', n.contested, 'disputedBy', n.disputed_by, 'withdrawn', n.withdrawn, 'basis', n.basis))`;

const placeIn = (kind: NamingKind): string =>
  `('${kind}/' || ${namingKey[kind].map((column) => `n.${column}`).join(` || '/' || `)}) collate "C"`;

// $1 company and $2 person; $3 place of the last before the page, $4 how many more than a page
export const namingPage = `
select place, kind, named, thing from (
  ${namingKinds
    .map(
      (kind) => `(select ${placeIn(kind)} as place, '${kind}' as kind, ${namedAsJson} as named,
    ${things[kind].json} as thing
  from :schema.${kind}_people n join ${things[kind].from}
  where n.company_id = $1 and n.person_id = $2 and ${placeIn(kind)} > $3 order by 1 limit $4)`,
    )
    .join('\n  union all\n  ')}
) as namings order by place limit $4`;

export interface NamingRow {
  readonly place: string;
  readonly kind: NamingKind;
  readonly named: NamedPerson;
  readonly thing: object;
}

/** A naming as it was read. */
export function asNaming({ place, kind, named, thing }: NamingRow): Naming[] {
  const key = place.slice(kind.length + 1);
  const read = {
    meeting: () => [asMeeting(thing as Meeting)],
    partnership: () => [listed(thing as Partnership)],
    target: () => [shown(asTarget(thing as MarketTarget))],
    model: () => listedModels(thing as Model[]),
  };
  return read[kind]().map((shown) => ({ kind, key, thing: shown, named }));
}

/** Namings as they are shown, each with its thing. */
export function shownNamings(
  namings: readonly Naming[],
): Pick<PersonStory, 'meetings' | 'partnerships' | 'targets' | 'models'> {
  const of = (kind: NamingKind) =>
    namings
      .filter((naming) => naming.kind === kind)
      .map(({ thing, named: { company: _, companyName: __, person: ___, ...named } }) => ({
        ...thing,
        named,
      }));
  return {
    ...{ meetings: of('meeting'), partnerships: of('partnership') },
    ...{ targets: of('target'), models: of('model') },
  } as never;
}
