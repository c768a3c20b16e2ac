import { setTimeout as delay } from 'node:timers/promises';
import { OTLPMetricExporter as AsJson } from '@opentelemetry/exporter-metrics-otlp-http';
import { OTLPMetricExporter as AsProtobuf } from '@opentelemetry/exporter-metrics-otlp-proto';
import { PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { NodeSDK } from '@opentelemetry/sdk-node';
import { ExportedMetrics, type MetricFamily } from './exported-metrics.ts';

const { env } = process;

/** Milliseconds that a stopping service waits for its last export. */
const lastWords = 2_000;

/** Goes by OpenTelemetry's own variables: where to, in what form, what to leave out, which traces. */
export function startOtlp(service: string, metrics?: () => Promise<readonly MetricFamily[]>) {
  const sdk = new NodeSDK({
    serviceName: env['OTEL_SERVICE_NAME'] ?? `sovereign-pipeline-${service}`,
    metricReaders: !metrics || env['OTEL_METRICS_EXPORTER'] === 'none' ? [] : [readerOf(metrics)],
    // The log is on standard output, with the ids of traces.
    logRecordProcessors: [],
    instrumentations: [],
  });
  sdk.start();
  return {
    // A collector that does not answer must not hold up the service.
    stop: (): Promise<void> =>
      Promise.race([sdk.shutdown().catch(() => undefined), delay(lastWords, undefined, { ref: false })]),
  };
}

function readerOf(metrics: () => Promise<readonly MetricFamily[]>): PeriodicExportingMetricReader {
  const form = env['OTEL_EXPORTER_OTLP_METRICS_PROTOCOL'] ?? env['OTEL_EXPORTER_OTLP_PROTOCOL'];
  return new PeriodicExportingMetricReader({
    exporter: form === 'http/json' ? new AsJson() : new AsProtobuf(),
    exportIntervalMillis: Number(env['OTEL_METRIC_EXPORT_INTERVAL'] ?? 60_000),
    metricProducers: [new ExportedMetrics(metrics)],
  });
}
