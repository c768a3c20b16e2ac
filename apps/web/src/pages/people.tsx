import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { client } from '../api.ts';
import { useMoment } from '../moment/moment.ts';
import { usePages } from '../paging.ts';
import { CompanyLink, Doubts } from '../parts/assessed.tsx';
import { Download } from '../parts/download.tsx';
import { Filter } from '../parts/filter.tsx';
import { NameChoice } from '../parts/name-choice.tsx';
import { Answer, More } from '../parts/states.tsx';
import { useWords } from '../words/language.tsx';

/** The people that facts name, each within a company; the company stands in the address. */
export function People() {
  const { t } = useWords();
  const { company } = useSearch({ from: '/people' });
  const navigate = useNavigate({ from: '/people' });
  const moment = useMoment();
  const pages = usePages(['people', company, moment], async (cursor, signal) => {
    const query = { ...moment, ...cursor, limit: 200, ...(company !== undefined && { company }) };
    const { data, response } = await client.GET('/v1/people', { params: { query }, signal });
    return { items: data?.people ?? [], response };
  });
  return (
    <>
      <h1>{t.people}</h1>
      <Filter>
        <NameChoice
          of="company"
          label={t.company}
          value={company}
          onChange={(next) => {
            void navigate({ search: next === undefined ? {} : { company: next } });
          }}
        />
      </Filter>
      <Download path="/v1/people" query={{ ...moment, company }} />
      <Answer of={pages}>
        {(people) =>
          people.length === 0 && !pages.hasNextPage ? (
            <p className="notice">{t.noPeople}</p>
          ) : (
            <ul className="cards">
              {people.map((person) => (
                <li key={person.id} className="card">
                  <h2>
                    <PersonLink id={person.id} name={person.name} />
                  </h2>
                  {person.roles.length > 0 && (
                    <p className="purpose">
                      <bdi>{person.roles.join(', ')}</bdi>
                    </p>
                  )}
                  <p className="meta">
                    <CompanyLink {...person.company} />
                    <span className="quiet">{t.metTimes(person.meetings, person.partnerships)}</span>
                    <Doubts of={person} />
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      <More of={pages} />
    </>
  );
}

/** A person's id names the company, too. */
function PersonLink({ id, name }: { readonly id: string; readonly name: string }) {
  const [company = '', ...rest] = id.split('/');
  return (
    <Link to="/people/$company/$person" params={{ company, person: rest.join('/') }}>
      <bdi>{name}</bdi>
    </Link>
  );
}
