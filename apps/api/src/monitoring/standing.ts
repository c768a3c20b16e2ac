import { Inject, Injectable, Optional } from '@nestjs/common';
import { BatchingWriter, Journal } from '@sovereign-pipeline/journal';
import { ParkedEvents, PipelineQueries } from '@sovereign-pipeline/read-models';
import { Relay, type RelayStatus } from '../relay/relay.ts';

/** A part of the service: up to where it is, or why that is not known. */
export interface PartStanding {
  readonly status: 'up' | 'down';
  readonly position?: number;
  /** Events of the journal that it does not include yet. */
  readonly behind?: number;
  readonly reason?: string;
}

export interface ReadModelsStanding extends PartStanding {
  /** Streams of which an event could not be projected, and how many events wait there. Left out when unknown. */
  readonly parked?: { readonly streams: number; readonly events: number };
}

export interface RelayStanding extends RelayStatus {
  readonly position?: number;
  readonly behind?: number;
}

/** Where everything stands at the moment. */
export interface Standing {
  readonly queued: number;
  readonly journal: PartStanding;
  readonly readModels: ReadModelsStanding;
  /** Only when Kafka is on. */
  readonly relay?: RelayStanding;
  /** How many records this process has written to Kafka. Only when Kafka is on. */
  readonly relayRecords?: number;
}

@Injectable()
export class StandingReader {
  readonly #journal: Journal;
  readonly #readModels: PipelineQueries;
  readonly #parked: ParkedEvents;
  readonly #writer: BatchingWriter;
  readonly #relay: Relay | undefined;

  constructor(
    @Inject(Journal) journal: Journal,
    @Inject(PipelineQueries) readModels: PipelineQueries,
    @Inject(ParkedEvents) parked: ParkedEvents,
    @Inject(BatchingWriter) writer: BatchingWriter,
    @Optional() @Inject(Relay) relay?: Relay,
  ) {
    this.#journal = journal;
    this.#readModels = readModels;
    this.#parked = parked;
    this.#writer = writer;
    this.#relay = relay;
  }

  async read(): Promise<Standing> {
    const relay = this.#relay;
    const [journal, readModels, parked, relayed] = await Promise.all([
      standing(() => this.#journal.head()),
      standing(() => this.#readModels.position()),
      this.#parked.count().catch(() => undefined),
      relay && standing(() => relay.position()),
    ]);
    return {
      queued: this.#writer.queued,
      journal,
      readModels: { ...readModels, ...behind(journal, readModels), ...(parked && { parked }) },
      ...(relay &&
        relayed && {
          relay: {
            ...relay.status,
            ...(relayed.position !== undefined && { position: relayed.position }),
            ...behind(journal, relayed),
          },
          relayRecords: relay.records,
        }),
    };
  }
}

async function standing(position: () => Promise<number>): Promise<PartStanding> {
  try {
    return { status: 'up', position: await position() };
  } catch (error) {
    return { status: 'down', reason: error instanceof Error ? error.message : String(error) };
  }
}

const behind = (journal: PartStanding, part: PartStanding): { behind?: number } =>
  journal.position === undefined || part.position === undefined
    ? {}
    : { behind: Math.max(0, journal.position - part.position) };
