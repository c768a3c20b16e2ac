import type { ProjectorStatus } from './messages.ts';

/** Milliseconds between two checks that the main loop has turned. */
export const lookEvery = 250;

/**
 * The projector's main loop as the thread beside it sees it: `turning`, even while it folds for seconds, or `stuck`
 * when it has not turned for too long. It counts the thread's own checks: a process that was frozen and continues is
 * not stuck.
 */
export class MainLoop {
  #status: ProjectorStatus;
  /** Checks since the last turn. */
  #looks = 0;
  #at: number;
  #stuck = new AbortController();
  readonly #most: number;
  readonly #now: () => number;

  constructor(status: ProjectorStatus, stuckAfter: number, now: () => number = () => performance.now()) {
    this.#status = status;
    this.#most = stuckAfter / lookEvery;
    this.#now = now;
    this.#at = now();
  }

  /** To be called when the main loop has turned, with the projector's status. */
  turned(status: ProjectorStatus): void {
    this.#status = status;
    this.#at = this.#now();
    this.#looks = 0;
    if (this.#stuck.signal.aborted) this.#stuck = new AbortController();
  }

  look(): void {
    this.#looks += 1;
    if (this.#looks > this.#most) this.#stuck.abort();
  }

  /** Aborted when it is stuck; another one once it turns again. */
  get stuck(): AbortSignal {
    return this.#stuck.signal;
  }

  /** The last reported status, with its age added. */
  get status(): ProjectorStatus {
    const passed = (this.#now() - this.#at) / 1000;
    const { seconds, blocked, ...rest } = this.#status;
    const since = {
      seconds: seconds + passed,
      blocked: blocked.map((each) => ({ ...each, seconds: Math.round(each.seconds + passed) })),
    };
    if (!this.stuck.aborted) return { ...rest, ...since };
    const reason = `its main loop has not turned for ${Math.round(passed)} s`;
    return { ...rest, ...since, state: 'trouble', reason, seconds: passed };
  }
}
