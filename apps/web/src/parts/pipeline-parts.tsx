import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { PipelineMarket, PipelineOf } from '../api.ts';
import { useMoment } from '../moment/moment.ts';
import { languageName } from '../words/language-names.ts';
import { useWords } from '../words/language.tsx';
import { useMarketName } from '../words/market-name.ts';
import { CertaintyMark, Doubts, PartnershipCard, Since, StageMark, stages } from './assessed.tsx';
import { Download } from './download.tsx';
import { ModelLink } from './model-link.tsx';

const WorldMap = lazy(() => import('./world-map.tsx'));

interface Part {
  readonly pipeline: PipelineOf;
}

/** The furthest come first. */
export function PartnershipsOf({ pipeline: { company, partnerships, stages: counts } }: Part) {
  const { t } = useWords();
  const moment = useMoment();
  return (
    <section aria-labelledby="partnerships">
      <h2 id="partnerships">{t.partnerships}</h2>
      {partnerships.length === 0 ? (
        <p className="quiet">{t.noneKnown}</p>
      ) : (
        <Download path="/v1/partnerships" query={{ ...moment, company: company.id }} />
      )}
      <div className="cards">
        {partnerships
          .toSorted((a, b) => stages.indexOf(b.stage) - stages.indexOf(a.stage))
          .map((one) => (
            <PartnershipCard key={one.id} of={one} />
          ))}
      </div>
      {partnerships.length < stages.reduce((sum, stage) => sum + counts[stage], 0) && (
        <p>
          <Link to="/board" search={{ company: company.id }}>
            {t.allOnBoard}
          </Link>
        </p>
      )}
    </section>
  );
}

export function MarketsOf({ pipeline: { company, markets, rest } }: Part) {
  const { t } = useWords();
  return (
    <section aria-labelledby="markets">
      <h2 id="markets">{t.markets}</h2>
      <Suspense fallback={null}>
        {markets.length > 0 && <WorldMap markets={markets.map((of) => ({ ...of, weight: 1 }))} />}
      </Suspense>
      {markets.length === 0 && <p className="quiet">{t.noneKnown}</p>}
      <ul className="rows">
        {markets.map((market) => (
          <MarketRow key={market.code} of={market} />
        ))}
      </ul>
      {rest?.markets !== undefined && (
        <p>
          <Link to="/board" search={{ company: company.id, group: 'market' }}>
            {t.allMarkets}
          </Link>
        </p>
      )}
    </section>
  );
}

function MarketRow({ of }: { readonly of: PipelineMarket }) {
  const { t } = useWords();
  const nameOf = useMarketName();
  return (
    <li>
      <Link to="/markets/$code" params={{ code: of.code }}>
        {nameOf(of)}
      </Link>
      <span className="meta">
        <span className="quiet">{of.via === 'targeted' ? t.targeted : t.viaPartnership}</span>
        <CertaintyMark certainty={of.certainty} />
        {of.stage !== undefined && <StageMark stage={of.stage} />}
        <Since date={of.since} />
        <Doubts of={of} />
      </span>
    </li>
  );
}

export function ModelsOf({ pipeline: { company, models, rest } }: Part) {
  const { t, language } = useWords();
  return (
    <section aria-labelledby="models">
      <h2 id="models">{t.models}</h2>
      {models.length === 0 && <p className="quiet">{t.noneKnown}</p>}
      <ul className="rows">
        {models.map((model) => (
          <li key={model.model}>
            <ModelLink id={`${company.id}/${model.model}`} name={model.model} />
            <span className="meta">
              <Since date={model.since} /> <CertaintyMark certainty={model.certainty} /> <Doubts of={model} />
              {model.languages.map((code) => (
                <span key={code} className="tag" title={code}>
                  {languageName(code, language)}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {rest?.models !== undefined && (
        <p>
          <Link to="/models" search={{ company: company.id }}>
            {t.allModels}
          </Link>
        </p>
      )}
    </section>
  );
}
