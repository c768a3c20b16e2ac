import { api } from '../api.ts';
import { useMoment } from '../moment/moment.ts';
import { useWords } from '../words/language.tsx';
import { cardFields, PartnershipCard } from './assessed.tsx';
import { Answer } from './states.tsx';

const mostShown = 6;

/** A year before the day that is looked at. */
function yearBefore(day: string | undefined): string {
  const date = day === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date() : new Date(day);
  date.setUTCFullYear(date.getUTCFullYear() - 1);
  return date.toISOString().slice(0, 10);
}

/** What was begun and has come no further for a year, the longest first; of what has no date nobody can say. */
export function GoneQuiet() {
  const { t } = useWords();
  const moment = useMoment();
  const asked = api.useQuery('get', '/v1/partnerships', {
    params: {
      query: {
        ...moment,
        ...{ stage: ['proposed', 'in-discussion', 'agreed'], sinceTo: yearBefore(moment.asOf) },
        ...{ sort: 'since', limit: mostShown, fields: cardFields },
      },
    },
  });
  return (
    <section aria-labelledby="quiet">
      <h2 id="quiet">{t.goneQuiet}</h2>
      <p className="quiet">{t.goneQuietHelp}</p>
      <Answer of={asked}>
        {({ partnerships }) => {
          if (partnerships.length === 0) return <p className="quiet">{t.noneQuiet}</p>;
          return (
            <div className="cards">
              {partnerships.map((one) => (
                <PartnershipCard key={one.id} of={one} recordable />
              ))}
            </div>
          );
        }}
      </Answer>
    </section>
  );
}
