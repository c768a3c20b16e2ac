import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import {
  companyId,
  type EventType,
  nameKey,
  type RecordedEvent,
  upcast,
  UnknownSchemaVersionError,
} from '@sovereign-pipeline/domain';
import { Journal } from '@sovereign-pipeline/journal';
import { type EventFilter, PipelineQueries } from '@sovereign-pipeline/read-models';
import { whoAsks } from '../http/client.ts';
import { FairQueue } from '../http/fair-queue.ts';
import { caughtUpWith } from './caught-up.ts';

/**
 * Bytes of data of a page of events: it ends with the event that exceeds them, however many were asked for. A page is
 * made into text in one turn of the event loop.
 */
const maxPageBytes = 512 * 1024;

/** One page is read at a time; many may wait, because none takes long. */
const pages = { atOnce: 1, waiting: 200, perClient: 150 };

/** A page of events in the order asked for. `next`: the position to go on at, when there may be more. */
export interface EventPage {
  readonly events: readonly RecordedEvent[];
  readonly next?: number;
}

/** The most events to examine for one page when no index serves the filter: the page ends there. */
const mostLookedAt = 10_000;

/** Which events: a moment is a time, or a position. */
export interface EventsWanted extends Omit<EventFilter, 'types'> {
  readonly type?: readonly EventType[] | undefined;
  readonly recordedFrom?: string | number | undefined;
  readonly recordedTo?: string | number | undefined;
  readonly recordedBy?: readonly string[] | undefined;
  /** The read models, which know what names a company, must include this position. */
  readonly waitFor?: number | undefined;
  readonly after: number;
  readonly before?: number | undefined;
  readonly sort: 'position' | '-position';
  readonly limit: number;
}

export class ListEvents extends Query<EventPage> {
  constructor(readonly filter: EventsWanted) {
    super();
  }
}

/** An event, and the version that its stream is at by now. */
export interface FoundEvent {
  readonly event: RecordedEvent;
  readonly version: number;
}

export class FindEvent extends Query<FoundEvent | undefined> {
  constructor(readonly id: string) {
    super();
  }
}

@QueryHandler(ListEvents)
export class ListEventsHandler implements IQueryHandler<ListEvents> {
  readonly #queue = new FairQueue(pages);

  constructor(
    private readonly journal: Journal,
    private readonly readModels: PipelineQueries,
  ) {}

  async execute({ filter }: ListEvents): Promise<EventPage> {
    // The journal has every event that was ever answered: nothing to wait for.
    if (ofReadModels(filter) !== undefined) await caughtUpWith(filter.waitFor, this.readModels);
    return this.#queue.run(whoAsks(), () => this.#page(filter));
  }

  async #page({ after, before, sort, limit, recordedBy, ...filter }: EventsWanted): Promise<EventPage> {
    const range = {
      after: Math.max(after, await this.#positionBefore(filter.recordedFrom)),
      before: Math.min(
        before ?? Infinity,
        await this.#positionAfter(filter.recordedTo),
        Number.MAX_SAFE_INTEGER,
      ),
      descending: sort === '-position',
    };
    const known = ofReadModels(filter);
    const most = recordedBy === undefined ? limit : mostLookedAt;
    const { type: types, stream, ids } = filter;
    const page = { ...range, limit, bytes: maxPageBytes };
    if (known === undefined && recordedBy === undefined)
      return pageOf(await this.journal.select({ ...page, types, stream, ids }));
    const positions =
      known === undefined
        ? positionsIn(range, await this.journal.head(), most)
        : await this.readModels.eventPositions(known, { ...range, limit: most });
    const found = await this.journal.select({ ...page, types, stream, ids, recordedBy, positions });
    const last = positions.at(-1);
    if (found.more || positions.length < most || last === undefined) return pageOf(found);
    return { ...pageOf(found), next: last };
  }

  /** The last position before a time, or a position. */
  async #positionBefore(moment: string | number | undefined): Promise<number> {
    if (moment === undefined) return 0;
    return typeof moment === 'number' ? moment - 1 : this.journal.positionAt(moment, false);
  }

  async #positionAfter(moment: string | number | undefined): Promise<number> {
    if (moment === undefined) return Infinity;
    return (typeof moment === 'number' ? moment : await this.journal.positionAt(moment)) + 1;
  }
}

/** Filters that need the read models; undefined when the journal itself suffices. */
function ofReadModels({
  type: types,
  ...wanted
}: Omit<EventsWanted, 'after' | 'sort' | 'limit'>): EventFilter | undefined {
  const { company, publisher, market, stream, ids } = wanted;
  const { occurredFrom, occurredTo, publishedFrom, publishedTo } = wanted;
  const said = {
    publisher: publisher?.map(nameKey),
    market,
    occurredFrom,
    occurredTo,
    publishedFrom,
    publishedTo,
  };
  if ([company, ...Object.values(said)].every((value) => value === undefined)) return undefined;
  return { ...said, company: company === undefined ? undefined : companyId(company), types, stream, ids };
}

/** As many positions of a journal as are asked for, from one end of a range on. */
function positionsIn(
  { after, before, descending }: { after: number; before: number; descending: boolean },
  head: number,
  most: number,
): number[] {
  const [first, last] = [after + 1, Math.min(before - 1, head)];
  const length = Math.max(0, Math.min(most, last - first + 1));
  return Array.from({ length }, (_, at) => (descending ? last - at : first + at));
}

@QueryHandler(FindEvent)
export class FindEventHandler implements IQueryHandler<FindEvent> {
  constructor(private readonly journal: Journal) {}

  async execute({ id }: FindEvent): Promise<FoundEvent | undefined> {
    const event = await this.journal.find(id);
    return event && { event: asReadable(event), version: await this.journal.versionOf(event.stream) };
  }
}

function pageOf({ events, more }: Awaited<ReturnType<Journal['select']>>): EventPage {
  const next = events.at(-1)?.position;
  return { events: events.map(asReadable), ...(more && next !== undefined && { next }) };
}

/**
 * In today's shape. Events of newer code stay as stored, with their schema version, so that one event does not stop a
 * reader who follows pages.
 */
export function asReadable(event: RecordedEvent): RecordedEvent {
  try {
    return upcast(event);
  } catch (error) {
    if (error instanceof UnknownSchemaVersionError) return event;
    throw error;
  }
}
