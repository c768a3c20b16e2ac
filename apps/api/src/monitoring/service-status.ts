import { BatchingWriter, Journal, journalLag, JournalTree } from '@sovereign-pipeline/journal';
import { Injectable, Optional } from '@nestjs/common';
import {
  Projectors,
  type ReadModelsStatus,
  ReadModelsWatch,
  type Replay,
  type SeenProjector,
  type SetAsideCount,
  SetAsideRecords,
} from '@sovereign-pipeline/read-models';
import { Relay } from '../relay/relay.ts';
import type { RelayStatus } from '../relay/relay-state.ts';
import { type ClockDifferences, ClockWatch } from './clock-differences.ts';
import { HealthPool } from './health-pool.ts';
import { RecordingWatch, type RecordingTrouble } from './recording-watch.ts';

/** How far a reader of the journal is behind it. */
export interface Lag {
  readonly position: number;
  /** Events that it does not include yet. */
  readonly behind: number;
  /** How long ago the first of them was recorded, by the database's clock. */
  readonly behindSeconds: number;
}

/** The current state of everything, as far as it is known. */
export interface ServiceStatus {
  /** Events that wait for the journal. */
  readonly queued: number;
  /** Events are being recorded now. */
  readonly recordsNow: boolean;
  /** The error when the database does not answer; then only what this process itself knows is known. */
  readonly databaseSilent?: string;
  readonly recordingTrouble?: RecordingTrouble;
  readonly journal?: { readonly position: number };
  /** The last signed head of the journal. */
  readonly signed?: Lag;
  readonly clocks?: ClockDifferences;
  readonly readModels?: Lag & Pick<ReadModelsStatus, 'version' | 'parked'>;
  /** The projectors of the last minutes. Undefined: no projector that reports has ever run on this database. */
  readonly projectors?: readonly SeenProjector[];
  readonly setAside?: SetAsideCount;
  readonly versionReplay?: Replay;
  /** Only when Kafka is on. */
  readonly relay?: RelayStatus & Partial<Lag>;
  /** How many records this process has written to Kafka. Only when Kafka is on. */
  readonly relayRecords?: number;
}

/** Milliseconds between two counts of the records that were set aside. */
const countEvery = 10_000;

/** Collects the status over a connection of its own, in a few short statements. */
@Injectable()
export class StatusReader {
  readonly #readModels: ReadModelsWatch;
  readonly #projectors: Projectors;
  readonly #journal: Journal;
  readonly #tree: JournalTree;
  readonly #setAside: SetAsideRecords;
  readonly #clocks = new ClockWatch();
  #counted: { readonly count?: SetAsideCount | undefined; readonly at: number } = { at: -Infinity };

  constructor(
    private readonly pool: HealthPool,
    private readonly writer: BatchingWriter,
    private readonly recording: RecordingWatch,
    @Optional() private readonly relay?: Relay,
  ) {
    this.#readModels = new ReadModelsWatch(pool.pool);
    this.#projectors = new Projectors(pool.pool);
    this.#journal = new Journal(pool.pool);
    this.#tree = new JournalTree(pool.pool);
    this.#setAside = new SetAsideRecords(pool.pool);
  }

  async read(): Promise<ServiceStatus> {
    try {
      const found = await this.#look();
      return { ...this.own(), ...found };
    } catch (error) {
      return { ...this.own(), databaseSilent: error instanceof Error ? error.message : String(error) };
    }
  }

  /** The part of the status that needs no query. */
  own(): ServiceStatus {
    const relay = this.relay;
    const recordingTrouble = this.recording.trouble;
    return {
      queued: this.writer.queued,
      recordsNow: this.recording.worksNow,
      ...(recordingTrouble && { recordingTrouble }),
      ...(relay && { relay: relay.status, relayRecords: relay.records }),
    };
  }

  async #look(): Promise<Partial<ServiceStatus>> {
    const { pool } = this.pool;
    const readModels = await this.#readModels.status();
    const projectors = await this.#projectors.list();
    const versionReplay = readModels && (await this.#readModels.versionReplay());
    const relayed = await this.relay?.position(pool);
    const clocks = await this.#clocks.look(() => this.#journal.clocks());
    const setAside = await this.#countSetAside();
    await this.recording.probe(pool);
    const { signed } = await this.#tree.progress();
    const positions = [readModels?.position, relayed, signed].filter((position) => position !== undefined);
    const { head, waiting } = await journalLag(pool, positions);
    const lag = (position: number): Lag => ({
      position,
      behind: Math.max(0, head - position),
      behindSeconds: waiting[positions.indexOf(position)] ?? 0,
    });
    return {
      journal: { position: head },
      signed: lag(signed),
      clocks,
      ...(setAside && { setAside }),
      ...(readModels && { readModels: { ...readModels, ...lag(readModels.position) } }),
      ...(projectors && { projectors }),
      ...(versionReplay && { versionReplay }),
      ...(this.relay && relayed !== undefined && { relay: { ...this.relay.status, ...lag(relayed) } }),
    };
  }

  /** Counts rarely, because the number of records is unbounded. */
  async #countSetAside(): Promise<SetAsideCount | undefined> {
    if (performance.now() - this.#counted.at > countEvery)
      this.#counted = { count: await this.#setAside.count(), at: performance.now() };
    return this.#counted.count;
  }
}
