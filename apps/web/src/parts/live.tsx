import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { client } from '../api.ts';
import { useWords } from '../words/language.tsx';

const [shortestWait, longestWait] = [1_000, 60_000];

/** The ids of events that these pages recorded, and show. */
export const recordedHere = new Set<string>();

/** Listens at an address while the page is looked at; where that breaks off it tries again, ever more seldom. */
function listen({
  address,
  hear,
  onAway,
}: {
  readonly address: () => Promise<string>;
  readonly hear: (message: MessageEvent<string>) => void;
  readonly onAway: (away: boolean) => void;
}): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = shortestWait;
  let ended = false;
  const close = (): void => {
    clearTimeout(timer);
    source?.close();
    source = undefined;
  };
  const lost = (): void => {
    close();
    // A single break may be over before anybody has read about it.
    onAway(wait > shortestWait);
    timer = setTimeout(() => void open(), wait * (0.75 + Math.random() / 2));
    wait = Math.min(longestWait, wait * 2);
  };
  const open = async (): Promise<void> => {
    close();
    const at = await address().catch(() => undefined);
    // A hidden page takes no connection: browsers give all pages of a host six.
    if (ended || document.hidden) return;
    if (at === undefined) {
      lost();
      return;
    }
    close();
    source = new EventSource(at);
    source.onopen = () => {
      wait = shortestWait;
      onAway(false);
    };
    source.onmessage = hear;
    source.onerror = lost;
    source.addEventListener('end', lost);
  };
  const onVisibility = (): void => {
    if (document.hidden) close();
    else void open();
  };
  document.addEventListener('visibilitychange', onVisibility);
  void open();
  return () => {
    ended = true;
    document.removeEventListener('visibilitychange', onVisibility);
    close();
  };
}

/** Follows what is recorded: `count` of the facts that are not shown yet, `position` of the last one. */
function useFeed() {
  const [news, setNews] = useState({ count: 0, position: 0 });
  const [away, setAway] = useState(false);
  const reached = useRef<number | undefined>(undefined);
  useEffect(() => {
    const address = async (): Promise<string> => {
      reached.current ??=
        (await client.GET('/v1/companies', { params: { query: { limit: 1 } } })).data?.position ?? 0;
      return `/v1/events/stream?after=${reached.current}`;
    };
    const hear = ({ lastEventId, data }: MessageEvent<string>): void => {
      const position = Number(lastEventId);
      reached.current = position;
      if (recordedHere.has((JSON.parse(data) as { id: string }).id)) return;
      setNews(({ count }) => ({ count: count + 1, position }));
    };
    return listen({ address, hear, onAway: setAway });
  }, []);
  const clear = (): void => {
    setNews({ count: 0, position: 0 });
  };
  return { ...news, away, clear };
}

/** Says that there are new facts, and shows them when asked to: what is being read stays where it is. */
export function Live() {
  const { t } = useWords();
  const queries = useQueryClient();
  const { count, position, away, clear } = useFeed();
  const show = async (): Promise<void> => {
    clear();
    document.getElementById('content')?.focus({ preventScroll: true });
    const query = { limit: 1, after: position };
    await client.GET('/v1/companies', { params: { query } }).catch(() => undefined);
    await queries.invalidateQueries();
  };
  return (
    <div className="live" role="status">
      {count > 0 && (
        <button type="button" onClick={() => void show()}>
          <span aria-hidden="true">●</span> {t.newFacts(count)}: {t.showThem}
        </button>
      )}
      {away && <span className="doubt">{t.notLive}</span>}
    </div>
  );
}
