import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { client } from '../api.ts';
import { useMoment } from '../moment/moment.ts';
import { useClaims } from '../paging.ts';
import { CertaintyMark, CompanyLink, Doubts, Since } from '../parts/assessed.tsx';
import { useCompanyNames } from '../parts/company-names.ts';
import { EveryClaim } from '../parts/claims.tsx';
import { MarketTag } from '../parts/market-tag.tsx';
import { Answer, More } from '../parts/states.tsx';
import { languageName } from '../words/language-names.ts';
import { useWords } from '../words/language.tsx';

/** A model: who made it, for whom, and every claim of it. */
export function ModelPage() {
  const { t, language } = useWords();
  const { company, model } = useParams({ from: '/models/$company/$model' });
  const id = `${company}/${model}`;
  const moment = useMoment();
  const asked = useClaims(['model', id, moment], (cursor, signal) =>
    client.GET('/v1/models/{id}', { params: { path: { id }, query: { ...moment, ...cursor } }, signal }),
  );
  const names = useCompanyNames(asked.data ? [asked.data.company, ...asked.data.with] : []);
  return (
    <Answer of={asked} whole>
      {(of) => (
        <>
          <header className="title">
            <p className="meta quiet">{t.model}</p>
            <h1>
              <bdi>{of.model}</bdi>
            </h1>
            {of.description !== undefined && <p className="lead">{of.description}</p>}
          </header>
          <section className="verdict" aria-label={t.model}>
            <p>
              <Since date={of.since} /> <CertaintyMark certainty={of.certainty} /> <Doubts of={of} />
            </p>
            <p>{t.sources(of.sources.independent, of.sources.pieces)}</p>
            <dl className="particulars">
              <Said name={t.madeBy}>
                <CompanyLink id={of.company} name={names.get(of.company) ?? of.company} />
                {of.with.length > 0 && <span className="quiet">{t.madeWith}</span>}
                {of.with.map((id) => (
                  <CompanyLink key={id} id={id} name={names.get(id) ?? id} />
                ))}
              </Said>
              <Said name={t.people}>
                {of.people.length > 0 &&
                  of.people.map(({ name, role }) => (role ? `${name} (${role})` : name)).join(', ')}
              </Said>
              <Said name={t.parameters}>
                {typeof of.parameters === 'number'
                  ? new Intl.NumberFormat(language, { notation: 'compact' }).format(of.parameters)
                  : of.parameters}
              </Said>
              <Said name={t.basedOn}>{of.basedOn}</Said>
              <Said name={t.openness}>{of.openness}</Said>
              <Said name={t.languages}>
                {of.languages.length > 0 &&
                  of.languages.map((code) => languageName(code, language)).join(', ')}
              </Said>
              <Said name={t.markets}>
                {of.markets.length > 0 && of.markets.map((code) => <MarketTag key={code} code={code} />)}
              </Said>
            </dl>
          </section>
          <EveryClaim of={of.claims} basis={of.basis} more={<More of={asked} />} />
        </>
      )}
    </Answer>
  );
}

/** What nobody says is not shown. */
function Said({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  if (children === undefined || children === false) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
