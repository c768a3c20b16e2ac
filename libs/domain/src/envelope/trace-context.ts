import { string } from '../vocabulary/fields.ts';

// W3C Trace Context, as the CloudEvents extension "distributed tracing" has it: `traceparent` and `tracestate`.
// Own code: OpenTelemetry's parser drops what is wrong in them, and a recorder is told.

/** Version 00 exactly; a later version may be longer. Neither id is all zeros. */
const traceparentGrammar =
  /^(?!ff)(?:00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}|(?!00)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(?:-[\x21-\x7e]*)?)$/;

const simpleKey = '[a-z][a-z0-9_\\-*/]{0,255}';
const tenantKey = '[a-z0-9][a-z0-9_\\-*/]{0,240}@[a-z][a-z0-9_\\-*/]{0,13}';
/** Visible characters without comma and equals sign, spaces inside but not at the end. */
const memberValue = '[\\x20-\\x2b\\x2d-\\x3c\\x3e-\\x7e]{0,255}[\\x21-\\x2b\\x2d-\\x3c\\x3e-\\x7e]';
const member = new RegExp(`^(?:${simpleKey}|${tenantKey})=${memberValue}$`);

const maxMembers = 32;

/** W3C requires that at least 512 characters are passed on. */
const maxLength = 512;

export const isTraceparent = (value: string): boolean =>
  value.length <= maxLength && traceparentGrammar.test(value);

/** A list of `key=value`; empty members are allowed, a key is there once. */
export function isTracestate(value: string): boolean {
  if (value.length > maxLength) return false;
  const members = value
    .split(',')
    .map((each) => each.replace(/^[ \t]+|[ \t]+$/g, ''))
    .filter((each) => each !== '');
  const keys = new Set(members.map((each) => each.slice(0, each.indexOf('='))));
  return (
    members.length > 0 &&
    members.length <= maxMembers &&
    keys.size === members.length &&
    members.every((each) => member.test(each))
  );
}

export const traceparent = string(maxLength)
  .refine(isTraceparent, {
    error: 'expected a W3C traceparent such as 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  })
  .meta({
    description: 'W3C Trace Context: the trace that the event was recorded in.',
    pattern: traceparentGrammar.source,
    examples: ['00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'],
  });

export const tracestate = string(maxLength)
  .refine(isTracestate, { error: 'expected a W3C tracestate such as vendor=value,other=value' })
  .meta({ description: 'W3C Trace Context: additions of vendors to `traceparent`.' });

/** The trace that an event belongs to. There is no `tracestate` without a `traceparent`. */
export interface TraceContext {
  readonly traceparent?: string;
  readonly tracestate?: string;
}

/**
 * The trace context of HTTP headers. A `traceparent` that is not valid is ignored together with its `tracestate`, a
 * `tracestate` that is not valid alone, as W3C has it. Never throws.
 */
export function traceContext(headers: {
  readonly traceparent?: unknown;
  readonly tracestate?: unknown;
}): TraceContext {
  const parent = headers.traceparent;
  if (typeof parent !== 'string' || !isTraceparent(parent)) return {};
  const state = joined(headers.tracestate);
  return state !== undefined && isTracestate(state)
    ? { traceparent: parent, tracestate: state }
    : { traceparent: parent };
}

/** The header may come several times: its parts are one list. */
function joined(header: unknown): string | undefined {
  if (typeof header === 'string') return header;
  return Array.isArray(header) && header.every((part) => typeof part === 'string')
    ? header.join(',')
    : undefined;
}
