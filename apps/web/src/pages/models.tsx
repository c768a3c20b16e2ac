import { useNavigate, useSearch } from '@tanstack/react-router';
import type { components } from '@sovereign-pipeline/client';
import { client } from '../api.ts';
import { useMoment } from '../moment/moment.ts';
import { usePages } from '../paging.ts';
import { CertaintyMark, CompanyLink, Doubts, Since } from '../parts/assessed.tsx';
import { useCompanyNames } from '../parts/company-names.ts';
import { RecordLink } from '../parts/corrections.tsx';
import { Download } from '../parts/download.tsx';
import { Filter, PlaceFilter } from '../parts/filter.tsx';
import { ModelLink } from '../parts/model-link.tsx';
import { Answer, More } from '../parts/states.tsx';
import { languageName } from '../words/language-names.ts';
import { useWords } from '../words/language.tsx';
import type { PlaceSearch } from './place-search.ts';

type Model = components['schemas']['Models']['models'][number];

/** The models that were launched, filtered by the address. */
export function Models() {
  const { t } = useWords();
  const { company, market } = useSearch({ from: '/models' });
  const navigate = useNavigate({ from: '/models' });
  const moment = useMoment();
  const pages = usePages(['models', company, market, moment], async (cursor, signal) => {
    const query = {
      ...moment,
      ...cursor,
      limit: 100,
      ...(company !== undefined && { company }),
      ...(market !== undefined && { market: [market] }),
    };
    const { data, response } = await client.GET('/v1/models', { params: { query }, signal });
    return { items: data?.models ?? [], response };
  });
  const names = useCompanyNames((pages.data ?? []).map((model) => model.company));
  const set = (change: { [K in keyof PlaceSearch]: PlaceSearch[K] | undefined }): void => {
    void navigate({ search: (search) => ({ ...search, ...change }) as PlaceSearch });
  };
  return (
    <>
      <h1>{t.models}</h1>
      <Filter>
        <PlaceFilter company={company} market={market} onChange={set} />
      </Filter>
      <Download path="/v1/models" query={{ ...moment, company, market }} />
      <Answer of={pages}>
        {(models) =>
          models.length === 0 && !pages.hasNextPage ? (
            <div className="notice">
              <p>{t.noModels}</p>
              <RecordLink type="ModelLaunched" data={company === undefined ? {} : { company }}>
                {t.recordModel}
              </RecordLink>
            </div>
          ) : (
            <ol className="cards">
              {models.map((model) => (
                <li key={model.id} className="card">
                  <ModelCard of={model} company={names.get(model.company) ?? model.company} />
                </li>
              ))}
            </ol>
          )
        }
      </Answer>
      <More of={pages} />
    </>
  );
}

function ModelCard({ of, company }: { readonly of: Model; readonly company: string }) {
  const { language } = useWords();
  return (
    <>
      <h2>
        <ModelLink id={of.id} name={of.model} />
      </h2>
      <p className="purpose">{of.description}</p>
      <p className="meta">
        <CompanyLink id={of.company} name={company} />
        <Since date={of.since} /> <CertaintyMark certainty={of.certainty} /> <Doubts of={of} />
        {of.languages.map((code) => (
          <span key={code} className="tag" title={code}>
            {languageName(code, language)}
          </span>
        ))}
      </p>
    </>
  );
}
