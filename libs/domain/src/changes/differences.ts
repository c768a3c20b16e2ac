import { type Stage, stages } from '../vocabulary/terms.ts';

/** What can become of a row between two moments. */
export const changeKinds = [
  'entered',
  'withdrawn',
  'advanced',
  'set-back',
  'halted',
  'resumed',
  'contested',
  'no-longer-contested',
  'in-conflict',
  'conflict-resolved',
  'gained-company',
  'lost-company',
  'gained-market',
  'lost-market',
  'gained-source',
  'lost-source',
  'certainty',
  'date',
  'details',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** One thing that became of a row: what stood there before, and what after; null where there was nothing. */
export interface Difference {
  readonly kind: ChangeKind;
  readonly from: string | number | null;
  readonly to: string | number | null;
}

/** What rows of any kind may have that readers follow. */
export interface Comparable {
  readonly stage?: Stage;
  readonly since: string | null;
  readonly certainty: string;
  readonly contested: boolean;
  readonly conflict?: boolean;
  /** Ids. */
  readonly companies: readonly string[];
  /** Codes. */
  readonly markets: readonly string[];
  readonly sources: { readonly independent: number; readonly pieces: number };
}

export const halts: ReadonlySet<Stage> = new Set<Stage>(stages.slice(stages.indexOf('launched') + 1));

/** What became of a row; `details` when it is only something else than what has a name here. */
export function differences(before: Comparable, after: Comparable): readonly Difference[] {
  const named = [
    ...ofStage(before.stage, after.stage),
    ...turned('contested', 'no-longer-contested', before.contested, after.contested),
    ...turned('in-conflict', 'conflict-resolved', before.conflict ?? false, after.conflict ?? false),
    ...ofMembers('gained-company', 'lost-company', before.companies, after.companies),
    ...ofMembers('gained-market', 'lost-market', before.markets, after.markets),
    ...ofSources(before.sources, after.sources),
    ...ofValue('certainty', before.certainty, after.certainty),
    ...ofValue('date', before.since, after.since),
  ];
  return named.length > 0 ? named : [{ kind: 'details', from: null, to: null }];
}

function ofStage(from?: Stage, to?: Stage): Difference[] {
  if (from === undefined || to === undefined || from === to) return [];
  return [{ kind: stageChange(from, to), from, to }];
}

export function stageChange(from: Stage, to: Stage) {
  if (halts.has(to))
    return halts.has(from) && stages.indexOf(to) < stages.indexOf(from) ? 'resumed' : 'halted';
  if (halts.has(from)) return 'resumed';
  return stages.indexOf(to) > stages.indexOf(from) ? 'advanced' : 'set-back';
}

function turned(on: ChangeKind, off: ChangeKind, before: boolean, after: boolean): Difference[] {
  return before === after ? [] : [{ kind: after ? on : off, from: null, to: null }];
}

function ofMembers(
  gained: ChangeKind,
  lost: ChangeKind,
  before: readonly string[],
  after: readonly string[],
): Difference[] {
  return [
    ...after.filter((each) => !before.includes(each)).map((to) => ({ kind: gained, from: null, to })),
    ...before.filter((each) => !after.includes(each)).map((from) => ({ kind: lost, from, to: null })),
  ];
}

/** By independent sources; while these stay as many, by pieces of evidence. */
function ofSources(before: Comparable['sources'], after: Comparable['sources']): Difference[] {
  const by = before.independent === after.independent ? 'pieces' : 'independent';
  const [from, to] = [before[by], after[by]];
  return from === to ? [] : [{ kind: to > from ? 'gained-source' : 'lost-source', from, to }];
}

function ofValue(kind: ChangeKind, from: string | null, to: string | null): Difference[] {
  return from === to ? [] : [{ kind, from, to }];
}
