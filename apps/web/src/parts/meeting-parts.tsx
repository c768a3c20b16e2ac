import { Link } from '@tanstack/react-router';
import type { components } from '@sovereign-pipeline/client';
import { dateInWords } from '../words/dates.ts';
import { type Language, useWords } from '../words/language.tsx';
import { countryName } from '../words/region-names.ts';
import { CertaintyMark, Doubts } from './assessed.tsx';

export type Meeting = components['schemas']['Meeting'];

/** When it was held, or is due; said as unknown where nobody names a date. */
export function MeetingDate({ of }: { readonly of: Meeting }) {
  const { t, language } = useWords();
  const date = of.occurred ?? of.expected;
  if (date === undefined) return <span className="quiet">{t.undated}</span>;
  const words = dateInWords(date, language);
  return <time title={date}>{of.occurred === null ? t.dueOn(words) : words}</time>;
}

/** A meeting in a list. */
export function MeetingCard({ of }: { readonly of: Meeting }) {
  const { t, language } = useWords();
  const place = placeInWords(of.place, language);
  return (
    <article className="card">
      <h2>
        <Link to="/meetings/$id" params={{ id: of.id }}>
          {of.participants.map(({ id, name }, index) => (
            <span key={id}>
              {index > 0 && <span className="quiet"> × </span>}
              <bdi>{name}</bdi>
            </span>
          ))}
        </Link>
      </h2>
      {of.topics.length > 0 && <p className="purpose">{of.topics.join(', ')}</p>}
      <p className="meta">
        <strong className="status" data-status={of.status}>
          {t.statuses[of.status]}
        </strong>
        <MeetingDate of={of} />
        {place !== '' && <bdi>{place}</bdi>}
        <CertaintyMark certainty={of.certainty} /> <Doubts of={of} />
      </p>
    </article>
  );
}

/** `{city: 'Oslo', country: 'NO'}` → Oslo, Norway. */
export function placeInWords(place: Meeting['place'], language: Language): string {
  if (place === undefined) return '';
  const country = place.country;
  return [place.name, place.city, country && (countryName(country, language) ?? country)]
    .filter(Boolean)
    .join(', ');
}
