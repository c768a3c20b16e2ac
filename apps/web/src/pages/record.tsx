import { eventTypes } from '@sovereign-pipeline/domain/vocabulary';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { type SubmitEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { client } from '../api.ts';
import { v4 as newId } from 'uuid';
import { ProblemError } from '@sovereign-pipeline/client';
import { recordedHere } from '../parts/live.tsx';
import { EvidenceFirst } from '../parts/evidence-first.tsx';
import { Preview, type WouldChange } from '../parts/preview.tsx';
import { type Json, type SchemaBook, useSchemas } from '../parts/schema-book.ts';
import { Field } from '../parts/schema-field.tsx';
import { CorrectedFact } from '../parts/corrected-fact.tsx';
import { Answer } from '../parts/states.tsx';
import { formWords } from '../words/form-words.ts';
import { useWords } from '../words/language.tsx';
import type { RecordSearch } from './record-search.ts';

/** A form for each event, made from the schema that the service itself checks by. */
export function Record() {
  const { t } = useWords();
  const asked = useSearch({ from: '/record' });
  const described = useSchemas();
  return (
    <>
      <h1>{t.recordFact}</h1>
      <p>
        <Link to="/import">{t.importFile}</Link>
      </p>
      <Answer of={described}>
        {(book) => <RecordForm key={draftKey(asked)} asked={asked} book={book} />}
      </Answer>
    </>
  );
}

interface Draft {
  readonly type: string;
  readonly data: Json;
  readonly id: string;
}

/** Each form that was opened filled in has a draft of its own: none takes the place of another. */
const draftKey = ({ type, data = {} }: RecordSearch): string =>
  type === undefined ? 'draft' : `draft ${type} ${JSON.stringify(data)}`;

function RecordForm({ book, asked }: { readonly book: SchemaBook; readonly asked: RecordSearch }) {
  const { t, language } = useWords();
  const queries = useQueryClient();
  const types = eventTypes.filter((type) => book.has(`${type}Data`));
  /** What was filled in, as far as this event has such fields. */
  const fresh = (type: string, typed?: Json): Draft => ({
    type,
    data: book.only(`${type}Data`, { ...asked.data, ...(typed as Readonly<Record<string, Json>>) }),
    id: newId(),
  });
  const place = draftKey(asked);
  const [draft, setDraft] = useState<Draft>(
    () => storedDraft(place) ?? fresh(asked.type ?? 'MarketTargeted'),
  );
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map());
  const [outcome, setOutcome] = useState<{ readonly good: boolean; readonly text: string }>();
  const [wouldChange, setWouldChange] = useState<WouldChange>();
  const [sends, setSends] = useState(false);
  const keep = (next: Draft): void => {
    setDraft(next);
    setWouldChange(undefined);
    localStorage.setItem(place, JSON.stringify(next));
  };
  const refused = (error: unknown): void => {
    if (!(error instanceof ProblemError)) {
      setOutcome({ good: false, text: t.notSent });
      return;
    }
    const wrong = error.problem.errors ?? [];
    setErrors(new Map(wrong.map(({ pointer, detail }) => [pointer ?? '', detail])));
    const why = error.problem.code === 'journal-unavailable' ? t.notConfirmed : error.message;
    setOutcome({ good: false, text: wrong.length > 0 ? t.refused : why });
  };
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setErrors(new Map());
    setOutcome(undefined);
    setWouldChange(undefined);
    setSends(true);
    recordedHere.add(draft.id);
    try {
      // The same id again records nothing twice: trying again is safe.
      const { data } = await client.POST('/v1/events', {
        params: {},
        body: { id: draft.id, type: draft.type, data: draft.data } as never,
        headers: { 'content-type': 'application/json' },
      });
      const receipt = data as unknown as { position: number; duplicate?: boolean };
      setOutcome({
        good: true,
        text: receipt.duplicate === true ? t.wasRecorded(receipt.position) : t.recordedAs(receipt.position),
      });
      localStorage.removeItem(place);
      // Recorders read their own writes: what is shown next includes this fact.
      const query = { limit: 1, after: receipt.position };
      await client.GET('/v1/companies', { params: { query } }).catch(() => undefined);
      await queries.invalidateQueries();
    } catch (error) {
      refused(error);
    } finally {
      setSends(false);
    }
  };
  const look = async (): Promise<void> => {
    setErrors(new Map());
    setOutcome(undefined);
    setWouldChange(undefined);
    try {
      const { data } = await client.POST('/v1/events', {
        params: { query: { dryRun: 'true' } },
        body: { id: draft.id, type: draft.type, data: draft.data } as never,
        headers: { 'content-type': 'application/json' },
      });
      const { wouldChange: changes } = data as unknown as { wouldChange?: WouldChange };
      setWouldChange(changes ?? { changes: [], notCompared: [], position: 0 });
    } catch (error) {
      refused(error);
    }
  };
  const done = outcome?.good === true;
  const kind = useRef<HTMLSelectElement>(null);
  return (
    <form className="record" onSubmit={(event) => void submit(event)} noValidate>
      <label className="field">
        <span>{t.whatHappened}</span>
        <select
          ref={kind}
          value={draft.type}
          disabled={done}
          onChange={(event) => {
            setErrors(new Map());
            setOutcome(undefined);
            keep(fresh(event.target.value, draft.data));
          }}
        >
          {types.map((type) => (
            <option key={type} value={type}>
              {t.types[type]}
            </option>
          ))}
        </select>
      </label>
      <p className="quiet">
        {formWords(language).help(book.describe(`${draft.type}Data`))} {t.keptDraft}
      </p>
      <CorrectedFact data={draft.data} />
      <fieldset disabled={done}>
        <legend className="hidden">{t.types[draft.type as keyof typeof t.types]}</legend>
        {book.hasField(`${draft.type}Data`, 'evidence') && (
          <EvidenceFirst
            key={draft.id}
            data={draft.data}
            onChange={(data) => {
              keep({ ...draft, data });
            }}
          />
        )}
        <Field
          book={book}
          schema={book.find(`${draft.type}Data`)}
          pointer="/data"
          value={draft.data}
          errors={errors}
          onChange={(data) => {
            keep({ ...draft, data: data ?? {} });
          }}
        />
      </fieldset>
      {sends && outcome === undefined && (
        <p className="quiet" role="status">
          {t.sends}
        </p>
      )}
      {outcome !== undefined && (
        <p
          key={outcome.text}
          className={outcome.good ? 'notice good' : 'notice bad'}
          role={outcome.good ? 'status' : 'alert'}
          tabIndex={-1}
          ref={focusOnOutcome}
        >
          {outcome.text}
        </p>
      )}
      {[...errors]
        .filter(([pointer]) => !pointer.startsWith('/data'))
        .map(([pointer, detail]) => (
          <p key={pointer} className="doubt">
            {pointer} {detail}
          </p>
        ))}
      {wouldChange !== undefined && <Preview of={wouldChange} />}
      <div className="actions">
        {done ? (
          <button
            // Not the one that records, made over: a press would record at once.
            key="another"
            type="button"
            className="primary"
            onClick={() => {
              flushSync(() => {
                setOutcome(undefined);
                setDraft(fresh(draft.type));
              });
              kind.current?.focus();
            }}
          >
            {t.recordAnother}
          </button>
        ) : (
          <>
            <button type="submit" className="primary">
              {t.recordNow}
            </button>
            <button type="button" onClick={() => void look()}>
              {t.preview}
            </button>
          </>
        )}
      </div>
    </form>
  );
}

/** What is wrong, first, else how it went. */
function focusOnOutcome(told: HTMLElement | null): void {
  const wrong = told?.closest('form')?.querySelector<HTMLElement>('[aria-invalid=true]');
  (wrong ?? told)?.focus();
}

function storedDraft(place: string): Draft | undefined {
  try {
    const draft = JSON.parse(localStorage.getItem(place) ?? 'null') as Draft | null;
    return draft === null || typeof draft.type !== 'string' ? undefined : draft;
  } catch {
    return undefined;
  }
}
