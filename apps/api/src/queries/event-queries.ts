import { Inject } from '@nestjs/common';
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
import { caughtUpWith } from './caught-up.ts';

/** Bytes of data of a page of events: it ends with the event that exceeds them, however many were asked for. */
const maxPageBytes = 1024 * 1024;

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
  readonly filter: EventFilter;

  constructor(filter: EventFilter) {
    super();
    this.filter = filter;
  }
}

export class FindEvent extends Query<RecordedEvent | undefined> {
  readonly id: string;

  constructor(id: string) {
    super();
    this.id = id;
  }
}

@QueryHandler(ListEvents)
export class ListEventsHandler implements IQueryHandler<ListEvents> {
  readonly #journal: Journal;
  readonly #readModels: PipelineQueries;

  constructor(@Inject(Journal) journal: Journal, @Inject(PipelineQueries) readModels: PipelineQueries) {
    this.#journal = journal;
    this.#readModels = readModels;
  }

  async execute({ filter }: ListEvents): Promise<EventPage> {
    const { company, type, stream, after, limit, waitFor } = filter;
    // The journal has every event that was ever answered: nothing to wait for.
    if (company === undefined)
      return pageOf(await this.#journal.readWithin({ after, limit, bytes: maxPageBytes, type, stream }));
    await caughtUpWith(waitFor, this.#readModels);
    const filtered = { after, limit, type, stream };
    const positions = await this.#readModels.eventPositions(companyId(company), filtered);
    const { events, more } = await this.#journal.findWithin(positions, maxPageBytes);
    return pageOf({ events, more: more || positions.length === limit });
  }
}

@QueryHandler(FindEvent)
export class FindEventHandler implements IQueryHandler<FindEvent> {
  readonly #journal: Journal;

  constructor(@Inject(Journal) journal: Journal) {
    this.#journal = journal;
  }

  async execute({ id }: FindEvent): Promise<RecordedEvent | undefined> {
    const event = await this.#journal.find(id);
    return event && asReadable(event);
  }
}

function pageOf({ events, more }: Awaited<ReturnType<Journal['readWithin']>>): EventPage {
  const next = events.at(-1)?.position;
  return { events: events.map(asReadable), ...(more && next !== undefined && { next }) };
}

/**
 * In the shape that is written now; what newer code has written, as it is stored, with the version of its shape: nobody who reads
 * on from page to page is to be held up by one event.
 */
function asReadable(event: RecordedEvent): RecordedEvent {
  try {
    return upcast(event);
  } catch (error) {
    if (error instanceof UnknownSchemaVersionError) return event;
    throw error;
  }
}
