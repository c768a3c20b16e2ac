import { Link } from '@tanstack/react-router';
import { api } from '../api.ts';
import { useMoment } from '../moment/moment.ts';
import { Download } from '../parts/download.tsx';
import { Answer, Empty } from '../parts/states.tsx';
import WorldMap from '../parts/world-map.tsx';
import { useWords } from '../words/language.tsx';
import { useMarketName } from '../words/market-name.ts';

/** Every market that somebody aims at, on a map and as a table. */
export function Markets() {
  const { t, language } = useWords();
  const nameOf = useMarketName();
  const moment = useMoment();
  type Named = Parameters<typeof nameOf>[0];
  const byName = (a: Named, b: Named) => nameOf(a).localeCompare(nameOf(b), language);
  const asked = api.useQuery('get', '/v1/markets', { params: { query: moment } });
  return (
    <>
      <h1>{t.markets}</h1>
      <Download path="/v1/markets" query={{ ...moment }} />
      <Answer of={asked}>
        {({ markets }) =>
          markets.length === 0 ? (
            <Empty />
          ) : (
            <>
              <WorldMap markets={markets.map((of) => ({ ...of, weight: of.companies + of.partnerships }))} />
              <table>
                <thead>
                  <tr>
                    <th scope="col">{t.market}</th>
                    <th scope="col" className="number">
                      {t.companies}
                    </th>
                    <th scope="col" className="number">
                      {t.partnerships}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {markets.toSorted(byName).map((market) => (
                    <tr key={market.code}>
                      <th scope="row">
                        <Link to="/markets/$code" params={{ code: market.code }}>
                          {nameOf(market)}
                        </Link>{' '}
                        <span className="quiet">{market.code}</span>
                      </th>
                      <td className="number">{market.companies}</td>
                      <td className="number">{market.partnerships}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </>
          )
        }
      </Answer>
    </>
  );
}
