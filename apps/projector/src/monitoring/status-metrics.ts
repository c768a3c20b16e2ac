import { Gauge, Registry } from 'prom-client';
import type { ProjectorState } from './projector-state.ts';
import { nameOf } from './projector-metrics.ts';

const replayStatuses = ['waiting', 'running', 'failed'] as const;

const states = ['starting', 'following', 'other-version', 'trouble', 'stopped'] as const;

/** How far the read models are, whichever projector moved them. */
export interface Progress {
  readonly position: number;
  /** Events of the journal that they do not include; left out where the journal is in another database. */
  readonly behind?: number;
  /** How long ago the first of them was recorded, in seconds. */
  readonly behindSeconds?: number;
}

/** A projector's state, for Prometheus. */
export class StatusMetrics {
  readonly #registry = new Registry();
  readonly #registers = [this.#registry];
  readonly #state = new Gauge({
    name: nameOf('state'),
    help: '1 for the state that this process is in.',
    labelNames: ['state'],
    registers: this.#registers,
  });
  readonly #versionReplay = new Gauge({
    name: nameOf('version_replay'),
    help: '1 for how the replay stands that is to build read models of its version; 0 when none is needed.',
    labelNames: ['status'],
    registers: this.#registers,
  });
  readonly #slices = this.#gauge(
    'slices',
    'Slices of the log that are its own: 1 for the journal, or partitions.',
  );
  readonly #blocked = this.#gauge('blocked_slices', 'Of these, how many cannot go on.');
  readonly #setAside = this.#gauge('set_aside_records', 'Records set aside: not events of the journal.');
  readonly #version = this.#gauge('version', 'The version of the projection that it has.');
  readonly #position = this.#gauge('read_models_position', 'Up to where the read models include everything.');
  readonly #behind = this.#gauge('read_models_lag', 'Events that the read models do not include yet.');
  readonly #behindSeconds = this.#gauge(
    'read_models_lag_seconds',
    'For how long the first of these has been recorded.',
  );

  readonly contentType = this.#registry.contentType;

  /** All metrics in Prometheus' text format. Unknown values are left out. */
  async text(version: number, current: ProjectorState['status'], progress?: Progress): Promise<string> {
    for (const state of states) this.#state.set({ state }, Number(state === current.state));
    for (const status of replayStatuses)
      this.#versionReplay.set({ status }, Number(status === current.versionReplay?.status));
    this.#slices.set(current.slices.length);
    this.#blocked.set(current.blocked.length);
    this.#setAside.set(current.setAside);
    this.#version.set(version);
    set(this.#position, progress?.position);
    set(this.#behind, progress?.behind);
    set(this.#behindSeconds, progress?.behindSeconds);
    return this.#registry.metrics();
  }

  #gauge(rest: string, help: string): Gauge {
    return new Gauge({ name: nameOf(rest), help, registers: this.#registers });
  }
}

function set(gauge: Gauge, value: number | undefined): void {
  if (value === undefined) gauge.remove();
  else gauge.set(value);
}
