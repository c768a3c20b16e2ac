import { basisOf, type Claim, doubtsOf, surest } from '../claim/claim.ts';
import { sinceBasis, sinceOf } from '../claim/details.ts';
import { certainties, type Stage } from '../vocabulary/terms.ts';
import type { StageReached } from './partnership-schema.ts';
import { isDoubted, isPlaced, overlap, place, type Saying, sayingsOf, type Telling } from './sayings.ts';
import { greatest, OpenSayings, type Run } from './stage-runs.ts';

/** What claims make of a partnership's stage. */
export interface StageStory {
  /** One stage after the other, the assessed one last. */
  readonly history: readonly StageReached[];
  /** The claims that say when it came to the assessed stage. */
  readonly sinceBasis: readonly string[];
  /** Whether a claim says what cannot be part of one story with the assessed stage. */
  readonly conflict: boolean;
  /** What else it may stand at: by claims in conflict, or where disputed ones are not believed, or where they are. */
  readonly alternatives: readonly StageReached[];
}

/** What a run of sayings amounts to. */
type ReachedBy = (run: Run) => StageReached;

const reached: ReachedBy = ({ stage, sayings }) => {
  const claims = claimsOf(sayings);
  return {
    stage,
    since: sinceOf(claims),
    certainty: surest(claims.map(({ certainty }) => certainty)),
    ...doubtsOf(claims, 'stage'),
    basis: basisOf(claims),
  };
};

/** Gives the same object for a run as long as it has the same claims. */
export function knownRuns(): ReachedBy {
  const known = new WeakMap<Claim, { readonly claims: readonly Claim[]; readonly found: StageReached }>();
  return (run) => {
    const claims = claimsOf(run.sayings);
    const [first] = claims;
    const before = first && known.get(first);
    if (before?.found.stage === run.stage && areSame(before.claims, claims)) return before.found;
    const found = reached(run);
    if (first !== undefined) known.set(first, { claims, found });
    return found;
  };
}

const areSame = <T>(some: readonly T[], others: readonly T[]): boolean =>
  some.length === others.length && some.every((one, at) => one === others[at]);

/** The story of the claims that count; undefined without any. */
export function stageStory(claims: readonly Claim<Telling>[], reachedBy = reached): StageStory | undefined {
  const sayings = sayingsOf(claims);
  const open = new OpenSayings(sayings);
  const doubted = open.last().filter(isDoubted);
  const run = open.takeRun();
  if (run === undefined) return undefined;
  const weak = claims.some((claim) => claim.weak);
  const began = -greatest(run.sayings, ({ to }) => -to);
  const contradicting = weak ? [] : open.all.filter((saying) => contradicts(saying, run, began));
  // Further stages that are disputed and not believed.
  const passedOver = doubted.filter(({ stage }) => place(stage) > place(run.stage));
  const aside = new Set([...contradicting, ...passedOver]);
  // Stages before the run are history all the same.
  const lastBegin = greatest(run.sayings, ({ from }) => from);
  if (aside.size > 0) open.keep((saying) => saying.to < lastBegin || !aside.has(saying));
  const runs = [run];
  for (let earlier = open.takeRun(); earlier !== undefined; earlier = open.takeRun()) runs.push(earlier);
  const history = runs.reverse().map(reachedBy);
  const assessed = history.at(-1);
  if (assessed === undefined) return undefined;
  const setBack = weak ? undefined : setBackBy(history);
  const undoubted = assessed.contested
    ? new OpenSayings(sayings.filter((saying) => !isDoubted(saying))).takeRun()
    : undefined;
  return {
    history,
    sinceBasis: sinceBasis(claimsOf(run.sayings)),
    conflict: contradicting.length > 0 || setBack !== undefined,
    alternatives: alternativesOf(
      assessed.stage,
      [setBack, undoubted && reachedBy(undoubted)],
      Array.from(
        Map.groupBy(aside, ({ stage }) => stage),
        ([stage, sayings]) => reachedBy({ stage, sayings }),
      ),
    ),
  };
}

const halts: ReadonlySet<Stage> = new Set<Stage>(['stalled', 'paused', 'ended']);

/** Claims that it is stalled and claims that it was stopped are about one halt. */
const isOneHalt = (a: Stage, b: Stage): boolean =>
  halts.has(a) && halts.has(b) && (a === 'stalled' || b === 'stalled');

/** Whether a saying of another stage cannot be part of one story with a run, which had begun by some instant. */
function contradicts(saying: Saying, { stage, sayings }: Run, began: number): boolean {
  if (place(saying.stage) <= place('in-discussion') && place(saying.stage) < place(stage)) {
    const said = saying.from === -Infinity ? (saying.published?.first ?? -Infinity) : saying.from;
    if (said > began) return true;
  }
  return (
    (halts.has(saying.stage) || halts.has(stage)) &&
    !isOneHalt(saying.stage, stage) &&
    isPlaced(saying) &&
    sayings.some((each) => isPlaced(each) && overlap(each, saying))
  );
}

/** A surer and further stage than the assessed one, without an equally sure one after it. */
function setBackBy(history: readonly StageReached[]): StageReached | undefined {
  const assessed = history.at(-1);
  if (assessed === undefined) return undefined;
  let doubt = certainties.indexOf(assessed.certainty);
  for (const earlier of history.slice(0, -1).toReversed()) {
    const doubtThen = certainties.indexOf(earlier.certainty);
    if (doubtThen >= doubt) continue;
    if (place(earlier.stage) > place(assessed.stage)) return earlier;
    doubt = doubtThen;
  }
  return undefined;
}

/** One for each stage, the least far first. */
function alternativesOf(
  assessed: Stage,
  others: readonly (StageReached | undefined)[],
  aside: Iterable<StageReached>,
): StageReached[] {
  const alternatives = new Map<Stage, StageReached>();
  for (const other of others) if (other && other.stage !== assessed) alternatives.set(other.stage, other);
  for (const other of aside) if (!alternatives.has(other.stage)) alternatives.set(other.stage, other);
  return [...alternatives.values()].sort((a, b) => place(a.stage) - place(b.stage));
}

function claimsOf(sayings: readonly Saying[]): Claim<Telling>[] {
  return [...new Set(sayings.flatMap(({ claims }) => claims))];
}
