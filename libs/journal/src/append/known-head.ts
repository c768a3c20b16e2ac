import type { EncodedRequest } from './append-request.ts';

/** The last event of the journal. `time`: when it was recorded, in microseconds since 1970. */
interface Head {
  readonly position: number;
  readonly time: number;
  readonly id: string;
}

/** Where the requests of a batch go when all of them are appended. */
export interface Places {
  /** What must still be the head then. */
  readonly head: Head;
  /** When the first is recorded, each other one a microsecond after the one before it. */
  readonly time: number;
  /** Of each request, the version that its event gets; null: of a stream whose version is not known. */
  readonly versions: readonly (number | null)[];
  /** Of each request, its turn among those of its stream, from 1; undefined when all versions are known. */
  readonly turns: readonly number[] | undefined;
}

/** Streams whose versions are kept in mind, at most twice as many: about 10 MB. */
const keptStreams = 50_000;

/**
 * How far the clock of a writer that gives out times may be off the database's, in microseconds. Once it gives them
 * out, the database compares them with its own clock.
 */
const tolerance = 1_000_000;

const systemClock = (): number => Date.now() * 1000;

/**
 * What a writer knows of the journal from its own appends, as long as nobody else's come between them: the head, and
 * the versions of streams. It may be wrong at any time; whoever appends by it has the database check the head.
 */
export class KnownHead {
  /** The last event that this writer knows of. */
  #last: Head | undefined;
  /** Nobody else has appended between the last two appends: so it is worth trying. */
  #alone = false;
  #young = new Map<string, number>();
  #old = new Map<string, number>();
  readonly #clock: () => number;

  /** `clock`: microseconds since 1970. */
  constructor(clock = systemClock) {
    this.#clock = clock;
  }

  /** Undefined when the head is not known, or when it is not certain that all requests can be appended. */
  placesOf(requests: readonly EncodedRequest[]): Places | undefined {
    const head = this.#alone ? this.#last : undefined;
    if (head === undefined) return undefined;
    const versions: (number | null)[] = [];
    const turns: number[] = [];
    /** Of the streams that come more than once: the version, or the turn where the version is not known. */
    const known = new Map<string, number>();
    const unknown = new Map<string, number>();
    for (const { event, expectedVersion, mustExist } of requests) {
      const { stream } = event;
      const current = known.get(stream) ?? (unknown.has(stream) ? undefined : this.#versionOf(stream));
      if (current === undefined) {
        const turn = (unknown.get(stream) ?? 0) + 1;
        if (expectedVersion !== undefined || (mustExist === true && turn === 1)) return undefined;
        unknown.set(stream, turn);
        turns.push(turn);
        versions.push(null);
      } else {
        if (expectedVersion !== undefined && expectedVersion !== current) return undefined;
        known.set(stream, current + 1);
        turns.push(1);
        versions.push(current + 1);
      }
    }
    // A clock that was set back must not turn the order round.
    const time = Math.max(this.#clock(), head.time + 1);
    return { head, time, versions, turns: unknown.size > 0 ? turns : undefined };
  }

  /**
   * All requests were appended just now, one after the other from a position and a time on, with these versions. The
   * time is the database's, unless it was given out here.
   */
  learn(requests: readonly EncodedRequest[], first: Omit<Head, 'id'>, versions: readonly number[]): void {
    this.#alone =
      first.position === (this.#last?.position ?? NaN) + 1 &&
      (this.#alone || Math.abs(this.#clock() - first.time) <= tolerance);
    const others = requests.length - 1;
    const id = requests.at(-1)?.event.id ?? '';
    this.#last = { position: first.position + others, time: first.time + others, id };
    if (!this.#alone) this.#forgetVersions();
    requests.forEach(({ event }, index) => {
      const version = versions[index];
      if (version !== undefined) this.#setVersion(event.stream, version);
    });
  }

  /** Others may have appended, or nothing is known of what became of an append. */
  doubt(): void {
    this.#alone = false;
    this.#forgetVersions();
  }

  #versionOf(stream: string): number | undefined {
    return this.#young.get(stream) ?? this.#old.get(stream);
  }

  #setVersion(stream: string, version: number): void {
    if (this.#young.size >= keptStreams) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(stream, version);
  }

  #forgetVersions(): void {
    this.#young.clear();
    this.#old.clear();
  }
}
