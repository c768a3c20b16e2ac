import { useQuery } from '@tanstack/react-query';
import { client } from '../api.ts';
import { timeInWords } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { numberInWords } from '../words/numbers.ts';
import { Answer } from './states.tsx';

const points = 12;
const [width, height] = [480, 120];

interface Point {
  readonly position: number;
  readonly time: number;
}

/** When each twelfth of the journal was recorded: how fast it grows. */
async function askGrowth(signal: AbortSignal): Promise<Point[]> {
  const { data } = await client.GET('/v1/companies', { params: { query: { limit: 1 } }, signal });
  const head = data?.position ?? 0;
  const positions = Array.from({ length: points }, (_, n) => 1 + Math.round(((head - 1) * n) / (points - 1)));
  const events = await Promise.all(
    [...new Set(positions)].map(async (position) => {
      const query = { after: position - 1, limit: 1 };
      const page = await client.GET('/v1/events', { params: { query }, signal });
      return page.data?.events ?? [];
    }),
  );
  return events.flat().map(({ position, time }) => ({ position, time: Date.parse(time) }));
}

export function Growth() {
  const { t } = useWords();
  const asked = useQuery({ queryKey: ['growth'], queryFn: ({ signal }) => askGrowth(signal) });
  return (
    <section aria-labelledby="growth">
      <h2 id="growth">{t.growth}</h2>
      <Answer of={asked}>{(found) => <Drawing of={found} />}</Answer>
    </section>
  );
}

function Drawing({ of }: { readonly of: readonly Point[] }) {
  const { t, language } = useWords();
  const [first, last] = [of[0], of.at(-1)];
  if (first === undefined || last === undefined) return <p className="quiet">{t.empty}</p>;
  const now = Date.now();
  const x = (time: number): number => ((time - first.time) / Math.max(1, now - first.time)) * width;
  const y = (position: number): number => height - (position / last.position) * height;
  const line = [...of, { position: last.position, time: now }];
  const words = t.grownTo(
    numberInWords(language)(last.position),
    timeInWords(new Date(first.time).toISOString(), language),
    timeInWords(new Date(last.time).toISOString(), language),
  );
  return (
    <figure className="growth">
      <svg viewBox={`-4 -4 ${width + 8} ${height + 8}`} aria-hidden="true">
        <polyline points={line.map(({ position, time }) => `${x(time)},${y(position)}`).join(' ')} />
      </svg>
      <figcaption>{words}</figcaption>
    </figure>
  );
}
