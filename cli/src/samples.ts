import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './nx.ts';

interface Result {
  readonly line: number;
  readonly position?: number;
  readonly code?: string;
  readonly detail?: string;
}

export interface RecordedSamples {
  readonly events: number;
  /** Of the last one. */
  readonly position: number;
}

/**
 * The facts of one article; the same with an invented story beside them, that every page has something to show; none.
 */
export type Samples = 'article' | 'demo' | 'off';

const article = 'korea-herald-naver-nvidia.ndjson';
const files: Readonly<Record<Samples, readonly string[]>> = {
  article: [article],
  demo: [article, 'demo/invented.ndjson'],
  off: [],
};

/** Posts the samples through the public API when the journal is empty. */
export async function recordSamples(
  samples: Samples,
  api: string,
  signal: AbortSignal,
  headers: Readonly<Record<string, string>> = {},
): Promise<RecordedSamples> {
  if (samples === 'off') return { events: 0, position: 0 };
  const { events } = (await (await fetchOk(`${api}/v1/events?limit=1`, { headers, signal })).json()) as {
    events: unknown[];
  };
  if (events.length > 0) return { events: 0, position: 0 };
  const folder = join(root, 'samples');
  const recorded: number[] = [];
  for (const file of files[samples]) {
    const response = await fetchOk(`${api}/v1/events`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/x-ndjson' },
      body: await readFile(join(folder, file)),
      signal,
    });
    for (const line of (await response.text()).trim().split('\n')) {
      const result = JSON.parse(line) as Result;
      if (result.position === undefined)
        throw new Error(
          `samples/${file} line ${result.line} was refused: ${result.code ?? ''} ${result.detail ?? ''}`,
        );
      recorded.push(result.position);
    }
  }
  return { events: recorded.length, position: Math.max(0, ...recorded) };
}

async function fetchOk(url: string, init: RequestInit): Promise<Response> {
  const response = await fetch(url, init);
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return response;
}
