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
    let events: RecordedEvent[];
    if (company === undefined) {
      // The journal has every event that was ever answered: nothing to wait for.
      events = await this.#journal.read({
        after,
        limit,
        ...(type && { type }),
        ...(stream !== undefined && { stream }),
      });
    } else {
      await caughtUpWith(waitFor, this.#readModels);
      const page = { after, limit, type, stream };
      events = await this.#journal.findAll(await this.#readModels.eventPositions(companyId(company), page));
    }
    const last = events.at(-1);
    const page = { events: events.map(asReadable) };
    return last && events.length === limit ? { ...page, next: last.position } : page;
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
