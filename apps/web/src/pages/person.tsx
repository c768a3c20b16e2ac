import { useParams } from '@tanstack/react-router';
import { api } from '../api.ts';
import { useMoment } from '../moment/moment.ts';
import { CompanyLink, PartnershipCard } from '../parts/assessed.tsx';
import { MeetingCard } from '../parts/meeting-parts.tsx';
import { ModelLink } from '../parts/model-link.tsx';
import { OtherNames } from '../parts/other-names.tsx';
import { Answer } from '../parts/states.tsx';
import { useWords } from '../words/language.tsx';

/** A person: whose, in which roles, whom they met, and the partnerships that name them. */
export function PersonPage() {
  const { t } = useWords();
  const { company, person } = useParams({ from: '/people/$company/$person' });
  const params = { path: { id: `${company}/${person}` }, query: useMoment() };
  const asked = api.useQuery('get', '/v1/people/{id}', { params });
  return (
    <Answer of={asked} whole>
      {(of) => (
        <>
          <header className="title">
            <h1>
              <bdi>{of.name}</bdi>
            </h1>
            <p className="meta">
              <CompanyLink {...of.company} />
              {of.roles.map((role) => (
                <bdi key={role}>{role}</bdi>
              ))}
              <OtherNames of={of.names} than={of.name} />
            </p>
          </header>
          <section aria-labelledby="meetings">
            <h2 id="meetings">{t.meetings}</h2>
            {of.meetings.length === 0 && <p className="quiet">{t.noneKnown}</p>}
            <ul className="cards wide">
              {of.meetings.map((meeting) => (
                <li key={meeting.id}>
                  <MeetingCard of={meeting} />
                </li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="partnerships">
            <h2 id="partnerships">{t.partnerships}</h2>
            {of.partnerships.length === 0 && <p className="quiet">{t.noneKnown}</p>}
            <div className="cards">
              {of.partnerships.map((one) => (
                <PartnershipCard key={one.id} of={one} />
              ))}
            </div>
          </section>
          {of.models.length > 0 && (
            <section aria-labelledby="models">
              <h2 id="models">{t.models}</h2>
              <ul>
                {of.models.map((one) => (
                  <li key={one.id}>
                    <ModelLink id={one.id} name={one.model} />
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </Answer>
  );
}
