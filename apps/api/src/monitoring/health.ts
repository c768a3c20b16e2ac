import { setTimeout as delay } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { FastifyBaseLogger } from 'fastify';
import { HealthPool } from './health-pool.ts';
import { type Reason, type ReasonCode, reasonCodes, reasonsFor } from './reasons.ts';
import { type ServiceStatus, StatusReader } from './service-status.ts';

/** Where the health of the service is logged. */
export const healthLogger = Symbol('health logger');

/** Milliseconds between two checks, and for how long one counts as current. */
const every = 1_000;

/** Milliseconds that an answer waits for the check under way. */
const patience = 3_000;

/** Milliseconds in which a reason that comes and goes is logged once. */
const logAgainAfter = 60_000;

/** A reason whose start moves by less than so many milliseconds is still the same one. */
const sameSince = 2_000;

/** ready; degraded: it records and answers, but not everything is as it should be; not-ready: it cannot take events. */
export type HealthStatus = 'ready' | 'degraded' | 'not-ready';

export interface DatedReason extends Omit<Reason, 'seconds'> {
  /** RFC 3339. */
  readonly since: string;
}

export interface HealthReport {
  readonly status: HealthStatus;
  readonly reasons: readonly DatedReason[];
  readonly service: ServiceStatus;
}

/**
 * The state of the service, checked every second, however often it is requested, and answered at once, whatever the
 * state of the database. A fault is logged when it begins and when it ends.
 */
@Injectable()
export class Health implements OnApplicationBootstrap, OnApplicationShutdown {
  /** The faults of the last check, and since when, in milliseconds. */
  #wrong = new Map<ReasonCode, number>();
  /** When the beginning of each was last logged. */
  readonly #logged = new Map<ReasonCode, number>();
  /** The faults that were logged and have not ended. */
  readonly #told = new Set<ReasonCode>();
  #last: { readonly report: HealthReport; readonly at: number } | undefined;
  #looking: Promise<HealthReport> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly statusReader: StatusReader,
    private readonly pool: HealthPool,
    @Inject(healthLogger) private readonly logger: FastifyBaseLogger,
  ) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => void this.report(), every).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.#timer);
    await this.#looking;
    await this.pool.pool.end();
  }

  /** A report that is at most a second old, within three seconds even if the database does not answer. */
  async report(): Promise<HealthReport> {
    if (this.#last && performance.now() - this.#last.at < every) return this.#last.report;
    const looking = (this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
    }));
    const over = new AbortController();
    const late = delay(patience, undefined, { signal: over.signal, ref: false }).then(
      () =>
        this.#conclude({
          ...this.statusReader.own(),
          databaseSilent: `no answer within ${patience / 1000} s`,
        }),
      () => looking,
    );
    try {
      return await Promise.race([looking, late]);
    } finally {
      over.abort();
    }
  }

  async #look(): Promise<HealthReport> {
    return this.#conclude(await this.statusReader.read());
  }

  #conclude(service: ServiceStatus): HealthReport {
    const found = reasonsFor(service);
    const since = this.#date(found);
    this.#log(found);
    const stops = !service.recordsNow && found.some(({ code }) => reasonCodes[code].stops);
    const report = {
      status: stops ? 'not-ready' : found.length > 0 ? 'degraded' : 'ready',
      reasons: found.map(({ seconds, ...reason }) => ({
        ...reason,
        since: new Date(since.get(reason.code) ?? Date.now()).toISOString(),
      })),
      service,
    } as const;
    this.#last = { report, at: performance.now() };
    return report;
  }

  /** When each reason began: as it says itself, else when it was first seen. */
  #date(found: readonly Reason[]): Map<ReasonCode, number> {
    const now = Date.now();
    const dated = new Map<ReasonCode, number>();
    for (const { code, seconds } of found) {
      const before = this.#wrong.get(code);
      const said = seconds === undefined ? undefined : now - seconds * 1000;
      const same = before !== undefined && (said === undefined || Math.abs(said - before) < sameSince);
      dated.set(code, same ? before : (said ?? now));
    }
    this.#wrong = dated;
    return dated;
  }

  #log(found: readonly Reason[]): void {
    const now = performance.now();
    for (const { code, detail, action } of found) {
      if (this.#told.has(code) || now - (this.#logged.get(code) ?? -Infinity) < logAgainAfter) continue;
      this.#told.add(code);
      this.#logged.set(code, now);
      this.logger.warn({ reason: code, action }, detail);
    }
    for (const code of this.#told) {
      if (found.some((reason) => reason.code === code)) continue;
      this.#told.delete(code);
      this.logger.info({ reason: code }, `over: ${code}`);
    }
  }
}
