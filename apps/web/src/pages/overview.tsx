import { Link } from '@tanstack/react-router';
import { api } from '../api.ts';
import { cardFields, PartnershipCard, StageMark, stages } from '../parts/assessed.tsx';
import { FactLines } from '../parts/fact-lines.tsx';
import { Lately } from '../parts/lately.tsx';
import { GoneQuiet } from '../parts/quiet.tsx';
import { useFactsOfMoment, useMoment } from '../moment/moment.ts';
import { Answer, Empty } from '../parts/states.tsx';
import { useStages } from './partnership-list.ts';
import { useWords } from '../words/language.tsx';

/** How things stand: counts by stage, what changed, what is doubted, what has gone quiet, what was recorded last. */
export function Overview() {
  const { t } = useWords();
  return (
    <>
      <h1 className="hidden">{t.overview}</h1>
      <ByStage />
      <Lately />
      <Doubted />
      <GoneQuiet />
      <Newest />
    </>
  );
}

function ByStage() {
  const { t } = useWords();
  const counts = useStages();
  return (
    <Answer of={counts}>
      {({ of, all, hasMore }) => (
        <section aria-labelledby="by-stage">
          <h2 id="by-stage">{t.byStage}</h2>
          <ul className="tally">
            {stages.map((stage) => (
              <li key={stage} data-stage={stage}>
                <Link to="/board">
                  <strong>{of(stage)}</strong>
                  <StageMark stage={stage} />
                </Link>
              </li>
            ))}
          </ul>
          {hasMore && <p className="quiet">{t.firstOnly(all)}</p>}
          {all === 0 && <Empty />}
        </section>
      )}
    </Answer>
  );
}

const mostDoubted = 12;

function Doubted() {
  const { t } = useWords();
  const query = { ...useMoment(), limit: mostDoubted, fields: cardFields };
  const conflict = api.useQuery('get', '/v1/partnerships', {
    params: { query: { ...query, conflict: true } },
  });
  const contested = api.useQuery('get', '/v1/partnerships', {
    params: { query: { ...query, contested: true } },
  });
  return (
    <section aria-labelledby="doubted">
      <h2 id="doubted">{t.inConflict}</h2>
      <Answer of={conflict}>
        {({ partnerships: inConflict }) => (
          <Answer of={contested}>
            {({ partnerships: doubted }) => {
              const once = new Map([...inConflict, ...doubted].map((one) => [one.id, one]));
              if (once.size === 0) return <p className="quiet">{t.noConflict}</p>;
              return (
                <div className="cards">
                  {[...once.values()].slice(0, mostDoubted).map((one) => (
                    <PartnershipCard key={one.id} of={one} />
                  ))}
                </div>
              );
            }}
          </Answer>
        )}
      </Answer>
    </section>
  );
}

function Newest() {
  const { t } = useWords();
  const query = { ...useFactsOfMoment(), sort: '-position' as const, limit: 20 };
  const newest = api.useQuery('get', '/v1/events', { params: { query } });
  return (
    <section aria-labelledby="newest">
      <h2 id="newest">{t.newest}</h2>
      <p className="quiet">{t.newestHelp}</p>
      <Answer of={newest}>{({ events }) => <FactLines of={events} />}</Answer>
    </section>
  );
}
