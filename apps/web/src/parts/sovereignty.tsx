import { client, type Sovereignty as Found } from '../api.ts';
import { useMoment } from '../moment/moment.ts';
import { usePages } from '../paging.ts';
import { useWords } from '../words/language.tsx';
import { CertaintyMark, CompanyLink, Doubts, StageMark } from './assessed.tsx';
import { Answer, More } from './states.tsx';

/** What a market has of each pillar of sovereign AI, and by whom. */
export function Sovereignty({ market }: { readonly market: string }) {
  const { t } = useWords();
  const moment = useMoment();
  const pages = usePages(['sovereignty', market, moment], async (cursor, signal) => {
    const params = { path: { code: market }, query: { ...moment, ...cursor, limit: 50 } };
    const { data, response } = await client.GET('/v1/markets/{code}/sovereignty', { params, signal });
    return { items: data === undefined ? [] : [data], response };
  });
  return (
    <section aria-labelledby="pillars">
      <h2 id="pillars">{t.sovereignty}</h2>
      <p className="quiet">{t.sovereigntyHelp}</p>
      <Answer of={pages}>
        {([found, ...further]) =>
          found && (
            <>
              <ul className="tally">
                {found.pillars.map((of) => (
                  <Pillar key={of.pillar} of={of} />
                ))}
              </ul>
              {found.withoutPillar > 0 && <p className="quiet">{t.withoutPillar(found.withoutPillar)}</p>}
              {found.companies.length > 0 && (
                <WhoHasWhat
                  pillars={found.pillars.map(({ pillar }) => pillar)}
                  companies={[found, ...further].flatMap(({ companies }) => companies)}
                />
              )}
            </>
          )
        }
      </Answer>
      <More of={pages} />
    </section>
  );
}

function Pillar({ of }: { readonly of: Found['pillars'][number] }) {
  const { t } = useWords();
  return (
    <li data-stage={of.stage ?? undefined} className="pillar">
      <strong>{t.pillars[of.pillar]}</strong>
      {of.stage === null ? (
        <span className="quiet">{t.nothingGoesOn}</span>
      ) : (
        <span className="meta">
          <StageMark stage={of.stage} />
          {of.certainty !== null && <CertaintyMark certainty={of.certainty} />} <Doubts of={of} />
        </span>
      )}
      <small>{t.partnershipsAndModels(of.partnerships, of.models)}</small>
    </li>
  );
}

/** How far each company has come with each pillar. */
function WhoHasWhat({
  pillars,
  companies,
}: {
  readonly pillars: readonly Found['pillars'][number]['pillar'][];
  readonly companies: Found['companies'];
}) {
  const { t } = useWords();
  return (
    <div className="scroll-x" tabIndex={0} role="group" aria-labelledby="pillars">
      <table>
        <thead>
          <tr>
            <th scope="col">{t.company}</th>
            {pillars.map((pillar) => (
              <th key={pillar} scope="col">
                {t.pillars[pillar]}
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
              {pillars.map((pillar) => {
                const covered = company.covers.find((each) => each.pillar === pillar);
                return (
                  <td key={pillar} data-stage={covered?.stage ?? undefined}>
                    {covered?.stage != null && <StageMark stage={covered.stage} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
