import { keepPreviousData } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Fragment, lazy, Suspense, useState } from 'react';
import type { components } from '@sovereign-pipeline/client';
import { api, type PipelineOf } from '../api.ts';
import { today } from '../moment/days.ts';
import { useMoment } from '../moment/moment.ts';
import { stepsOf } from '../moment/steps.ts';
import { TimeSlider } from '../moment/time-slider.tsx';
import { StageMark, stages } from '../parts/assessed.tsx';
import { RecordLink } from '../parts/corrections.tsx';
import { OtherNames } from '../parts/other-names.tsx';
import { MarketsOf, ModelsOf, PartnershipsOf } from '../parts/pipeline-parts.tsx';
import { Answer } from '../parts/states.tsx';
import { Timeline } from '../parts/timeline.tsx';
import { WatchLink } from '../parts/watch-link.tsx';
import { useWords } from '../words/language.tsx';

const Neighbours = lazy(() => import('../parts/neighbours.tsx'));

/** Of what a company has, the first: the rest has pages of its own. */
const mostShown = 100;
/** Step by step, and not empty between them. */
const steady = { placeholderData: keepPreviousData };

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
  const { t } = useWords();
  const moment = useMoment();
  const path = { id };
  const params = { path, query: { ...moment, limit: mostShown } };
  const pipeline = api.useQuery('get', '/v1/companies/{id}/pipeline', { params }, steady);
  const company = api.useQuery('get', '/v1/companies/{id}', { params: { path, query: moment } }, steady);
  return (
    <Answer of={pipeline} whole>
      {(found) => (
        <>
          <Title of={found} company={company.data} />
          <ul className="tally small">
            {stages.map((stage) => (
              <li key={stage} data-stage={stage}>
                <strong>{found.stages[stage]}</strong> <StageMark stage={stage} />
              </li>
            ))}
          </ul>
          <PartnershipsOf pipeline={found} />
          <div className="columns">
            <MarketsOf pipeline={found} />
            <ModelsOf pipeline={found} />
          </div>
          {found.meetings.count + found.meetings.planned.length > 0 && (
            <section aria-labelledby="meetings">
              <h2 id="meetings">{t.meetings}</h2>
              <p>
                <Link to="/meetings" search={{ company: id }}>
                  {t.meetingsCount(found.meetings.count)}
                  {found.meetings.planned.length > 0 &&
                    found.rest?.planned === undefined &&
                    `, ${t.plannedCount(found.meetings.planned.length)}`}
                </Link>
              </p>
            </section>
          )}
          <NeighboursOf company={id} />
          <section aria-labelledby="timeline">
            <h2 id="timeline">{t.timeline}</h2>
            <Timeline company={id} />
          </section>
        </>
      )}
    </Answer>
  );
}

/** Its name, its other names and parent, and what can be done about it. */
function Title({
  of: {
    company: { id, name },
  },
  company,
}: {
  readonly of: PipelineOf;
  readonly company: components['schemas']['CompanyOverview'] | undefined;
}) {
  const { t } = useWords();
  return (
    <header className="title">
      <h1>
        <bdi>{name}</bdi>
      </h1>
      <p className="meta">
        {company?.parent !== undefined && (
          <span>
            {t.parent}{' '}
            <Link to="/companies/$id" params={{ id: company.parent.id }}>
              <bdi>{company.parent.name}</bdi>
            </Link>
          </span>
        )}
        <OtherNames of={company?.names ?? []} than={name} />
        <span className="quiet">{t.positionAt(company?.position ?? 0)}</span>
      </p>
      <p className="actions">
        <RecordLink type="MarketTargeted" data={{ company: name }}>
          {t.recordFact}
        </RecordLink>
        <Link to="/people" search={{ company: id }} className="button">
          {t.people}
        </Link>
        <RecordLink type="IdentityJudged" data={{ a: name }}>
          {t.judgeNames}
        </RecordLink>
        <WatchLink of={{ company: id }} />
      </p>
    </header>
  );
}

/** Drawn when it is asked for: it is much to read and to load. */
function NeighboursOf({ company }: { readonly company: string }) {
  const { t } = useWords();
  const [walks, setWalks] = useState(false);
  return (
    <section aria-labelledby="neighbours">
      <h2 id="neighbours">{t.neighbours}</h2>
      <p className="quiet">{t.neighboursHelp}</p>
      <Suspense fallback={<p className="quiet loading">{t.loading}</p>}>
        {walks ? (
          <Neighbours company={company} />
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
  );
}
