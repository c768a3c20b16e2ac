import {
  type Cells,
  eventOf,
  type Mapping,
  type Row,
  type RowResult,
  withId,
} from '@sovereign-pipeline/client/rows';

/** A line of a file: what is in it, and what became of it. */
export interface Line {
  readonly line: number;
  /** Of a table. */
  readonly cells?: Cells;
  /** Of NDJSON. */
  readonly text?: string;
  /** Why it is no row. */
  readonly fault?: string;
  readonly result?: RowResult;
  /** It is in the journal; whatever else `result` is of was a trial. */
  readonly recorded?: true;
}

export const linesOf = (rows: readonly Row[]): Line[] =>
  rows.map((row) => {
    if (!('event' in row)) return row;
    return { line: row.line, text: JSON.stringify(row.event, null, 1) };
  });

/** The event of a line, with an id that is made from what it says: the same line is recorded once. */
function eventOfLine({ cells, text }: Line, mapping: Mapping): unknown {
  if (cells !== undefined) return withId(eventOf(cells, mapping));
  return withId(JSON.parse(text ?? ''));
}

/** Whether it was refused, and is to be mended first. */
export const isRefused = ({ fault, result }: Line): boolean =>
  fault !== undefined || result?.code !== undefined;

/**
 * Posts the lines that are not recorded and not refused, and tells what becomes of each as it is known. Whoever is
 * broken off posts them again: each has an id.
 */
export async function post(
  lines: readonly Line[],
  mapping: Mapping,
  dryRun: boolean,
  onLine: (line: Line) => void,
): Promise<void> {
  const posted: Line[] = [];
  const bodies: string[] = [];
  for (const line of lines) {
    if (line.recorded === true || isRefused(line)) continue;
    try {
      bodies.push(JSON.stringify(eventOfLine(line, mapping)));
      posted.push(line);
    } catch (error) {
      onLine({ ...line, fault: error instanceof Error ? error.message : String(error) });
    }
  }
  if (posted.length === 0) return;
  const response = await fetch(dryRun ? '/v1/events?dryRun=true' : '/v1/events', {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body: bodies.join('\n'),
  });
  if (!response.ok) throw new Error(((await response.json()) as RowResult).detail ?? response.statusText);
  let answered = 0;
  for await (const text of answersOf(response)) {
    const line = posted[answered];
    if (line === undefined) return;
    answered += 1;
    const result = JSON.parse(text) as RowResult;
    onLine({ ...line, result, ...(!dryRun && result.code === undefined && { recorded: true }) });
  }
  if (answered < posted.length) throw new Error(`${answered} of ${posted.length} lines were answered`);
}

async function* answersOf(response: Response): AsyncGenerator<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
    const lines = (rest + part.value).split('\n');
    rest = lines.pop() ?? '';
    yield* lines.filter((line) => line !== '');
  }
  if (rest !== '') yield rest;
}
