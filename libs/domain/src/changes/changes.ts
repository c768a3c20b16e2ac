import equal from 'fast-deep-equal';
import { type Claim, claimsAbout, distinct } from '../claim/claim.ts';
import { type Fact, isClaim, isCorrection } from '../envelope/event.ts';
import { foldMarketTarget, type MarketTarget } from '../market/market-target.ts';
import { foldMeeting } from '../meeting/meeting.ts';
import type { Meeting } from '../meeting/meeting-schema.ts';
import { foldModel, type Model } from '../model/model.ts';
import { foldPartnership, GrowingPartnership, listed } from '../partnership/partnership.ts';
import type { ListedPartnership } from '../partnership/partnership-schema.ts';
import { factsAt, type Moment, untilOf } from '../pipeline/moment.ts';
import { type ViewKey, viewsOf } from '../pipeline/views.ts';
import { type Comparable, type Difference, differences } from './differences.ts';

/** A row as it is shown, by its view. */
export interface ShownRows {
  readonly partnership: ListedPartnership;
  readonly 'market-target': Omit<MarketTarget, 'pieces'>;
  readonly model: Omit<Model, 'pieces'>;
  readonly meeting: Meeting;
}

/** The views whose rows are compared. */
export type ComparedView = keyof ShownRows;
export const comparedViews = ['partnership', 'market-target', 'model', 'meeting'] as const;

/** What became of one row between two moments. */
export type RowChange = {
  readonly [View in ComparedView]: {
    readonly view: View;
    /** Unique in its view: a partnership's or meeting's id, else `company/market` or `maker/model/first maker`. */
    readonly id: string;
    readonly changes: readonly Difference[];
    /** Null: it was not there. */
    readonly before: ShownRows[View] | null;
    /** Null: it is not there any more. */
    readonly after: ShownRows[View] | null;
    /** The ids of the events that caused the change, in the order of recording. */
    readonly because: readonly string[];
    /**
     * The ids of the events that say who the companies or the partnership of the row are, and count at one of the
     * moments only: `before` goes by who is who now.
     */
    readonly identifiedBy?: readonly string[];
  };
}[ComparedView];

interface Compared<View extends ComparedView> {
  readonly fold: (key: string, facts: readonly Fact[], until: number) => ShownRows[View] | undefined;
  /** For rows that may have very many facts: what is said of some, and then of these and others, as `fold` says. */
  readonly foldOn?: (
    key: string,
    facts: readonly Fact[],
    others: readonly Fact[],
  ) => readonly (ShownRows[View] | undefined)[];
  readonly comparable: (row: ShownRows[View]) => Comparable;
}

const compared: { readonly [View in ComparedView]: Compared<View> } = {
  partnership: {
    fold: (id, facts, until) => {
      const partnership = foldPartnership(id, facts, until);
      return partnership && listed(partnership);
    },
    foldOn: (id, facts, others) => {
      const growing = new GrowingPartnership(id, facts);
      const before = growing.row;
      growing.add(others);
      return [before, growing.row].map((row) => row && listed(row));
    },
    comparable: (row) => ({ ...row, companies: row.parties.map(({ id }) => id) }),
  },
  'market-target': {
    fold: (key, facts, until) => withoutPieces(foldMarketTarget(key, facts, until)),
    comparable: (row) => ({ ...row, companies: [row.company, ...row.with], markets: [row.market] }),
  },
  model: {
    fold: (key, facts, until) => withoutPieces(foldModel(key, facts, until)),
    comparable: (row) => ({ ...row, companies: [row.company] }),
  },
  meeting: {
    fold: foldMeeting,
    comparable: (row) => ({
      ...row,
      since: row.occurred,
      companies: row.participants.map(({ id }) => id),
    }),
  },
};

/** As it is shown. */
function withoutPieces<Row extends { readonly pieces: unknown }>(row: Row | undefined) {
  if (row === undefined) return undefined;
  const { pieces: _, ...shown } = row;
  return shown;
}

/** Whether rows of a view are compared: those of companies' profiles are not. */
export function isCompared(key: ViewKey): key is ViewKey & { readonly view: ComparedView } {
  return (comparedViews as readonly string[]).includes(key.view);
}

/**
 * What became of one row from one moment to another: the same fold at both, compared. `facts`: all that contribute to
 * the row, and what corrects them. Undefined when it says the same at both.
 */
export function rowChange(
  { view, key }: { readonly view: ComparedView; readonly key: string },
  facts: Iterable<Fact>,
  since: Moment,
  until: Moment,
): RowChange | undefined {
  return changeIn(compared[view] as Compared<ComparedView>, view, key, distinct(facts), since, until);
}

function changeIn<View extends ComparedView>(
  { fold, foldOn, comparable }: Compared<View>,
  view: View,
  key: string,
  facts: readonly Fact[],
  since: Moment,
  until: Moment,
): RowChange | undefined {
  const [known, later] = [factsAt(facts, since), factsAt(facts, until)];
  const others = foldOn === undefined ? undefined : addedTo(known, later, [since, until]);
  const [before = null, after = null] =
    foldOn === undefined || others === undefined
      ? [fold(key, known, untilOf(since)), fold(key, later, untilOf(until))]
      : foldOn(key, known, others);
  if (equal(before, after)) return undefined;
  const changes: readonly Difference[] =
    before === null
      ? [{ kind: 'entered', from: null, to: after && (comparable(after).stage ?? null) }]
      : after === null
        ? [{ kind: 'withdrawn', from: comparable(before).stage ?? null, to: null }]
        : differences(comparable(before), comparable(after));
  const because = causes(own({ view, key }, facts), known, later, untilOf(since), untilOf(until));
  return { view, id: key, changes, before, after, because } as unknown as RowChange;
}

/** From so many facts on, what is known at both moments is folded once. */
const many = 100;

/**
 * The facts that are known at the later moment only; undefined where that takes something away, changes or corrects
 * what was known, or where not all that is known has come.
 */
function addedTo(
  known: readonly Fact[],
  later: readonly Fact[],
  moments: readonly Moment[],
): readonly Fact[] | undefined {
  if (later.length < many || moments.some((moment) => untilOf(moment) !== Infinity)) return undefined;
  if (later.some(isCorrection)) return undefined;
  const before = new Set(known);
  const added = later.filter((fact) => !before.has(fact));
  return added.length + before.size === later.length ? added : undefined;
}

/** What a row is about, and what it said. */
export interface AboutRow extends Pick<Comparable, 'companies' | 'markets' | 'stage' | 'certainty'> {
  readonly pillars?: ListedPartnership['pillars'];
  readonly instrument?: ListedPartnership['instrument'];
}

/** The rows that a change is of: as it was before, and after. */
export function aboutOf(change: RowChange): AboutRow[] {
  const { comparable } = compared[change.view] as Compared<ComparedView>;
  return [change.before, change.after].filter((row) => row !== null).map(comparable);
}

/** The facts about a row, and their corrections. */
function own(row: ViewKey, facts: readonly Fact[]): readonly Fact[] {
  const telling = facts.filter((fact) =>
    viewsOf(fact).some(({ view, key }) => view === row.view && key === row.key),
  );
  const ids = new Set(telling.map(({ id }) => id));
  // A correction of a correction was recorded after it.
  const corrections = facts.filter(isCorrection).toSorted((a, b) => a.position - b.position);
  const against = corrections.filter(({ id, data }) => ids.has(data.eventId) && ids.add(id));
  return [...telling, ...against].sort((a, b) => a.position - b.position);
}

/**
 * Facts that are known, have other evidence, or had happened, at one of the two moments only. Where there are none,
 * those that say whom the row is about though their sources are left out.
 */
function causes(
  facts: readonly Fact[],
  known: readonly Fact[],
  later: readonly Fact[],
  since: number,
  until: number,
): string[] {
  const differing = (was: ReadonlyMap<string, string>, is: ReadonlyMap<string, string>): string[] =>
    facts.filter(({ id }) => was.get(id) !== is.get(id)).map(({ id }) => id);
  const [knownToo, laterToo] = [new Set(known), new Set(later)];
  // What is the same fact at both moments, of one instant in the world, is in the same state.
  const isSame = (fact: Fact): boolean => since === until && knownToo.has(fact) && laterToo.has(fact);
  const [was, is] = [known, later].map((some) => some.filter((fact) => !isSame(fact)));
  const changed = differing(stateOf(was ?? [], since), stateOf(is ?? [], until));
  return changed.length > 0 ? changed : differing(namingIn(known), namingIn(later));
}

/** The facts that are left out, but say whom a partnership is between. */
const namingIn = (facts: readonly Fact[]): ReadonlyMap<string, string> =>
  new Map(
    [...new Set(facts.map(({ between }) => between))].flatMap((of) =>
      (of?.by ?? []).map((id) => [id, 'named']),
    ),
  );

/** Of each fact what of it can make a difference: whether it had come by `until`, and how much evidence is known. */
function stateOf(facts: readonly Fact[], until: number): ReadonlyMap<string, string> {
  const claims: readonly Claim[] = claimsAbout(facts, (fact) => isClaim(fact));
  return new Map([
    ...facts.filter(isCorrection).map(({ id }) => [id, 'known'] as const),
    ...claims.map(
      ({ fact, came }) =>
        [fact.id, `${came <= until ? 'come' : 'known'} ${fact.data.evidence?.length ?? 0}`] as const,
    ),
  ]);
}
