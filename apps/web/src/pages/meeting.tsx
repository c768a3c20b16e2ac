import { useParams } from '@tanstack/react-router';
import { Fragment } from 'react';
import { client } from '../api.ts';
import { useMoment } from '../moment/moment.ts';
import { useClaims } from '../paging.ts';
import { CertaintyMark, CompanyLink, Doubts } from '../parts/assessed.tsx';
import { EveryClaim } from '../parts/claims.tsx';
import { RecordLink } from '../parts/corrections.tsx';
import { type Meeting, MeetingDate, placeInWords } from '../parts/meeting-parts.tsx';
import { MarketTag } from '../parts/market-tag.tsx';
import { usePartnershipLinks } from '../parts/partnership-links.tsx';
import { Answer, More } from '../parts/states.tsx';
import { useWords } from '../words/language.tsx';

/** A meeting: who, when, where, what about, and every claim of it. */
export function MeetingPage() {
  const { t, language } = useWords();
  const { id } = useParams({ from: '/meetings/$id' });
  const moment = useMoment();
  const asked = useClaims(['meeting', id, moment], (cursor, signal) =>
    client.GET('/v1/meetings/{id}', { params: { path: { id }, query: { ...moment, ...cursor } }, signal }),
  );
  return (
    <Answer of={asked} whole>
      {(of) => (
        <>
          <header className="title">
            <p className="meta quiet">{t.kinds.meeting}</p>
            <h1>
              {of.participants.map(({ id: company, name }, index) => (
                <span key={company}>
                  {index > 0 && <span className="quiet"> × </span>}
                  <bdi>{name}</bdi>
                </span>
              ))}
            </h1>
            {of.outcome !== undefined && <p className="lead">{of.outcome}</p>}
          </header>
          <section className="verdict" aria-label={t.statuses[of.status]}>
            <p>
              <strong className="status" data-status={of.status}>
                {t.statuses[of.status]}
              </strong>
              <MeetingDate of={of} /> <CertaintyMark certainty={of.certainty} /> <Doubts of={of} />
            </p>
            <p>{t.sources(of.sources.independent, of.sources.pieces)}</p>
            <Particulars of={of} place={placeInWords(of.place, language)} />
            <RecordLink
              type={of.status === 'planned' ? 'MeetingHeld' : 'MeetingPlanned'}
              data={{
                meetingId: of.id,
                participants: of.participants.map(({ name }) => ({ company: name })),
              }}
            >
              {t.recordFact}
            </RecordLink>
          </section>
          <div className="columns wide-right">
            <section aria-labelledby="participants">
              <h2 id="participants">{of.status === 'planned' ? t.plannedParticipants : t.participants}</h2>
              <ul className="rows stacked">
                {of.participants.map((one) => (
                  <Participant key={one.id} of={one} />
                ))}
              </ul>
            </section>
            <EveryClaim of={of.claims} basis={of.basis} more={<More of={asked} />} />
          </div>
        </>
      )}
    </Answer>
  );
}

function Particulars({ of, place }: { readonly of: Meeting; readonly place: string }) {
  const { t } = useWords();
  const linkTo = usePartnershipLinks(of.partnership === undefined ? [] : [of.partnership]);
  const said = [
    [t.place, place],
    [t.format, of.format ?? ''],
    [t.topics, of.topics.join(', ')],
  ].filter(([, value]) => value !== '');
  return (
    <dl className="particulars">
      {said.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd dir="auto">{value}</dd>
        </Fragment>
      ))}
      {of.markets.length > 0 && (
        <>
          <dt>{t.markets}</dt>
          <dd>
            {of.markets.map((code) => (
              <MarketTag key={code} code={code} />
            ))}
          </dd>
        </>
      )}
      {of.partnership !== undefined && (
        <>
          <dt>{t.aboutPartnership}</dt>
          <dd>{linkTo(of.partnership)}</dd>
        </>
      )}
    </dl>
  );
}

function Participant({ of }: { readonly of: Meeting['participants'][number] }) {
  const { t } = useWords();
  return (
    <li>
      <span>
        {of.kind === undefined || of.kind === 'company' ? (
          <CompanyLink id={of.id} name={of.name} />
        ) : (
          <>
            <bdi>{of.name}</bdi> <span className="quiet">{t[of.kind]}</span>
          </>
        )}{' '}
        <Doubts of={of} />
      </span>
      {of.people.map(({ name, role }) => (
        <span key={name} className="meta">
          <bdi>{name}</bdi>
          {role !== undefined && (
            <span className="quiet">
              <bdi>{role}</bdi>
            </span>
          )}
        </span>
      ))}
    </li>
  );
}
