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

/** The span that is under way, for whoever goes on elsewhere. */
export function currentTrace(): TraceParent {
  const headers = {};
  if (tracing) propagation.inject(context.active(), headers);
  return headers;
}

/** Does `work` in a span of its own, within the one that is under way. `told`: what the result says of it. */
export async function inSpan<T>(
  { name, ...options }: Spanned,
  work: () => Promise<T>,
  told?: (result: T) => Attributes,
): Promise<T> {
  if (!tracing) return work();
  return tracer.startActiveSpan(name, options, async (span) => {
    try {
      const result = await work();
      if (told) span.setAttributes(told(result));
      return result;
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

/**
 * Does `work` on many events, with a span in the trace of each of them. What is done within it is told in the first of
 * them that is sampled, to which the others link.
 */
export async function inTracesOf<T>(
  events: Iterable<TraceParent>,
  { name, ...options }: Spanned,
  work: () => Promise<T>,
): Promise<T> {
  if (!tracing) return work();
  const spans = tracesOf(events).map((parent) => {
    const created = contextOf(parent);
    const creator = trace.getSpanContext(created);
    // By the conventions of messaging what handles a message links to its creation, which is the parent here as well.
    const links = creator ? [{ context: creator }] : [];
    return tracer.startSpan(name, { ...options, links }, created);
  });
  const telling = spans.find((span) => span.isRecording()) ?? spans[0];
  if (telling) {
    const link = { context: telling.spanContext(), attributes: { 'sovereign_pipeline.link': 'steps' } };
    for (const span of spans) if (span !== telling) span.addLink(link);
  }
  const within = telling ? trace.setSpan(ROOT_CONTEXT, telling) : context.active();
  try {
    return await context.with(within, work);
  } catch (error) {
    for (const span of spans) fail(span, error);
    throw error;
  } finally {
    for (const span of spans) span.end();
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
  span.setAttribute('error.type', typeOf(error));
  span.setStatus({ code: SpanStatusCode.ERROR });
}

/** Of few values: an error's code (of PostgreSQL, of the system, our own), else its name. */
function typeOf(error: unknown): string {
  if (!(error instanceof Error)) return '_OTHER';
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : error.name;
}

/** The trace that is under way, for the log. */
export function traceIds(): { readonly traceId?: string; readonly spanId?: string } {
  const active = tracing ? trace.getActiveSpan()?.spanContext() : undefined;
  return active ? { traceId: active.traceId, spanId: active.spanId } : {};
}
