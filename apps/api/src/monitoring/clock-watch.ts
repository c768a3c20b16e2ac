import type { Journal } from '@sovereign-pipeline/journal';
import type { FastifyBaseLogger } from 'fastify';

/** Milliseconds between two looks. */
const every = 10_000;
/** What clocks may differ by. `recordedAt` is that exact. */
const toleratedSeconds = 1;

/**
 * Compares the clocks now and then: the database's with the times in the journal and with that of this process. Warns once when
 * they part, and says when that is over. A database's clock that was ahead stays in the journal: what is recorded until it gets
 * there has the time that it was set to.
 */
export class ClockWatch {
  readonly #journal: Pick<Journal, 'clocks'>;
  readonly #logger: Pick<FastifyBaseLogger, 'warn' | 'info'>;
  readonly #now: () => number;
  #aheadSeconds = 0;
  #offSeconds = 0;
  #ahead = false;
  #off = false;
  #timer: NodeJS.Timeout | undefined;

  /** `now`: milliseconds since 1970; the system's. */
  constructor(
    journal: Pick<Journal, 'clocks'>,
    logger: Pick<FastifyBaseLogger, 'warn' | 'info'>,
    now: () => number = Date.now,
  ) {
    this.#journal = journal;
    this.#logger = logger;
    this.#now = now;
  }

  /** By how much the journal's last event is ahead of the database's clock, when last looked at. */
  get aheadSeconds(): number {
    return this.#aheadSeconds;
  }

  /** By how much the database's clock is ahead of this process's, negative when it is behind. */
  get offSeconds(): number {
    return this.#offSeconds;
  }

  start(): void {
    this.#timer ??= setInterval(() => void this.look(), every).unref();
    void this.look();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  async look(): Promise<void> {
    const before = this.#now();
    const clocks = await this.#journal.clocks().catch(() => undefined);
    if (clocks === undefined) return;
    const took = this.#now() - before;
    // The database looked at its clock at some moment in between; when that took long, nothing can be told.
    const off = (clocks.now - before - took / 2) / 1000;
    const unsure = Math.abs(took) / 2000;
    this.#aheadSeconds = clocks.aheadSeconds;
    this.#offSeconds = off;
    this.#tell(clocks.aheadSeconds, Math.abs(off) - unsure);
  }

  #tell(ahead: number, off: number): void {
    if (ahead > toleratedSeconds !== this.#ahead) {
      this.#ahead = !this.#ahead;
      const seconds = { seconds: Math.round(ahead) };
      if (this.#ahead)
        this.#logger.warn(seconds, 'the last event of the journal is ahead of the clock of the database');
      else this.#logger.info('the clock of the database has passed the last event of the journal');
    }
    if (off > toleratedSeconds !== this.#off) {
      this.#off = !this.#off;
      const seconds = { seconds: Math.round(this.#offSeconds) };
      if (this.#off)
        this.#logger.warn(seconds, 'the clock of the database is ahead of ours (or behind, if negative)');
      else this.#logger.info('the clock of the database is as ours again');
    }
  }
}
