import { correctionTypes } from '@sovereign-pipeline/domain';
import type { PlannedReceipt } from '@sovereign-pipeline/journal';
import { problem, type Problem } from '../http/problems.ts';
import { eventTooLarge, idOf, parseJson } from './event-body.ts';
import type { JsonItem } from './json-items.ts';
import type { RecordOutcome } from './record-events.ts';

// What an import records by one command, and the lines that answer it.

/** Records events, or only tries to; returns the outcome of each. */
export type RecordGroup = (inputs: Iterable<unknown>) => Promise<readonly RecordOutcome<PlannedReceipt>[]>;

/** Bytes of one group, which is parsed and checked in one turn. */
const maxGroupBytes = 256 * 1024;

/** What one command records. */
export interface Group {
  readonly items: Read[];
  readonly bytes: number;
}

/** One item as JSON until it is recorded, or its errors. */
type Read =
  | { readonly line: number; value: unknown; id?: string }
  | { readonly line: number; readonly problem: Problem; readonly id?: string };

/** As many items as are there, and may be read in one go. */
export function nextGroup(found: Iterator<JsonItem>, most: number): Group {
  const items: Read[] = [];
  let bytes = 0;
  while (items.length < most && bytes < maxGroupBytes) {
    const next = found.next();
    if (next.done === true) break;
    if ('bytes' in next.value) bytes += next.value.bytes.length;
    items.push(readItem(next.value));
  }
  return { items, bytes };
}

function readItem(item: JsonItem): Read {
  const { line } = item;
  if ('bytes' in item) return { line, ...parseJson(item.bytes) };
  return {
    line,
    problem: item.fault === 'too-large' ? eventTooLarge : problem('invalid-json', { detail: item.detail }),
  };
}

const corrections: ReadonlySet<unknown> = new Set(correctionTypes);

const isCorrection = (item: Read): boolean =>
  'value' in item &&
  typeof item.value === 'object' &&
  item.value !== null &&
  corrections.has((item.value as { type?: unknown }).type);

/** A correction may correct an event on an earlier line, which must be recorded first. */
export const hasCorrection = ({ items }: Group): boolean => items.some(isCorrection);

/** The values of a group, each released as it is yielded, so that it is garbage as soon as it has been read. */
function* valuesOf(group: readonly Read[]): Generator {
  for (const item of group) {
    if (!('value' in item)) continue;
    const { value } = item;
    const id = idOf(value);
    if (id !== undefined) item.id = id;
    item.value = undefined;
    yield value;
  }
}

/** Records the items that are JSON; the result lines of all. */
export async function linesOf(
  group: readonly Read[],
  record: RecordGroup,
  onFault: (error: unknown) => void,
): Promise<string> {
  const outcomes = await record(valuesOf(group));
  let recorded = 0;
  let lines = '';
  for (const item of group) {
    if ('problem' in item) {
      lines += problemLine(item.line, item.problem, item.id);
      continue;
    }
    const outcome = outcomes[recorded++];
    if (outcome === undefined) throw new Error('an event of an import has no outcome');
    if ('fault' in outcome) {
      onFault(outcome.fault);
      lines += problemLine(item.line, problem('internal-error'));
    } else if ('problem' in outcome) lines += problemLine(item.line, outcome.problem, item.id);
    else {
      lines += resultLine({
        line: item.line,
        status: outcome.duplicate ? 200 : 201,
        ...outcome.recorded,
        ...(outcome.duplicate && { duplicate: true }),
      });
    }
  }
  return lines;
}

const resultLine = (result: object): string => `${JSON.stringify(result)}\n`;

/** With the id that the event was posted with, by which its sender knows it. */
export const problemLine = (line: number, theProblem: Problem, id?: string): string =>
  resultLine({ line, ...(id !== undefined && { id }), ...theProblem, type: undefined });
