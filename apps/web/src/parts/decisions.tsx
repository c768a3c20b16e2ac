import type { PartnershipStory } from '../api.ts';
import { dateInWords } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { CertaintyMark, Doubts } from './assessed.tsx';
import { MarketTag } from './market-tag.tsx';

/** What authorities decided about a partnership: it changes no stage, and may stop it all the same. */
export function Decisions({ of }: { readonly of: PartnershipStory['decisions'] }) {
  const { t } = useWords();
  if (of.length === 0) return null;
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions">{t.decisions}</h2>
      <ul className="rows">
        {of.map((decision, index) => (
          <li key={index}>
            <span>
              <strong>{t.decided[decision.decision]}</strong> · <bdi>{decision.authority}</bdi> ·{' '}
              <bdi>{decision.subject}</bdi>
            </span>
            <span className="meta">
              <MarketTag code={decision.jurisdiction} />
              <Decided date={decision.since} /> <CertaintyMark certainty={decision.certainty} />{' '}
              <Doubts of={decision} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Decided({ date }: { readonly date: string | null }) {
  const { t, language } = useWords();
  if (date === null) return <span className="quiet">{t.undated}</span>;
  return <time title={date}>{dateInWords(date, language)}</time>;
}
