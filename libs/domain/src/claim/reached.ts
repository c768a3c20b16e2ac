import type { Fact } from '../envelope/event.ts';
import { remember } from '../vocabulary/bounded-cache.ts';
import { type Extent, extent } from '../vocabulary/edtf.ts';

const day = 86_400_000;

/** From when to when something may have been published, in milliseconds since 1970 UTC. */
export interface Published {
  readonly from: number;
  readonly to: number;
}

/** When something that a fact says had come, and was said. */
export interface Reached {
  /**
   * The claim's statement had come true by some instant from `from` to `to`: milliseconds since 1970 UTC, `from`
   * -Infinity when it gives none.
   */
  readonly from: number;
  readonly to: number;
  /** What `occurred` covers. */
  readonly covers: Extent | undefined;
  /** What its earliest publication covers, to the end of a day. */
  readonly published: Published | undefined;
  /** The end of the day by which it was said. */
  readonly said: number;
  /** By when it had come, by its own date: also where that is disputed, which takes nothing out of an answer. */
  readonly came: number;
}

/**
 * When what a fact says had come: at some instant from `from` to `to`. That is what `occurred` covers, of an interval
 * without an end its first bound; without `occurred`, from for ever; and never later than it was said. In milliseconds
 * since 1970 UTC.
 */
export function reachedBy(fact: Fact, undated = false): Reached {
  const published = firstPublished(fact);
  const said = Math.min(published?.to ?? Infinity, recordedBy(fact));
  const { occurred } = fact.data;
  const covers = occurred === undefined ? undefined : extent(occurred);
  const came = Math.min(covers?.reached ?? Infinity, said);
  const rest = { covers, published, said, came };
  if (undated || covers === undefined) return { from: -Infinity, to: said, ...rest };
  return { from: covers.from <= came ? covers.from : startOfDay(came), to: came, ...rest };
}

/** The end of the day by which a fact was said: on which it was first published, else recorded. */
export function saidBy(fact: Fact): number {
  return Math.min(firstPublished(fact)?.to ?? Infinity, recordedBy(fact));
}

/** The extent of the earliest publication of a fact, to the end of its day; undefined without one. */
function firstPublished({ data }: Fact): Published | undefined {
  let first: Published | undefined;
  for (const { published } of data.evidence ?? []) {
    const covers = published === undefined ? undefined : extent(published);
    if (covers === undefined) continue;
    const to = startOfDay(covers.reached) + day - 1;
    if (first === undefined || to < first.to || (to === first.to && covers.from > first.from)) {
      first = { from: covers.from, to };
    }
  }
  return first;
}

/** The end of the day of recording; of what came from another journal, of recording there. */
export function recordedBy({ recordedAt, importedtime }: Fact): number {
  return midnight((importedtime ?? recordedAt).slice(0, 10)) + day - 1;
}

const midnight = remember(1024, (date) => Date.parse(`${date}T00:00:00Z`));

function startOfDay(instant: number): number {
  return Math.floor(instant / day) * day;
}
