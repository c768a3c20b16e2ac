import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { MetricFamily } from '@sovereign-pipeline/runtime';
import { problems, type ProblemCode } from '../http/problems.ts';
import type { HealthReport } from './health.ts';
import { type ReasonCode, reasonCodes } from './reasons.ts';
import type { ServiceStatus } from './service-status.ts';

const name = (rest: string): string => `sovereign_pipeline_${rest}`;

/** What becomes of a posted event: recorded, recorded before, or the code of the problem with it. */
export type EventOutcome = 'recorded' | 'duplicate' | ProblemCode;

const outcomesFromTheStart = [
  'recorded',
  'duplicate',
  'invalid-event',
  'event-id-reused',
  'version-conflict',
  'partnership-unknown',
  'overloaded',
  'journal-unavailable',
  'journal-full',
] as const satisfies readonly (EventOutcome & (keyof typeof problems | 'recorded' | 'duplicate'))[];

/** The metrics of the service for Prometheus. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #registers = [this.#registry];
  readonly #events = new Counter({
    name: name('events_total'),
    help: 'Posted events by outcome: recorded, duplicate, or the code of the problem.',
    labelNames: ['outcome'],
    registers: this.#registers,
  });
  readonly #batches = new Histogram({
    name: name('append_batch_size'),
    help: 'Events appended to the journal in one batch.',
    buckets: [1, 2, 5, 10, 20, 50, 100, 200, 500],
    registers: this.#registers,
  });
  readonly #requests = new Histogram({
    name: name('http_request_duration_seconds'),
    help: 'Seconds from the first line of a request to the last byte of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: this.#registers,
  });
  readonly #rateExceeded = new Counter({
    name: name('rate_exceeded_total'),
    help: 'Requests refused because their key exceeded its rate, by role.',
    labelNames: ['role'],
    registers: this.#registers,
  });
  readonly #journalPosition = this.#gauge('journal_position', 'The last position of the journal.');
  readonly #queued = this.#gauge('append_queue_length', 'Events that wait for the journal.');
  readonly #readModelsPosition = this.#gauge(
    'read_models_position',
    'The position up to which the read models include everything.',
  );
  readonly #readModelsLag = this.#gauge('read_models_lag', 'Events that the read models do not include yet.');
  readonly #readModelsLagSeconds = this.#gauge(
    'read_models_lag_seconds',
    'Seconds since the first of these was recorded.',
  );
  readonly #readModelsVersion = this.#gauge('read_models_version', 'The version of the live read models.');
  readonly #projectors = new Gauge({
    name: name('projectors'),
    help: 'Live projectors, by state.',
    labelNames: ['state'],
    registers: this.#registers,
  });
  readonly #blockedSlices = this.#gauge('blocked_slices', 'Slices of the log that are blocked.');
  readonly #setAside = this.#gauge(
    'set_aside_records',
    'Records of the topic that are not events of the journal.',
  );
  readonly #ahead = this.#gauge(
    'journal_clock_ahead_seconds',
    "Seconds by which the time of the last event is ahead of the database's clock.",
  );
  readonly #off = this.#gauge(
    'database_clock_offset_seconds',
    "Seconds by which the database's clock is ahead of this process's; negative when behind.",
  );
  readonly #stepped = this.#gauge(
    'database_clock_stepped_seconds',
    "Seconds by which the database's clock was moved in total while this process watched it; " +
      'negative when back.',
  );
  readonly #ready = this.#gauge('ready', '1 when events can be recorded.');
  readonly #reasons = new Gauge({
    name: name('degraded'),
    help: '1 for each reason of /health/ready, by its code.',
    labelNames: ['reason'],
    registers: this.#registers,
  });
  readonly #parkedStreams = this.#gauge(
    'parked_streams',
    'Streams with an event that could not be projected.',
  );
  readonly #parkedEvents = this.#gauge('parked_events', 'Events that wait there for a retry.');
  readonly #signedPosition = this.#gauge(
    'signed_position',
    'The position up to which the journal is signed.',
  );
  readonly #signedLag = this.#gauge('signed_lag', 'Events that no signed head includes yet.');
  readonly #signedLagSeconds = this.#gauge(
    'signed_lag_seconds',
    'Seconds since the first of these was recorded.',
  );
  readonly #relayPosition = this.#gauge('relay_position', 'The position up to which Kafka has the journal.');
  readonly #relayRecords = new Counter({
    name: name('relay_records_total'),
    help: 'Records that this process wrote to Kafka, including repeats.',
    registers: this.#registers,
  });
  readonly #relayLag = this.#gauge('relay_lag', 'Events that are not in Kafka yet.');
  readonly #relayLagSeconds = this.#gauge(
    'relay_lag_seconds',
    'Seconds since the first of these was recorded.',
  );
  readonly #relayLeader = this.#gauge('relay_leader', '1 when this process is the one that relays to Kafka.');
  readonly #relayUp = this.#gauge(
    'relay_up',
    '1 when this process relays to Kafka or stands by, 0 when it cannot.',
  );

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
    for (const outcome of outcomesFromTheStart) this.#events.inc({ outcome }, 0);
  }

  readonly contentType = this.#registry.contentType;

  posted(outcome: EventOutcome, count = 1): void {
    this.#events.inc({ outcome }, count);
  }

  rateExceeded(role: string): void {
    this.#rateExceeded.inc({ role });
  }

  appended(batchSize: number): void {
    this.#batches.observe(batchSize);
  }

  answered(request: { method: string; route: string; status: number; seconds: number }): void {
    const { seconds, status, ...labels } = request;
    this.#requests.observe({ ...labels, status: String(status) }, seconds);
  }

  /** All metrics in Prometheus' text format. Unknown values are left out. */
  text(report: HealthReport): Promise<string> {
    this.#set(report);
    return this.#registry.metrics();
  }

  /** The same, to be sent elsewhere. */
  families(report: HealthReport): Promise<readonly MetricFamily[]> {
    this.#set(report);
    return this.#registry.getMetricsAsJSON();
  }

  #set({ status, reasons, service }: HealthReport): void {
    const { queued, journal, clocks, relay, relayRecords, signed } = service;
    const wrong = new Set<ReasonCode>(reasons.map(({ code }) => code));
    for (const reason of Object.keys(reasonCodes) as ReasonCode[])
      this.#reasons.set({ reason }, Number(wrong.has(reason)));
    set(this.#ready, Number(status !== 'not-ready'));
    set(this.#queued, queued);
    set(this.#journalPosition, journal?.position);
    set(this.#ahead, clocks?.aheadSeconds);
    set(this.#off, clocks?.offSeconds);
    set(this.#stepped, clocks?.steppedSeconds);
    this.#readSide(service);
    set(this.#signedPosition, signed?.position);
    set(this.#signedLag, signed?.behind);
    set(this.#signedLagSeconds, signed?.behindSeconds);
    set(this.#relayPosition, relay?.position);
    set(this.#relayRecords, relayRecords);
    set(this.#relayLag, relay?.behind);
    set(this.#relayLagSeconds, relay?.behindSeconds);
    set(this.#relayLeader, relay && Number(relay.leader));
    set(this.#relayUp, relay && Number(relay.status === 'up' || relay.status === 'standby'));
  }

  #readSide({ readModels, projectors, setAside }: ServiceStatus): void {
    set(this.#readModelsPosition, readModels?.position);
    set(this.#readModelsLag, readModels?.behind);
    set(this.#readModelsLagSeconds, readModels?.behindSeconds);
    set(this.#readModelsVersion, readModels?.version);
    set(this.#parkedStreams, readModels?.parked.streams);
    set(this.#parkedEvents, readModels?.parked.events);
    this.#projectors.reset();
    const alive = projectors?.filter((each) => each.alive);
    for (const state of projectorStates)
      if (alive) this.#projectors.set({ state }, alive.filter((each) => each.state === state).length);
    set(this.#blockedSlices, alive && sum(alive.map(({ blocked }) => blocked.length)));
    set(this.#setAside, setAside?.records);
  }

  #gauge(rest: string, help: string): Gauge {
    return new Gauge({ name: name(rest), help, registers: this.#registers });
  }
}

const projectorStates = ['starting', 'following', 'other-version', 'trouble'];

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

function set(metric: Gauge | Counter, value: number | undefined): void {
  if (value === undefined) metric.remove();
  else {
    metric.reset();
    metric.inc(value);
  }
}
