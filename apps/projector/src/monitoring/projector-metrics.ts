import type { MetricFamily } from '@sovereign-pipeline/runtime';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

export const nameOf = (rest: string): string => `sovereign_pipeline_projector_${rest}`;

/** What a projector has done, for Prometheus. */
export class ProjectorMetrics {
  readonly #registry = new Registry();
  readonly #registers = [this.#registry];
  readonly #batches = new Histogram({
    name: nameOf('batch_duration_seconds'),
    help: 'Batches that this process has applied, and how long each took.',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: this.#registers,
  });
  readonly #events = this.#counter('events_total', 'Events in the batches that this process has applied.');
  readonly #parked = this.#counter('parked_total', 'Events that this process could not project, and parked.');
  readonly #errors = new Counter({
    name: nameOf('errors_total'),
    help: 'Failures that this process lived through, by their code.',
    labelNames: ['code'],
    registers: this.#registers,
  });

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
  }

  applied(events: number, seconds: number): void {
    this.#batches.observe(seconds);
    this.#events.inc(events);
  }

  parked(): void {
    this.#parked.inc();
  }

  failed(code: unknown): void {
    this.#errors.inc({ code: typeof code === 'string' ? code : 'other' });
  }

  /** In Prometheus' text format. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }

  /** The same, to be sent elsewhere. */
  families(): Promise<readonly MetricFamily[]> {
    return this.#registry.getMetricsAsJSON();
  }

  #counter(rest: string, help: string): Counter {
    return new Counter({ name: nameOf(rest), help, registers: this.#registers });
  }
}
