import type { MetricFamily } from './exported-metrics.ts';
import { traceFromNowOn } from './tracing.ts';

export interface Telemetry {
  /** Sends the rest. */
  readonly stop: () => Promise<void>;
}

const endpoints = [
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT',
  'OTEL_EXPORTER_OTLP_METRICS_ENDPOINT',
];

/**
 * Sends traces, and the metrics of a service, by OTLP where OpenTelemetry's own variables say where to. Where they do
 * not, nothing of it is even loaded. A thread has no metrics of its own: its process sends them.
 */
export async function startTelemetry(
  service: string,
  metrics?: () => Promise<readonly MetricFamily[]>,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Telemetry> {
  const isAsked = endpoints.some((name) => (environment[name] ?? '') !== '');
  if (!isAsked || environment['OTEL_SDK_DISABLED']?.toLowerCase() === 'true')
    return { stop: () => Promise.resolve() };
  const { startOtlp } = await import('./otlp.ts');
  const telemetry = startOtlp(service, metrics);
  traceFromNowOn();
  return telemetry;
}
