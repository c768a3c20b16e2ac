import { Link } from '@tanstack/react-router';
import { api } from '../api.ts';
import { daysBefore } from '../moment/days.ts';
import { momentParts, timeOf, useMoment } from '../moment/moment.ts';
import type { ChangesSearch } from '../pages/changes-search.ts';
import { dateInWords } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { ChangeLines } from './change-line.tsx';
import { Answer } from './states.tsx';

/** What changed lately: since the last visit from this browser, or before the moment of the page where one is set. */
export function Lately() {
  const isOfNow = Object.keys(useMoment()).length === 0;
  return isOfNow ? <SinceLastVisit /> : <BeforeMoment />;
}

const seenKey = 'seen-position';
/** How many positions a first visit looks back. */
const lookBack = 50;

/** One for as long as the page is loaded: who goes to another page and comes back is here still. */
let since: string | undefined;
function sinceLastVisit(position: number): string {
  if (since === undefined) {
    const seen = Number(localStorage.getItem(seenKey) ?? Math.max(0, position - lookBack)) || 0;
    since = String(Math.min(seen, position));
    localStorage.setItem(seenKey, String(position));
  }
  return since;
}

/** Of the first visit, what changed lately. */
function SinceLastVisit() {
  const { t } = useWords();
  const head = api.useQuery('get', '/v1/companies', { params: { query: { limit: 1 } } });
  return (
    <section aria-labelledby="changed">
      <h2 id="changed">{t.sinceYouWereHere}</h2>
      <Answer of={head}>{({ position }) => <Latest asked={{ since: sinceLastVisit(position) }} />}</Answer>
    </section>
  );
}

/** How many days the time before a moment has. */
const daysLooked = 90;

function BeforeMoment() {
  const { t, language } = useWords();
  const moment = useMoment();
  const part = momentParts.find((each) => moment[each] !== undefined) ?? 'asOf';
  const [by, until] = [timeOf[part], moment[part] ?? ''];
  // What was recorded may be said by a position.
  const since =
    part === 'knownAt' && /^\d+$/.test(until)
      ? String(Math.max(0, Number(until) - lookBack))
      : daysBefore(daysLooked, until);
  return (
    <section aria-labelledby="changed">
      <h2 id="changed">{t.beforeTheMoment}</h2>
      <p className="quiet">
        {t.changedBetween[by](dateInWords(since, language), dateInWords(until, language))}
      </p>
      <Latest asked={{ by, since, until }} />
    </section>
  );
}

interface Asked extends Pick<ChangesSearch, 'by' | 'until'> {
  readonly since: string;
}

function Latest({ asked }: { readonly asked: Asked }) {
  const { t } = useWords();
  const query = { ...useMoment(), ...asked, limit: 10 };
  const changes = api.useQuery('get', '/v1/changes', { params: { query } });
  return (
    <>
      <Answer of={changes}>
        {({ changes: lines }) =>
          lines.length === 0 ? <p className="quiet">{t.noChanges}</p> : <ChangeLines of={lines} />
        }
      </Answer>
      <Link to="/changes" search={asked}>
        {t.allChanges}
      </Link>
    </>
  );
}
