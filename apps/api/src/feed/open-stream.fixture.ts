/** One who reads a stream: what it got so far. */
export interface OpenStream {
  readonly response: Response;
  readonly text: string;
  readonly ended: boolean;
  readonly stop: () => void;
}

export async function openStream(url: string, headers: Record<string, string> = {}): Promise<OpenStream> {
  const stop = new AbortController();
  const response = await fetch(url, { headers, signal: stop.signal });
  const got = {
    response,
    text: '',
    ended: false,
    stop: () => {
      stop.abort();
    },
  };
  void (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>)
      got.text += decoder.decode(chunk, { stream: true });
  })()
    .catch(() => undefined)
    .finally(() => (got.ended = true));
  return got;
}
