import { useParams } from '@tanstack/react-router';
import { client } from '../api.ts';
import { useMoment } from '../moment/moment.ts';
import { usePages } from '../paging.ts';
import { cardFields, CertaintyMark, CompanyLink, Doubts, PartnershipCard } from '../parts/assessed.tsx';
import { Download } from '../parts/download.tsx';
import { Sovereignty } from '../parts/sovereignty.tsx';
import { Answer, More } from '../parts/states.tsx';
import { WatchLink } from '../parts/watch-link.tsx';
import { useWords } from '../words/language.tsx';
import { useMarketName } from '../words/market-name.ts';

/** A market: who aims at it, and the partnerships for it. */
export function MarketPage() {
  const { t } = useWords();
  const nameOf = useMarketName();
  const { code } = useParams({ from: '/markets/$code' });
  const moment = useMoment();
  const pages = usePages(['market', code, moment], async (cursor, signal) => {
    const params = { path: { code }, query: { ...moment, ...cursor, limit: 100 } };
    const { data, response } = await client.GET('/v1/markets/{code}', { params, signal });
    // Companies come first, then partnerships, which have a list of their own here.
    const last = data === undefined || data.companies.length < 100;
    return { items: data === undefined ? [] : [data], ...(!last && { response }) };
  });
  return (
    <Answer of={pages} whole>
      {([found, ...further]) =>
        found && (
          <>
            <header className="title">
              <h1>{nameOf(found)}</h1>
              <p className="meta quiet">{found.code}</p>
              <p className="actions">
                <WatchLink of={{ market: code }} />
              </p>
            </header>
            <Sovereignty market={code} />
            <section aria-labelledby="companies">
              <h2 id="companies">{t.companies}</h2>
              {found.companies.length === 0 && <p className="quiet">{t.noneFound}</p>}
              <ul className="rows">
                {[found, ...further]
                  .flatMap(({ companies }) => companies)
                  .map((company) => (
                    <li key={company.id}>
                      <CompanyLink id={company.id} name={company.name} />
                      <span className="meta">
                        <span className="quiet">
                          {company.via === 'targeted' ? t.targeted : t.viaPartnership}
                        </span>
                        <CertaintyMark certainty={company.certainty} /> <Doubts of={company} />
                      </span>
                    </li>
                  ))}
              </ul>
              <More of={pages} />
            </section>
            <Partnerships market={code} />
          </>
        )
      }
    </Answer>
  );
}

function Partnerships({ market }: { readonly market: string }) {
  const { t } = useWords();
  const moment = useMoment();
  const pages = usePages(['partnerships of', market, moment], async (cursor, signal) => {
    const query = { ...moment, ...cursor, market: [market], limit: 60, fields: cardFields };
    const { data, response } = await client.GET('/v1/partnerships', { params: { query }, signal });
    return { items: data?.partnerships ?? [], response };
  });
  return (
    <section aria-labelledby="partnerships">
      <h2 id="partnerships">{t.partnerships}</h2>
      <Answer of={pages}>
        {(all) =>
          all.length === 0 ? (
            <p className="quiet">{t.noneFound}</p>
          ) : (
            <>
              <Download path="/v1/partnerships" query={{ ...moment, market }} />
              <div className="cards">
                {all.map((one) => (
                  <PartnershipCard key={one.id} of={one} />
                ))}
              </div>
            </>
          )
        }
      </Answer>
      <More of={pages} />
    </section>
  );
}
