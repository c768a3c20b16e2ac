import { Link } from '@tanstack/react-router';
import { client } from '../api.ts';
import { useMoment } from '../moment/moment.ts';
import { usePages } from '../paging.ts';
import { CompanyLink, Since, StageMark } from '../parts/assessed.tsx';
import { Download } from '../parts/download.tsx';
import { RecordLink } from '../parts/corrections.tsx';
import { Answer, More } from '../parts/states.tsx';
import { useWords } from '../words/language.tsx';
import type { components } from '@sovereign-pipeline/client';

type Suggestion = components['schemas']['Suggestions']['suggestions'][number];
type Alike<K extends Suggestion['kind']> = Extract<Suggestion, { kind: K }>;

/** What is likely the same, with the reason: whoever may record judges it. */
export function Suggestions() {
  const { t } = useWords();
  const isOfNow = Object.keys(useMoment()).length === 0;
  const pages = usePages(['suggestions'], async (cursor, signal) => {
    const query = { ...cursor, limit: 100 };
    const { data, response } = await client.GET('/v1/suggestions', { params: { query }, signal });
    return { items: data?.suggestions ?? [], response };
  });
  return (
    <>
      <h1>{t.suggestions}</h1>
      <p className="lead quiet">{t.suggestionsHelp}</p>
      {isOfNow || <p className="notice">{t.suggestionsOfNow}</p>}
      <Download path="/v1/suggestions" query={{}} />
      <Answer of={pages}>
        {(all) => {
          const companies = all.filter((one) => one.kind === 'company');
          const partnerships = all.filter((one) => one.kind === 'partnership');
          return (
            <>
              {all.length === 0 && !pages.hasNextPage && <p className="notice">{t.noSuggestions}</p>}
              {companies.length > 0 && (
                <section aria-labelledby="companies">
                  <h2 id="companies">{t.likelyCompanies}</h2>
                  <ul className="claims">
                    {companies.map((one) => (
                      <li key={`${one.a.id} ${one.b.id}`} className="claim">
                        <AlikeCompanies of={one} />
                      </li>
                    ))}
                  </ul>
                </section>
              )}
              {partnerships.length > 0 && (
                <section aria-labelledby="partnerships">
                  <h2 id="partnerships">{t.likelyPartnerships}</h2>
                  <ul className="claims">
                    {partnerships.map((one) => (
                      <li key={`${one.a.id} ${one.b.id}`} className="claim">
                        <AlikePartnerships of={one} />
                      </li>
                    ))}
                  </ul>
                </section>
              )}
            </>
          );
        }}
      </Answer>
      <More of={pages} />
    </>
  );
}

function Reasons({ of }: { readonly of: Suggestion }) {
  const { t } = useWords();
  return <p>{t.because(of.reasons.map((reason) => t.reasonsAlike[reason]).join(', '))}</p>;
}

function AlikeCompanies({ of }: { readonly of: Alike<'company'> }) {
  const { t } = useWords();
  return (
    <>
      <h3>
        <CompanyLink {...of.a} /> <span className="quiet">≟</span> <CompanyLink {...of.b} />
      </h3>
      <Reasons of={of} />
      {of.sharedParties.length > 0 && (
        <p className="meta">
          <span className="quiet">{t.inCommon}</span>
          {of.sharedParties.map((id) => (
            <CompanyLink key={id} id={id} name={id} />
          ))}
        </p>
      )}
      <Judging
        pair={{ a: of.a.name, b: of.b.name }}
        isLooked={of.judged !== undefined}
        words={[t.sameCompany, t.differentCompanies]}
      />
    </>
  );
}

interface JudgingProps {
  readonly pair: Readonly<Record<string, string>>;
  /** Whether somebody looked already. */
  readonly isLooked: boolean;
  readonly words: readonly [same: string, different: string];
}

/** Forms of a judgement, filled in. */
function Judging({ pair, isLooked, words: [same, different] }: JudgingProps) {
  const { t } = useWords();
  return (
    <>
      {isLooked && <p className="quiet">{t.judgedUnsure}</p>}
      <p className="actions">
        <RecordLink type="IdentityJudged" data={{ ...pair, judgement: 'same' }}>
          {same}
        </RecordLink>
        <RecordLink type="IdentityJudged" data={{ ...pair, judgement: 'different' }}>
          {different}
        </RecordLink>
        {!isLooked && (
          <RecordLink type="IdentityJudged" data={{ ...pair, judgement: 'unsure' }}>
            {t.notSure}
          </RecordLink>
        )}
      </p>
    </>
  );
}

function AlikePartnerships({ of }: { readonly of: Alike<'partnership'> }) {
  const { t } = useWords();
  return (
    <>
      <div className="columns">
        {[of.a, of.b].map((one) => (
          <div key={one.id} data-stage={one.stage}>
            <h3>
              <Link to="/partnerships/$id" params={{ id: one.id }}>
                <bdi>{one.purpose ?? one.id}</bdi>
              </Link>
            </h3>
            <p className="meta">
              <StageMark stage={one.stage} /> <Since date={one.since} />
              <span className="quiet">{one.id}</span>
            </p>
          </div>
        ))}
      </div>
      <Reasons of={of} />
      <Judging
        pair={{ of: 'partnership', a: of.a.id, b: of.b.id }}
        isLooked={of.judged !== undefined}
        words={[t.samePartnership, t.differentPartnerships]}
      />
    </>
  );
}
