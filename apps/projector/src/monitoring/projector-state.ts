import { troubleOf } from '@sovereign-pipeline/postgres';
import type { BlockedSlice, ProjectorReport } from '@sovereign-pipeline/read-models';

type Phase = Exclude<ProjectorReport['state'], 'trouble'>;

interface Trouble {
  readonly reason: string;
  readonly since: number;
  /** When it was last reported. */
  readonly at: number;
}

/** A replay of a version that failed or has to wait: the read models stay as they are until it is done. */
export interface VersionReplay {
  readonly status: 'waiting' | 'running' | 'failed';
  readonly reason?: string;
}

/** Milliseconds without another report after which trouble counts as over: longer than any attempt takes. */
const forgottenAfter = 90_000;

/**
 * The state of this projector, from what its parts report: `starting`, then `following` the log or, while the live read
 * models are of another version, `other-version`; `trouble` while something prevents one of these; `stopped`.
 *
 * Trouble concerns a slice of the log, the database, or the log as a whole. That of a slice ends when the slice goes on
 * or is not ours any more, that of the database when it answers, that of the log when it is followed.
 */
export class ProjectorState {
  #phase: Phase = 'starting';
  #why: string | undefined;
  #since: number;
  #slices: readonly string[] = [];
  #setAside = 0;
  #versionReplay: VersionReplay | undefined;
  readonly #troubles = new Map<string, Trouble>();
  /** The same error may be reported by the part that it happened to and by the log that it went through. */
  readonly #heard = new WeakSet();
  readonly #now: () => number;

  /** `now`: a monotonic clock, in milliseconds. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
    this.#since = now();
  }

  /** The log is followed without trouble: these slices of it are ours. */
  follows(slices: readonly string[]): void {
    this.#slices = [...slices];
    this.#over('log');
    for (const key of this.#troubles.keys()) if (!isGeneral(key) && !slices.includes(key)) this.#over(key);
  }

  /** The live read models are of our version. */
  following(): void {
    this.#versionReplay = undefined;
    this.#turn('following');
  }

  otherVersion(live: number, own: number): void {
    this.follows([]);
    this.#turn(
      'other-version',
      `the live read models are of version ${live} of the projection, this projector of ${own}`,
    );
  }

  stopped(): void {
    this.#turn('stopped');
  }

  /** A batch of the slice is in the read models. */
  applied(slice: string): void {
    for (const key of [slice, 'log', 'database']) this.#over(key);
  }

  /** Something failed and is retried. `slice`: the only one affected. */
  trouble(error: unknown, slice?: string): void {
    this.#tell(slice ?? (troubleOf(error) === undefined ? 'log' : 'database'), error);
  }

  databaseAnswers(): void {
    this.#over('database');
  }

  databaseSilent(error: unknown): void {
    this.#tell('database', error);
  }

  /** Records of the log that are not events of the journal were skipped. */
  setAside(count = 1): void {
    this.#setAside += count;
  }

  /** The replay for our version, whichever projector runs it. Undefined: none is needed. */
  versionReplay(replay: VersionReplay | undefined): void {
    this.#versionReplay = replay;
  }

  /** What to report of the projector. */
  get status(): Pick<ProjectorReport, 'state' | 'reason' | 'slices' | 'blocked' | 'setAside'> & {
    /** How long state and reason have been as they are, in seconds. */
    readonly seconds: number;
    readonly versionReplay?: VersionReplay;
  } {
    this.#forget();
    const [worst] = [...this.#troubles.values()].toSorted((a, b) => a.since - b.since);
    const troubled = worst !== undefined && this.#phase !== 'stopped';
    const reason = troubled ? worst.reason : this.#reason();
    const since = troubled ? worst.since : this.#since;
    return {
      state: troubled ? 'trouble' : this.#phase,
      ...(reason !== undefined && { reason }),
      slices: this.#slices,
      blocked: this.#blocked(),
      setAside: this.#setAside,
      seconds: (this.#now() - since) / 1000,
      ...(this.#versionReplay && { versionReplay: this.#versionReplay }),
    };
  }

  #reason(): string | undefined {
    const replay = this.#phase === 'other-version' ? this.#versionReplay : undefined;
    if (replay === undefined) return this.#why;
    return `${this.#why ?? ''}; the replay that is to change that ${inWords(replay)}`;
  }

  #blocked(): BlockedSlice[] {
    return [...this.#troubles]
      .filter(([key]) => !isGeneral(key))
      .map(([slice, { reason, since }]) => ({
        slice,
        reason,
        seconds: Math.round((this.#now() - since) / 1000),
      }));
  }

  #turn(phase: Phase, why?: string): void {
    if (this.#phase === phase && this.#why === why) return;
    this.#phase = phase;
    this.#why = why;
    this.#since = this.#now();
  }

  #tell(key: string, error: unknown): void {
    if (typeof error === 'object' && error !== null) {
      if (this.#heard.has(error)) return;
      this.#heard.add(error);
    }
    const reason = error instanceof Error ? error.message : String(error);
    const now = this.#now();
    this.#troubles.set(key, { reason, since: this.#troubles.get(key)?.since ?? now, at: now });
  }

  #over(key: string): void {
    this.#troubles.delete(key);
  }

  #forget(): void {
    for (const [key, { at }] of this.#troubles) if (this.#now() - at > forgottenAfter) this.#over(key);
  }
}

const isGeneral = (key: string): boolean => key === 'log' || key === 'database';

const inWords = ({ status, reason }: VersionReplay): string =>
  status === 'running'
    ? 'is under way'
    : `${status === 'failed' ? 'failed' : 'waits'}: ${reason ?? 'no reason known'}`;
