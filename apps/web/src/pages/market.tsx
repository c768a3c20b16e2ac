import { useParams } from '@tanstack/react-router';
import { api } from '../api.ts';
import { useMoment } from '../moment/moment.ts';
import { CertaintyMark, CompanyLink, Doubts, PartnershipCard } from '../parts/assessed.tsx';
import { Download } from '../parts/download.tsx';
import { Sovereignty } from '../parts/sovereignty.tsx';
import { Answer } from '../parts/states.tsx';
import { WatchLink } from '../parts/watch-link.tsx';
import { useWords } from '../words/language.tsx';
import { useMarketName } from '../words/market-name.ts';

/** A market: who aims at it, and the partnerships for it. */
export function MarketPage() {
  const { t } = useWords();
  const nameOf = useMarketName();
  const { code } = useParams({ from: '/markets/$code' });
  const moment = useMoment();
  const market = api.useQuery('get', '/v1/markets/{code}', { params: { path: { code }, query: moment } });
  return (
    <Answer of={market} whole>
      {(found) => (
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
              {found.companies.map((company) => (
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
          </section>
          <section aria-labelledby="partnerships">
            <h2 id="partnerships">{t.partnerships}</h2>
            {found.partnerships.length === 0 ? (
              <p className="quiet">{t.noneFound}</p>
            ) : (
              <Download path="/v1/partnerships" query={{ ...moment, market: code }} />
            )}
            <div className="cards">
              {found.partnerships.map((one) => (
                <PartnershipCard key={one.id} of={one} />
              ))}
            </div>
          </section>
        </>
      )}
    </Answer>
  );
}
