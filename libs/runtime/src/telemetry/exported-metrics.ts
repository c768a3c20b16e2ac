import { type Attributes, type HrTime, ValueType } from '@opentelemetry/api';
import {
  AggregationTemporality,
  type CollectionResult,
  DataPointType,
  type MetricData,
  type MetricProducer,
} from '@opentelemetry/sdk-metrics';

/** What prom-client gives of a metric. Of a histogram each bucket, the sum and the count are a value. */
export interface MetricFamily {
  readonly name: string;
  readonly help: string;
  /** `counter`, `gauge`, `histogram`; the library declares something else. */
  readonly type: unknown;
  readonly values: readonly MetricValue[];
}

interface MetricValue {
  readonly value: number;
  readonly labels: Readonly<Partial<Record<string, string | number>>>;
  readonly metricName?: string;
}

/** The metrics of `/metrics`, by their names there, for OpenTelemetry. */
export class ExportedMetrics implements MetricProducer {
  readonly #metrics: () => Promise<readonly MetricFamily[]>;
  readonly #started = now();

  constructor(metrics: () => Promise<readonly MetricFamily[]>) {
    this.#metrics = metrics;
  }

  async collect(): Promise<CollectionResult> {
    const scope = { name: 'sovereign-pipeline' };
    const times = { startTime: this.#started, endTime: now() };
    try {
      const metrics = (await this.#metrics()).map((family) => metricOf(family, times));
      return resultOf([{ scope, metrics }], []);
    } catch (error) {
      return resultOf([], [error]);
    }
  }
}

/** The reader sets the resource. */
const resultOf = (
  scopeMetrics: CollectionResult['resourceMetrics']['scopeMetrics'],
  errors: unknown[],
): CollectionResult =>
  ({ resourceMetrics: { resource: undefined, scopeMetrics }, errors }) as unknown as CollectionResult;

interface Times {
  readonly startTime: HrTime;
  readonly endTime: HrTime;
}

function metricOf({ name, help, type, values }: MetricFamily, times: Times): MetricData {
  const about = {
    descriptor: { name, description: help, unit: '', valueType: ValueType.DOUBLE },
    aggregationTemporality: AggregationTemporality.CUMULATIVE,
  };
  if (type === 'histogram')
    return {
      ...about,
      dataPointType: DataPointType.HISTOGRAM,
      dataPoints: histogramsOf(name, values, times),
    };
  const dataPoints = values.map(({ value, labels }) => ({
    ...times,
    attributes: labels,
    value,
  }));
  return type === 'counter'
    ? { ...about, dataPointType: DataPointType.SUM, isMonotonic: true, dataPoints }
    : { ...about, dataPointType: DataPointType.GAUGE, dataPoints };
}

/** A bucket of Prometheus includes the ones before it, a bucket of OpenTelemetry does not. */
function histogramsOf(name: string, values: readonly MetricValue[], times: Times) {
  const series = Map.groupBy(values, ({ labels: { le: _, ...labels } }) => JSON.stringify(labels));
  return [...series].map(([labels, own]) => {
    const valueOf = (rest: string): number =>
      own.find(({ metricName }) => metricName === `${name}_${rest}`)?.value ?? 0;
    const buckets = own.filter(({ metricName }) => metricName === `${name}_bucket`);
    const boundaries = buckets.map(({ labels: { le } }) => Number(le)).filter(Number.isFinite);
    const counts = buckets.map(({ value }, at) => value - (buckets[at - 1]?.value ?? 0));
    return {
      ...times,
      attributes: JSON.parse(labels) as Attributes,
      value: { buckets: { boundaries, counts }, sum: valueOf('sum'), count: valueOf('count') },
    };
  });
}

function now(): HrTime {
  const milliseconds = Date.now();
  return [Math.trunc(milliseconds / 1_000), (milliseconds % 1_000) * 1_000_000];
}
