import { keepPreviousData } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { api, type PartnershipStory } from '../api.ts';
import { useMoment } from '../moment/moment.ts';
import { stepsOf, today } from '../moment/steps.ts';
import { TimeSlider } from '../moment/time-slider.tsx';
import { CertaintyMark, CompanyLink, Doubts, PartyDoubt, Since, StageMark } from '../parts/assessed.tsx';
import { EveryClaim } from '../parts/claims.tsx';
import { RecordLink } from '../parts/corrections.tsx';
import { Details } from '../parts/details.tsx';
import { Differences } from '../parts/differences.tsx';
import { Reason } from '../parts/reason.tsx';
import { MarketTag } from '../parts/market-tag.tsx';
import { Answer } from '../parts/states.tsx';
import { WatchLink } from '../parts/watch-link.tsx';
import { useWords } from '../words/language.tsx';

/** A partnership: its assessed stage and why, how it came to be, and every claim with its evidence. */
export function PartnershipPage() {
  const { id } = useParams({ from: '/partnerships/$id' });
  return <OnePartnership key={id} id={id} />;
}

function OnePartnership({ id }: { readonly id: string }) {
  const query = useMoment();
  const story = api.useQuery(
    'get',
    '/v1/partnerships/{id}',
    { params: { path: { id }, query } },
    // Step by step, and not empty between them.
    { placeholderData: keepPreviousData },
  );
  return (
    <>
      <Answer of={story} whole>
        {(found) => <Story of={found} />}
      </Answer>
      <HowItCameToBe id={id} />
    </>
  );
}

/** By what is known now: a step is there before it is shown. */
function HowItCameToBe({ id }: { readonly id: string }) {
  const { data } = api.useQuery('get', '/v1/partnerships/{id}', { params: { path: { id }, query: {} } });
  const [party] = data?.parties ?? [];
  return (
    data && (
      <TimeSlider steps={stepsOf(data.claims, today())} {...(party !== undefined && { company: party.id })} />
    )
  );
}

function Story({ of }: { readonly of: PartnershipStory }) {
  const { t } = useWords();
  return (
    <>
      <header className="title">
        <h1>
          {of.parties.length === 0
            ? t.unnamedParties
            : of.parties.map((party, index) => (
                <span key={party.id}>
                  {index > 0 && <span className="quiet"> × </span>}
                  <CompanyLink {...party} /> <PartyDoubt of={party} />
                </span>
              ))}
        </h1>
        {of.purpose !== null && (
          <p className="lead" dir="auto">
            {of.purpose}
          </p>
        )}
      </header>
      <section className="verdict" data-stage={of.stage} aria-label={t.stage}>
        <p>
          <StageMark stage={of.stage} /> <Since date={of.since} /> <CertaintyMark certainty={of.certainty} />{' '}
          <Doubts of={of} />
        </p>
        <Reason of={of} />
        {of.alternatives.length > 0 && (
          <p className="meta">
            {t.alternatives}:{' '}
            {of.alternatives.map((other, index) => (
              <span key={index} data-stage={other.stage}>
                <StageMark stage={other.stage} /> <Since date={other.since} />{' '}
                <CertaintyMark certainty={other.certainty} />
              </span>
            ))}
          </p>
        )}
        <p className="meta">
          {of.markets.map((code) => (
            <MarketTag key={code} code={code} />
          ))}
          {of.languages.map((code) => (
            <span key={code} className="tag">
              {code}
            </span>
          ))}
          {of.pillars.map((pillar) => (
            <span key={pillar} className="tag">
              {t.pillars[pillar]}
            </span>
          ))}
        </p>
        <Details of={of} />
        <p className="actions">
          <RecordLink type="PartnershipAdvanced" data={{ partnershipId: of.id }}>
            {t.recordFact}
          </RecordLink>
          <WatchLink of={{ partnership: of.id }} />
        </p>
      </section>
      <Differences of={of.claims} />
      <div className="columns wide-right">
        <section aria-labelledby="history">
          <h2 id="history">{t.history}</h2>
          <ol className="history">
            {of.history.map((step, index) => (
              <li key={index} data-stage={step.stage}>
                <StageMark stage={step.stage} />{' '}
                <span className="meta">
                  <Since date={step.since} /> <CertaintyMark certainty={step.certainty} />{' '}
                  <Doubts of={step} />
                </span>
              </li>
            ))}
          </ol>
        </section>
        <EveryClaim of={of.claims} basis={of.basis} />
      </div>
    </>
  );
}
