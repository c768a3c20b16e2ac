import { api } from '../api.ts';
import { daysBefore } from '../moment/days.ts';
import { useMoment } from '../moment/moment.ts';
import { useWords } from '../words/language.tsx';
import { cardFields, PartnershipCard } from './assessed.tsx';
import { Answer } from './states.tsx';

const mostShown = 6;

/** What was begun and has come no further for a year, the longest first; of what has no date nobody can say. */
export function GoneQuiet() {
  const { t } = useWords();
  const moment = useMoment();
  const asked = api.useQuery('get', '/v1/partnerships', {
    params: {
      query: {
        ...moment,
        ...{ stage: ['proposed', 'in-discussion', 'agreed'], sinceTo: daysBefore(365, moment.asOf) },
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
