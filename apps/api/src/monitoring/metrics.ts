import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { problems, type ProblemCode } from '../http/problems.ts';
import type { Standing } from './standing.ts';

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

/** What the service tells Prometheus. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #registers = [this.#registry];
  readonly #events = new Counter({
    name: name('events_total'),
    help: 'Posted events by what became of them: recorded, duplicate, or the code of the problem.',
    labelNames: ['outcome'],
    registers: this.#registers,
  });
  readonly #batches = new Histogram({
    name: name('append_batch_size'),
    help: 'Events that the journal was given at once.',
    buckets: [1, 2, 5, 10, 20, 50, 100, 200, 500],
    registers: this.#registers,
  });
  readonly #requests = new Histogram({
    name: name('http_request_duration_seconds'),
    help: 'From the first line of a request to the last byte of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: this.#registers,
  });
  readonly #journalPosition = this.#gauge('journal_position', 'The last position of the journal.');
  readonly #queued = this.#gauge('append_queue_length', 'Events that wait for the journal.');
  readonly #readModelsPosition = this.#gauge(
    'read_models_position',
    'Up to which position the read models include everything.',
  );
  readonly #readModelsLag = this.#gauge('read_models_lag', 'Events that the read models do not include yet.');
  readonly #parkedStreams = this.#gauge(
    'parked_streams',
    'Streams of which an event could not be projected.',
  );
  readonly #parkedEvents = this.#gauge('parked_events', 'Events that wait there, to be retried.');
  readonly #relayPosition = this.#gauge('relay_position', 'Up to which position the journal is in Kafka.');
  readonly #relayRecords = new Counter({
    name: name('relay_records_total'),
    help: 'Records that this process has written to Kafka, repeats among them.',
    registers: this.#registers,
  });
  readonly #relayLag = this.#gauge('relay_lag', 'Events that are not in Kafka yet.');
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

  appended(batchSize: number): void {
    this.#batches.observe(batchSize);
  }

  answered(request: { method: string; route: string; status: number; seconds: number }): void {
    const { seconds, status, ...labels } = request;
    this.#requests.observe({ ...labels, status: String(status) }, seconds);
  }

  /** Everything, in Prometheus' text format. What is not known at the moment is left out. */
  async text({ queued, journal, readModels, relay, relayRecords }: Standing): Promise<string> {
    set(this.#queued, queued);
    set(this.#journalPosition, journal.position);
    set(this.#readModelsPosition, readModels.position);
    set(this.#readModelsLag, readModels.behind);
    set(this.#parkedStreams, readModels.parked?.streams);
    set(this.#parkedEvents, readModels.parked?.events);
    set(this.#relayPosition, relay?.position);
    set(this.#relayRecords, relayRecords);
    set(this.#relayLag, relay?.behind);
    set(this.#relayLeader, relay && Number(relay.leader));
    set(this.#relayUp, relay && Number(relay.status === 'up' || relay.status === 'standby'));
    return this.#registry.metrics();
  }

  #gauge(rest: string, help: string): Gauge {
    return new Gauge({ name: name(rest), help, registers: this.#registers });
  }
}

function set(metric: Gauge | Counter, value: number | undefined): void {
  if (value === undefined) metric.remove();
  else {
    metric.reset();
    metric.inc(value);
  }
}
