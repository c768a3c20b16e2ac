import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { RecordedEvent } from '../api.ts';
import { timeInWords } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { Recorder } from './claims.tsx';
import { useSubjects } from './subjects.ts';

type ListedFact = Pick<RecordedEvent, 'id' | 'type' | 'subject' | 'time' | 'recordedby' | 'data'>;

/** Facts, a line for each. */
export function FactLines({ of }: { readonly of: readonly ListedFact[] }) {
  const subject = useSubjects(of);
  return (
    <ol className="facts">
      {of.map((fact) => (
        <FactLine key={fact.id} of={fact} subject={subject(fact.data)} />
      ))}
    </ol>
  );
}

/** Its kind, what it is about, when it was recorded. Made once: a list may have thousands. */
const FactLine = memo(function FactLine({
  of,
  subject,
}: {
  readonly of: ListedFact;
  readonly subject: string | undefined;
}) {
  const { t, language } = useWords();
  const [kind, ...rest] = of.subject.split('-');
  const id = rest.join('-');
  const about = subject ?? id;
  return (
    <li className="fact">
      <span className="kind">{t.types[of.type]}</span>
      <span className="about">
        {kind === 'company' && (
          <Link to="/companies/$id" params={{ id }}>
            <bdi>{about}</bdi>
          </Link>
        )}
        {kind === 'partnership' && (
          <Link to="/partnerships/$id" params={{ id }}>
            <bdi>{about}</bdi>
          </Link>
        )}
        {kind === 'meeting' && (
          <Link to="/meetings/$id" params={{ id }}>
            <bdi>{about}</bdi>
          </Link>
        )}
      </span>
      <span className="quiet when">
        <Link to="/facts/$id" params={{ id: of.id }} className="quiet">
          <time dateTime={of.time}>{timeInWords(of.time, language)}</time>
        </Link>{' '}
        <Recorder of={of} />
      </span>
    </li>
  );
});
