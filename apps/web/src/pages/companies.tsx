import { client } from '../api.ts';
import { useMoment } from '../moment/moment.ts';
import { usePages } from '../paging.ts';
import { CompanyLink } from '../parts/assessed.tsx';
import { Download } from '../parts/download.tsx';
import { Answer, Empty, More } from '../parts/states.tsx';
import { useWords } from '../words/language.tsx';

/** Every company that a fact names, with what is known of it in numbers. */
export function Companies() {
  const { t } = useWords();
  const moment = useMoment();
  const pages = usePages(['companies', moment], async (cursor, signal) => {
    const query = { ...moment, ...cursor, limit: 200 };
    const { data, response } = await client.GET('/v1/companies', { params: { query }, signal });
    return { items: data?.companies ?? [], response };
  });
  return (
    <>
      <h1>{t.companies}</h1>
      <Download path="/v1/companies" query={{ ...moment }} />
      <Answer of={pages}>
        {(companies) =>
          companies.length === 0 ? (
            <Empty />
          ) : (
            <div className="scroll-x">
              <table>
                <thead>
                  <tr>
                    <th scope="col">{t.company}</th>
                    {[t.partnerships, t.markets, t.models, t.meetings].map((name) => (
                      <th key={name} scope="col" className="number">
                        {name}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {companies.map((company) => (
                    <tr key={company.id}>
                      <th scope="row">
                        <CompanyLink id={company.id} name={company.name} />
                      </th>
                      {[company.partnerships, company.markets, company.models, company.meetings].map(
                        (count, index) => (
                          <td key={index} className="number">
                            {count === 0 ? <span className="quiet">0</span> : count}
                          </td>
                        ),
                      )}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Answer>
      <More of={pages} />
    </>
  );
}
