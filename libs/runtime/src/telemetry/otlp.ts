import { setTimeout as delay } from 'node:timers/promises';
import { OTLPMetricExporter as AsJson } from '@opentelemetry/exporter-metrics-otlp-http';
import { OTLPMetricExporter as AsProtobuf } from '@opentelemetry/exporter-metrics-otlp-proto';
import { PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { NodeSDK } from '@opentelemetry/sdk-node';
import { ExportedMetrics, type MetricFamily } from './exported-metrics.ts';

const { env } = process;

/** Milliseconds that a service that stops gives to what is still to be sent. */
const lastWords = 2_000;

/** Goes by OpenTelemetry's own variables: where to, in what form, what to leave out, which traces. */
export function startOtlp(service: string, metrics: () => Promise<readonly MetricFamily[]>) {
  const sdk = new NodeSDK({
    serviceName: env['OTEL_SERVICE_NAME'] ?? `sovereign-pipeline-${service}`,
    metricReaders: env['OTEL_METRICS_EXPORTER'] === 'none' ? [] : [readerOf(metrics)],
    // The log is on standard output, with the ids of traces.
    logRecordProcessors: [],
    instrumentations: [],
  });
  sdk.start();
  return {
    // Who does not take it must not keep the service.
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
