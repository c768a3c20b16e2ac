import { useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { client, type PartnershipStory } from '../api.ts';
import { type Moment, useMoment } from '../moment/moment.ts';
import { today } from '../moment/days.ts';
import { stepsOf } from '../moment/steps.ts';
import { TimeSlider } from '../moment/time-slider.tsx';
import { useClaims } from '../paging.ts';
import { CertaintyMark, Doubts, Parties, Since, StageMark } from '../parts/assessed.tsx';
import { EveryClaim } from '../parts/claims.tsx';
import { RecordLink } from '../parts/corrections.tsx';
import { Decisions } from '../parts/decisions.tsx';
import { Details } from '../parts/details.tsx';
import { Differences } from '../parts/differences.tsx';
import { Reason } from '../parts/reason.tsx';
import { MarketTag } from '../parts/market-tag.tsx';
import { Answer, More } from '../parts/states.tsx';
import { WatchLink } from '../parts/watch-link.tsx';
import { useWords } from '../words/language.tsx';

/** A partnership: its assessed stage and why, how it came to be, and every claim with its evidence. */
export function PartnershipPage() {
  const { id } = useParams({ from: '/partnerships/$id' });
  return <OnePartnership key={id} id={id} />;
}

function OnePartnership({ id }: { readonly id: string }) {
  const story = useStory(id, useMoment());
  return (
    <>
      <Answer of={story} whole>
        {(found) => <Story of={found} more={<More of={story} />} />}
      </Answer>
      <HowItCameToBe id={id} />
    </>
  );
}

const useStory = (id: string, moment: Moment) =>
  useClaims(['partnership', id, moment], (cursor, signal) =>
    client.GET('/v1/partnerships/{id}', {
      params: { path: { id }, query: { ...moment, ...cursor } },
      signal,
    }),
  );

/** By what is known now: a step is there before it is shown. */
function HowItCameToBe({ id }: { readonly id: string }) {
  const { data } = useStory(id, {});
  const [party] = data?.parties ?? [];
  return (
    data && (
      <TimeSlider steps={stepsOf(data.claims, today())} {...(party !== undefined && { company: party.id })} />
    )
  );
}

function Story({ of, more }: { readonly of: PartnershipStory; readonly more: ReactNode }) {
  return (
    <>
      <Title of={of} />
      <Standing of={of} />
      <Decisions of={of.decisions} />
      <Differences of={of.claims} />
      <div className="columns wide-right">
        <History of={of.history} />
        <EveryClaim of={of.claims} basis={of.basis} more={more} />
      </div>
    </>
  );
}

function Title({ of }: { readonly of: PartnershipStory }) {
  return (
    <header className="title">
      <h1>
        <Parties of={of.parties} unnamed={of.unnamed} />
      </h1>
      {of.purpose !== null && (
        <p className="lead" dir="auto">
          {of.purpose}
        </p>
      )}
    </header>
  );
}

/** Its stage with the reason, what others say, and the particulars. */
function Standing({ of }: { readonly of: PartnershipStory }) {
  const { t } = useWords();
  return (
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
  );
}

/** Of a long history, the latest. */
const mostSteps = 60;

/** By which steps it came to its stage. */
function History({ of }: { readonly of: PartnershipStory['history'] }) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const earlier = of.length - mostSteps;
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t.history}</h2>
      {earlier > 0 && !all && (
        <button
          type="button"
          onClick={() => {
            setAll(true);
          }}
        >
          {t.earlierSteps(earlier)}
        </button>
      )}
      <ol className="history">
        {of.slice(all ? 0 : -mostSteps).map((step, index) => (
          <li key={index} data-stage={step.stage}>
            <StageMark stage={step.stage} />{' '}
            <span className="meta">
              <Since date={step.since} /> <CertaintyMark certainty={step.certainty} /> <Doubts of={step} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
