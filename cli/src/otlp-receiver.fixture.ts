import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** A span as OTLP has it in JSON. */
export interface ReceivedSpan {
  readonly service: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly attributes: readonly {
    readonly key: string;
    readonly value: { readonly stringValue?: string; readonly intValue?: number | string };
  }[];
  readonly links?: readonly { readonly traceId: string; readonly spanId: string }[];
}

export const attributesOf = ({ attributes }: ReceivedSpan): Record<string, string | number | undefined> =>
  Object.fromEntries(
    attributes.map(({ key, value: { stringValue, intValue } }) => [
      key,
      intValue === undefined ? stringValue : Number(intValue),
    ]),
  );

export interface ReceivedMetric {
  readonly service: string;
  readonly name: string;
  readonly gauge?: object;
  readonly sum?: { readonly isMonotonic?: boolean };
  readonly histogram?: { readonly dataPoints: readonly { count: string; bucketCounts: string[] }[] };
}

interface Told {
  readonly resource: { readonly attributes: readonly { key: string; value: { stringValue?: string } }[] };
}

/** Takes OTLP by HTTP, in JSON, as a collector does. */
export class OtlpReceiver {
  readonly spans: ReceivedSpan[] = [];
  readonly metrics: ReceivedMetric[] = [];
  readonly #server = createServer((request, response) => {
    void this.#take(request.url ?? '', json(request)).then(() => {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });

  async listen(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #take(path: string, body: Promise<unknown>): Promise<void> {
    const told = (await body) as {
      resourceSpans?: (Told & { scopeSpans: { spans: ReceivedSpan[] }[] })[];
      resourceMetrics?: (Told & { scopeMetrics: { metrics: ReceivedMetric[] }[] })[];
    };
    if (path === '/v1/traces')
      for (const { resource, scopeSpans } of told.resourceSpans ?? [])
        for (const { spans } of scopeSpans)
          this.spans.push(...spans.map((span) => ({ ...span, service: serviceOf({ resource }) })));
    if (path === '/v1/metrics')
      for (const { resource, scopeMetrics } of told.resourceMetrics ?? [])
        for (const { metrics } of scopeMetrics)
          this.metrics.push(...metrics.map((metric) => ({ ...metric, service: serviceOf({ resource }) })));
  }
}

const serviceOf = ({ resource }: Told): string =>
  resource.attributes.find(({ key }) => key === 'service.name')?.value.stringValue ?? '';
