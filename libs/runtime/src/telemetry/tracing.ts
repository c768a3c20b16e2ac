import {
  type Attributes,
  context,
  type Context,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';

// Spans by hand, in few places: what patches modules as they are loaded does not reach those that ES modules import.

export { SpanKind } from '@opentelemetry/api';

const tracer = trace.getTracer('sovereign-pipeline');
let tracing = false;

export const isTracing = (): boolean => tracing;

export const traceFromNowOn = (): void => {
  tracing = true;
};

/** W3C Trace Context, as headers and events have it. */
export interface TraceParent {
  readonly traceparent?: string;
  readonly tracestate?: string;
}

export interface Spanned {
  readonly name: string;
  readonly kind?: SpanKind;
  readonly attributes?: Attributes;
}

const contextOf = (parent: TraceParent): Context => propagation.extract(ROOT_CONTEXT, parent);

/** Begins a span in the trace of `parent`. `run` is within it, and so are requests that carry its `headers`. */
export function beginSpan({ name, ...options }: Spanned, parent: TraceParent) {
  const span = tracer.startSpan(name, options, contextOf(parent));
  const within = trace.setSpan(ROOT_CONTEXT, span);
  const headers: { traceparent?: string; tracestate?: string } = {};
  propagation.inject(within, headers);
  return {
    headers,
    run: <T>(work: () => T): T => context.with(within, work),
    end: (attributes: Attributes = {}, failed = false): void => {
      span.setAttributes(attributes);
      if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    },
  };
}

/** Does `work` in a span of its own, within the one that is under way. */
export async function inSpan<T>({ name, ...options }: Spanned, work: () => Promise<T>): Promise<T> {
  if (!tracing) return work();
  return tracer.startActiveSpan(name, options, async (span) => {
    try {
      return await work();
    } catch (error) {
      fail(span, error);
      throw error;
    } finally {
      span.end();
    }
  });
}

/** At most so many traces of one batch get a span. */
const mostTraces = 100;

/** Does `work` on many events, and adds a span to the trace of each of them. */
export async function inTracesOf<T>(
  events: Iterable<TraceParent>,
  { name, ...options }: Spanned,
  work: () => Promise<T>,
): Promise<T> {
  if (!tracing) return work();
  const startTime = Date.now();
  let failed: { readonly error: unknown } | undefined;
  try {
    return await work();
  } catch (error) {
    failed = { error };
    throw error;
  } finally {
    for (const parent of tracesOf(events)) {
      const span = tracer.startSpan(name, { ...options, startTime }, contextOf(parent));
      if (failed) fail(span, failed.error);
      span.end();
    }
  }
}

/** One of each request: it may have recorded many events. */
function tracesOf(events: Iterable<TraceParent>): TraceParent[] {
  const traces = new Map<string, TraceParent>();
  for (const { traceparent, tracestate } of events) {
    if (traceparent === undefined || traces.has(traceparent)) continue;
    traces.set(traceparent, { traceparent, ...(tracestate !== undefined && { tracestate }) });
    if (traces.size === mostTraces) break;
  }
  return [...traces.values()];
}

function fail(span: Span, error: unknown): void {
  span.recordException(error instanceof Error ? error : String(error));
  span.setStatus({ code: SpanStatusCode.ERROR });
}

/** The trace that is under way, for the log. */
export function traceIds(): { readonly traceId?: string; readonly spanId?: string } {
  const active = tracing ? trace.getActiveSpan()?.spanContext() : undefined;
  return active ? { traceId: active.traceId, spanId: active.spanId } : {};
}
