import { keepPreviousData } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Fragment, lazy, Suspense, useState } from 'react';
import { api, type PipelineMarket } from '../api.ts';
import { useMoment } from '../moment/moment.ts';
import { today } from '../moment/days.ts';
import { stepsOf } from '../moment/steps.ts';
import { TimeSlider } from '../moment/time-slider.tsx';
import { CertaintyMark, Doubts, PartnershipCard, Since, StageMark, stages } from '../parts/assessed.tsx';
import { RecordLink } from '../parts/corrections.tsx';
import { Download } from '../parts/download.tsx';
import { ModelLink } from '../parts/model-link.tsx';
import { Answer } from '../parts/states.tsx';
import { Timeline } from '../parts/timeline.tsx';
import { WatchLink } from '../parts/watch-link.tsx';
import { languageName } from '../words/language-names.ts';
import { useWords } from '../words/language.tsx';
import { useMarketName } from '../words/market-name.ts';

const Neighbours = lazy(() => import('../parts/neighbours.tsx'));
const WorldMap = lazy(() => import('../parts/world-map.tsx'));

/** Of what a company has, the first: the rest has pages of its own. */
const mostShown = 100;

/** A company: its pipeline, markets, models, and everything that happened by date. */
export function Company() {
  const { id } = useParams({ from: '/companies/$id' });
  return (
    <Fragment key={id}>
      <Pipeline id={id} />
      <HowItCameToBe id={id} />
    </Fragment>
  );
}

/** By what is known now: a step is there before it is shown. */
function HowItCameToBe({ id }: { readonly id: string }) {
  const query = { limit: 250 };
  const { data } = api.useQuery('get', '/v1/companies/{id}/timeline', { params: { path: { id }, query } });
  return data && <TimeSlider steps={stepsOf(data.entries, today())} company={id} />;
}

function Pipeline({ id }: { readonly id: string }) {
  const { t, language } = useWords();
  const moment = useMoment();
  const path = { id };
  const [walks, setWalks] = useState(false);
  // Step by step, and not empty between them.
  const steady = { placeholderData: keepPreviousData };
  const pipeline = api.useQuery(
    'get',
    '/v1/companies/{id}/pipeline',
    { params: { path, query: { ...moment, limit: mostShown } } },
    steady,
  );
  const company = api.useQuery('get', '/v1/companies/{id}', { params: { path, query: moment } }, steady);
  return (
    <Answer of={pipeline} whole>
      {(found) => (
        <>
          <header className="title">
            <h1>
              <bdi>{found.company.name}</bdi>
            </h1>
            <p className="meta">
              {company.data?.parent !== undefined && (
                <span>
                  {t.parent}{' '}
                  <Link to="/companies/$id" params={{ id: company.data.parent.id }}>
                    <bdi>{company.data.parent.name}</bdi>
                  </Link>
                </span>
              )}
              {(company.data?.names ?? [])
                .filter((name) => name !== found.company.name)
                .map((name) => (
                  <bdi key={name} className="tag">
                    {name}
                  </bdi>
                ))}
              <span className="quiet">{t.positionAt(company.data?.position ?? 0)}</span>
            </p>
            <p className="actions">
              <RecordLink type="MarketTargeted" data={{ company: found.company.name }}>
                {t.recordFact}
              </RecordLink>
              <Link to="/people" search={{ company: id }} className="button">
                {t.people}
              </Link>
              <RecordLink type="IdentityJudged" data={{ a: found.company.name }}>
                {t.judgeNames}
              </RecordLink>
              <WatchLink of={{ company: id }} />
            </p>
          </header>
          <ul className="tally small">
            {stages.map((stage) => (
              <li key={stage} data-stage={stage}>
                <strong>{found.stages[stage]}</strong> <StageMark stage={stage} />
              </li>
            ))}
          </ul>
          <section aria-labelledby="partnerships">
            <h2 id="partnerships">{t.partnerships}</h2>
            {found.partnerships.length === 0 ? (
              <p className="quiet">{t.noneKnown}</p>
            ) : (
              <Download path="/v1/partnerships" query={{ ...moment, company: id }} />
            )}
            <div className="cards">
              {found.partnerships
                .toSorted((a, b) => stages.indexOf(b.stage) - stages.indexOf(a.stage))
                .map((one) => (
                  <PartnershipCard key={one.id} of={one} />
                ))}
            </div>
            {found.partnerships.length < stages.reduce((sum, stage) => sum + found.stages[stage], 0) && (
              <p>
                <Link to="/board" search={{ company: id }}>
                  {t.allOnBoard}
                </Link>
              </p>
            )}
          </section>
          <div className="columns">
            <section aria-labelledby="markets">
              <h2 id="markets">{t.markets}</h2>
              <Suspense fallback={null}>
                {found.markets.length > 0 && (
                  <WorldMap markets={found.markets.map((of) => ({ ...of, weight: 1 }))} />
                )}
              </Suspense>
              {found.markets.length === 0 && <p className="quiet">{t.noneKnown}</p>}
              <ul className="rows">
                {found.markets.map((market) => (
                  <MarketRow key={market.code} of={market} />
                ))}
              </ul>
              {found.rest?.markets !== undefined && (
                <p>
                  <Link to="/board" search={{ company: id, group: 'market' }}>
                    {t.allMarkets}
                  </Link>
                </p>
              )}
            </section>
            <section aria-labelledby="models">
              <h2 id="models">{t.models}</h2>
              {found.models.length === 0 && <p className="quiet">{t.noneKnown}</p>}
              <ul className="rows">
                {found.models.map((model) => (
                  <li key={model.model}>
                    <ModelLink id={`${id}/${model.model}`} name={model.model} />
                    <span className="meta">
                      <Since date={model.since} /> <CertaintyMark certainty={model.certainty} />{' '}
                      <Doubts of={model} />
                      {model.languages.map((code) => (
                        <span key={code} className="tag" title={code}>
                          {languageName(code, language)}
                        </span>
                      ))}
                    </span>
                  </li>
                ))}
              </ul>
              {found.rest?.models !== undefined && (
                <p>
                  <Link to="/models" search={{ company: id }}>
                    {t.allModels}
                  </Link>
                </p>
              )}
            </section>
          </div>
          {found.meetings.count > 0 && (
            <section aria-labelledby="meetings">
              <h2 id="meetings">{t.meetings}</h2>
              <p>
                <Link to="/meetings" search={{ company: id }}>
                  {t.meetingsCount(found.meetings.count)}
                </Link>
              </p>
            </section>
          )}
          <section aria-labelledby="neighbours">
            <h2 id="neighbours">{t.neighbours}</h2>
            <p className="quiet">{t.neighboursHelp}</p>
            <Suspense fallback={<p className="quiet loading">{t.loading}</p>}>
              {walks ? (
                <Neighbours company={id} />
              ) : (
                <button
                  type="button"
                  onClick={() => {
                    setWalks(true);
                  }}
                >
                  {t.showNeighbours}
                </button>
              )}
            </Suspense>
          </section>
          <section aria-labelledby="timeline">
            <h2 id="timeline">{t.timeline}</h2>
            <Timeline company={id} />
          </section>
        </>
      )}
    </Answer>
  );
}

function MarketRow({ of }: { readonly of: PipelineMarket }) {
  const { t } = useWords();
  const nameOf = useMarketName();
  return (
    <li>
      <Link to="/markets/$code" params={{ code: of.code }}>
        {nameOf(of)}
      </Link>
      <span className="meta">
        <span className="quiet">{of.via === 'targeted' ? t.targeted : t.viaPartnership}</span>
        <CertaintyMark certainty={of.certainty} />
        {of.stage !== undefined && <StageMark stage={of.stage} />}
        <Since date={of.since} />
        <Doubts of={of} />
      </span>
    </li>
  );
}
