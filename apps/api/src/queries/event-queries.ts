import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import {
  companyId,
  type EventType,
  type RecordedEvent,
  upcast,
  UnknownSchemaVersionError,
} from '@sovereign-pipeline/domain';
import { Journal } from '@sovereign-pipeline/journal';
import { PipelineQueries } from '@sovereign-pipeline/read-models';
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

/** A page of events in position order. `next`: the position to go on after, when there may be more. */
export interface EventPage {
  readonly events: readonly RecordedEvent[];
  readonly next?: number;
}

export interface EventFilter {
  readonly type?: EventType | undefined;
  readonly stream?: string | undefined;
  /** A company's name or id. */
  readonly company?: string | undefined;
  /** The read models, which know what names a company, must include this position. */
  readonly waitFor?: number | undefined;
  readonly after: number;
  readonly limit: number;
}

export class ListEvents extends Query<EventPage> {
  constructor(readonly filter: EventFilter) {
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
    if (filter.company !== undefined) await caughtUpWith(filter.waitFor, this.readModels);
    return this.#queue.run(whoAsks(), () => this.#page(filter));
  }

  async #page(filter: EventFilter): Promise<EventPage> {
    const { company, type, stream, after, limit } = filter;
    if (company === undefined)
      return pageOf(await this.journal.readWithin({ after, limit, bytes: maxPageBytes, type, stream }));
    const filtered = { after, limit, type, stream };
    const positions = await this.readModels.eventPositions(companyId(company), filtered);
    const { events, more } = await this.journal.findWithin(positions, maxPageBytes);
    return pageOf({ events, more: more || positions.length === limit });
  }
}

@QueryHandler(FindEvent)
export class FindEventHandler implements IQueryHandler<FindEvent> {
  constructor(private readonly journal: Journal) {}

  async execute({ id }: FindEvent): Promise<FoundEvent | undefined> {
    const event = await this.journal.find(id);
    return event && { event: asReadable(event), version: await this.journal.versionOf(event.stream) };
  }
}

function pageOf({ events, more }: Awaited<ReturnType<Journal['readWithin']>>): EventPage {
  const next = events.at(-1)?.position;
  return { events: events.map(asReadable), ...(more && next !== undefined && { next }) };
}

/**
 * In the shape that is written now; what newer code has written, as it is stored, with the version of its shape: nobody
 * who reads on from page to page is to be held up by one event.
 */
export function asReadable(event: RecordedEvent): RecordedEvent {
  try {
    return upcast(event);
  } catch (error) {
    if (error instanceof UnknownSchemaVersionError) return event;
    throw error;
  }
}
