import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './nx.ts';

interface Result {
  readonly line: number;
  readonly position?: number;
  readonly code?: string;
  readonly detail?: string;
}

/** Posts the samples through the public API when the journal is empty; says how many it recorded. */
export async function recordSamples(api: string, signal: AbortSignal): Promise<number> {
  const { events } = (await (await fetchOk(`${api}/v1/events?limit=1`, { signal })).json()) as {
    events: unknown[];
  };
  if (events.length > 0) return 0;
  const folder = join(root, 'samples');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.ndjson')).sort();
  const recorded: number[] = [];
  for (const file of files) {
    const response = await fetchOk(`${api}/v1/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
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
  // What is printed next invites to look at them: they should be there.
  await fetchOk(`${api}/v1/companies?limit=1&after=${Math.max(0, ...recorded)}`, { signal });
  return recorded.length;
}

async function fetchOk(url: string, init: RequestInit): Promise<Response> {
  const response = await fetch(url, init);
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return response;
}
