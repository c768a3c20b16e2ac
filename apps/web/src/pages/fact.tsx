import { claimTypes } from '@sovereign-pipeline/domain/vocabulary';
import { Link, useParams } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { api, type RecordedEvent } from '../api.ts';
import { Claim, entryOf } from '../parts/claims.tsx';
import { Answer } from '../parts/states.tsx';
import { useSubjects } from '../parts/subjects.ts';
import { timeInWords } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { numberInWords } from '../words/numbers.ts';

/** A fact as it was recorded: what it says, who recorded it, its place in the journal, and all of it as JSON. */
export function Fact() {
  const { t } = useWords();
  const { id } = useParams({ from: '/facts/$id' });
  const asked = api.useQuery('get', '/v1/events/{id}', { params: { path: { id } } });
  const subject = useSubjects(asked.data === undefined ? [] : [asked.data]);
  return (
    <Answer of={asked} whole>
      {(event) => (
        <>
          <header className="title">
            <p className="meta quiet">{t.types[event.type]}</p>
            <h1>
              <bdi>{subject(event.data) ?? t.types[event.type]}</bdi>
            </h1>
          </header>
          <section aria-labelledby="claim">
            <h2 id="claim">{t.whatItSays}</h2>
            <Claim of={entryOf(event)} correctable={isClaim(event.type)} />
          </section>
          <section aria-labelledby="envelope">
            <h2 id="envelope">{t.howRecorded}</h2>
            <Envelope of={event} />
          </section>
          <section aria-labelledby="json">
            <h2 id="json">{t.asKept}</h2>
            <pre className="json" tabIndex={0} role="group" aria-labelledby="json" dir="ltr">
              {JSON.stringify(event, null, 2)}
            </pre>
          </section>
        </>
      )}
    </Answer>
  );
}

/** Corrections and erasures are not disputed themselves. */
const isClaim = (type: RecordedEvent['type']): boolean => claimTypes.some((each) => each === type);

function Envelope({ of }: { readonly of: RecordedEvent }) {
  const { t, language } = useWords();
  const number = numberInWords(language);
  const said: (readonly [string, ReactNode])[] = [
    [t.recordedAt, <time dateTime={of.time}>{timeInWords(of.time, language)}</time>],
    [t.recorder, of.recordedby && <bdi>{of.recordedby}</bdi>],
    [t.inJournal, number(of.position)],
    [t.stream, <StreamLink of={of} />],
    [t.identifier, <code>{of.id}</code>],
    [
      t.importedFrom,
      of.importedtime && (
        <>
          {timeInWords(of.importedtime, language)}
          {of.importedby !== undefined && <bdi>{t.recordedBy(of.importedby)}</bdi>}
        </>
      ),
    ],
    [
      t.onTopic,
      of.kafkatopic && (
        <>
          <code>{of.kafkatopic}</code> {of.kafkapartition} {of.relayed !== true && t.notRelayed}
        </>
      ),
    ],
  ];
  return (
    <dl className="particulars">
      {said
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  );
}

function StreamLink({ of: { subject, streamversion } }: { readonly of: RecordedEvent }) {
  const { t } = useWords();
  const [kind, ...rest] = subject.split('-');
  const params = { id: rest.join('-') };
  const name = <bdi>{subject}</bdi>;
  return (
    <>
      {kind === 'company' && (
        <Link to="/companies/$id" params={params}>
          {name}
        </Link>
      )}
      {kind === 'partnership' && (
        <Link to="/partnerships/$id" params={params}>
          {name}
        </Link>
      )}
      {kind === 'meeting' && (
        <Link to="/meetings/$id" params={params}>
          {name}
        </Link>
      )}
      <span className="quiet">{t.version(streamversion)}</span>
    </>
  );
}
