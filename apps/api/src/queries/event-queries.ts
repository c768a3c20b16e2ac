import { Injectable } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { nameKey, type RecordedEvent } from '@sovereign-pipeline/domain';
import { type EventsAsked, Journal } from '@sovereign-pipeline/journal';
import { type EventFilter, PipelineQueries } from '@sovereign-pipeline/read-models';
import { whoAsks } from '../http/client.ts';
import { FairQueue } from '../http/fair-queue.ts';
import { eventLine, eventLines, type LinesOf } from '../exports/event-lines.ts';
import { asReadable } from './as-readable.ts';
import { caughtUpWith } from './caught-up.ts';
import { withCompanyId } from './company-id-of.ts';

/**
 * Bytes of data of a page of events: it ends with the event that exceeds them, however many were asked for. A page is
 * serialized in one turn of the event loop.
 */
const maxPageBytes = 512 * 1024;

/** Bytes of a page of a file, which is made from PostgreSQL's bytes without parsing them. */
const maxFilePageBytes = 1024 * 1024;

/** Limits of the queue: one page is read at a time; many may wait, because none takes long. */
const pages = { atOnce: 1, waiting: 200, perClient: 150 };

/** A page of events in the order asked for. `next`: the position to continue from, when there may be more. */
export interface EventPage<Entry = RecordedEvent> {
  readonly events: readonly Entry[];
  readonly next?: number;
}

/** The most events to examine for one page when no index serves the filter: the page ends there. */
const mostLookedAt = 10_000;

/** Which events: a moment is a time, or a position. */
export interface EventsWanted extends EventFilter {
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

/** As `ListEvents`, but as lines of a file, in pieces of bytes. `limit`: how many to request next. */
export class WriteEvents extends Query<EventPage<Uint8Array> & { readonly limit: number }> {
  constructor(
    readonly filter: EventsWanted,
    readonly as: LinesOf,
  ) {
    super();
  }
}

/** An event, and the current version of its stream. */
export interface FoundEvent {
  readonly event: RecordedEvent;
  readonly version: number;
}

export class FindEvent extends Query<FoundEvent | undefined> {
  constructor(readonly id: string) {
    super();
  }
}

/** Determines which page of events is asked for, and where to continue when it is empty or complete. */
@Injectable()
export class EventPages {
  readonly #queue = new FairQueue(pages);

  constructor(
    private readonly journal: Journal,
    private readonly readModels: PipelineQueries,
  ) {}

  /** Reads a page when it is this client's turn. */
  async read<Page extends { readonly last?: number | undefined; readonly more: boolean }>(
    filter: EventsWanted,
    bytes: number,
    read: (asked: EventsAsked) => Promise<Page>,
  ): Promise<Page & { readonly next?: number }> {
    // Filters of the journal alone need no wait: it has every event that any answer has named.
    if (ofReadModels(filter) !== undefined) await caughtUpWith(filter.waitFor, this.readModels);
    return this.#queue.run(whoAsks(), async () => {
      const { asked, goesOnAt } = await this.#asked(filter, bytes);
      const page = await read(asked);
      const next = page.more ? page.last : goesOnAt;
      return { ...page, ...(next !== undefined && { next }) };
    });
  }

  async #asked(
    { after, before, sort, limit, recordedBy, ...filter }: EventsWanted,
    bytes: number,
  ): Promise<{ readonly asked: EventsAsked; readonly goesOnAt?: number | undefined }> {
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
    const asked = { ...range, limit, bytes, types, stream, ids };
    if (known === undefined && recordedBy === undefined) return { asked };
    const end = known && (await this.readModels.endOfLook(known, range));
    const positions =
      known === undefined
        ? positionsIn(range, await this.journal.head(), most)
        : await this.readModels.eventPositions(known, { ...upTo(end, range), limit: most });
    const goesOnAt = positions.length < most ? end : positions.at(-1);
    return { asked: { ...asked, recordedBy, positions }, goesOnAt };
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

@QueryHandler(ListEvents)
export class ListEventsHandler implements IQueryHandler<ListEvents> {
  constructor(
    private readonly journal: Journal,
    private readonly pages: EventPages,
  ) {}

  async execute({ filter }: ListEvents): Promise<EventPage> {
    return this.pages.read(filter, maxPageBytes, async (asked) => {
      const { events, more } = await this.journal.select(asked);
      return { events: events.map(asReadable), more, last: events.at(-1)?.position };
    });
  }
}

@QueryHandler(WriteEvents)
export class WriteEventsHandler implements IQueryHandler<WriteEvents> {
  /** One buffer, because one page is read at a time. */
  readonly #page = Buffer.allocUnsafeSlow(2 * maxFilePageBytes);

  constructor(
    private readonly journal: Journal,
    private readonly pages: EventPages,
  ) {}

  async execute({ filter, as }: WriteEvents): Promise<EventPage<Uint8Array> & { readonly limit: number }> {
    const { limit, ...page } = await this.pages.read(filter, maxFilePageBytes, async (asked) => {
      const copied = await this.journal.copy(asked, this.#page);
      const written = eventLines(copied.bytes, as);
      if (written === undefined) return this.#unsealed(asked, as);
      const { lines, count, last } = written;
      // Ask for no more than should fit: the rest would be read twice.
      const fitting = Math.floor((count * maxFilePageBytes) / copied.bytes.length);
      const limit = Math.max(1, Math.min(fitting, 1_000));
      return { events: lines, more: copied.isCut || count === asked.limit, last, limit };
    });
    return { ...page, limit };
  }

  async #unsealed(asked: EventsAsked, as: LinesOf) {
    const { events, more } = await this.journal.select(asked);
    const lines = events.map((event) => eventLine(event, as));
    const limit = Math.min(more && lines.length < asked.limit ? lines.length : 2 * asked.limit, 1_000);
    return { events: lines, more, last: events.at(-1)?.position, limit };
  }
}

/** The filters that the journal itself can apply. */
const ofJournal: ReadonlySet<string> = new Set([
  ...['ids', 'type', 'stream', 'recordedFrom', 'recordedTo', 'recordedBy'],
  ...['after', 'before', 'sort', 'limit', 'waitFor'],
]);

/** The filters, when some of them need the read models; undefined when the journal itself suffices. */
function ofReadModels(wanted: Omit<EventsWanted, 'after' | 'sort' | 'limit'>): EventFilter | undefined {
  if (!Object.entries(wanted).some(([name, value]) => value !== undefined && !ofJournal.has(name)))
    return undefined;
  const { publisher, withoutPublisher } = wanted;
  return {
    ...withCompanyId(wanted),
    publisher: publisher?.map(nameKey),
    withoutPublisher: withoutPublisher?.map(nameKey),
  };
}

/** The range, ended by a position if there is one. */
const upTo = <R extends { readonly descending: boolean }>(end: number | undefined, range: R): R =>
  end === undefined ? range : { ...range, ...(range.descending ? { after: end - 1 } : { before: end + 1 }) };

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
