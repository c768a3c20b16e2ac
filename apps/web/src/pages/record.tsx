import { eventTypes } from '@sovereign-pipeline/domain/vocabulary';
import { Link, useSearch } from '@tanstack/react-router';
import { type RefObject, useRef } from 'react';
import { flushSync } from 'react-dom';
import { CorrectedFact } from '../parts/corrected-fact.tsx';
import { EvidenceFirst } from '../parts/evidence-first.tsx';
import { type Draft, draftKey, useDraft, useRecording } from '../parts/fact-draft.ts';
import { Preview } from '../parts/preview.tsx';
import { type SchemaBook, useSchemas } from '../parts/schema-book.ts';
import { Field } from '../parts/schema-field.tsx';
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

function RecordForm({ book, asked }: { readonly book: SchemaBook; readonly asked: RecordSearch }) {
  const { t, language } = useWords();
  const { draft, keep, ofType, begin, forget } = useDraft(book, asked);
  const recording = useRecording(draft, forget);
  const done = recording.outcome?.good === true;
  const kind = useRef<HTMLSelectElement>(null);
  return (
    <form
      className="record"
      onSubmit={(event) => {
        event.preventDefault();
        void recording.record();
      }}
      noValidate
    >
      <TypeChoice
        choice={kind}
        book={book}
        value={draft.type}
        disabled={done}
        onChange={(type) => {
          recording.clear();
          keep(ofType(type));
        }}
      />
      <p className="quiet">
        {formWords(language).help(book.describe(`${draft.type}Data`))} {t.keptDraft}
      </p>
      <CorrectedFact data={draft.data} />
      <Said
        book={book}
        draft={draft}
        disabled={done}
        errors={recording.errors}
        onChange={(data) => {
          recording.outdate();
          keep({ ...draft, data });
        }}
      />
      <Told of={recording} />
      <Actions
        done={done}
        onPreview={() => void recording.look()}
        onAnother={() => {
          flushSync(() => {
            recording.clear();
            begin();
          });
          kind.current?.focus();
        }}
      />
    </form>
  );
}

function Actions({
  done,
  onPreview,
  onAnother,
}: {
  readonly done: boolean;
  readonly onPreview: () => void;
  readonly onAnother: () => void;
}) {
  const { t } = useWords();
  return (
    <div className="actions">
      {done ? (
        // Not the one that records, made over: a press would record at once.
        <button key="another" type="button" className="primary" onClick={onAnother}>
          {t.recordAnother}
        </button>
      ) : (
        <>
          <button type="submit" className="primary">
            {t.recordNow}
          </button>
          <button type="button" onClick={onPreview}>
            {t.preview}
          </button>
        </>
      )}
    </div>
  );
}

/** What is said of it, field by field: the evidence first. */
function Said({
  book,
  draft,
  disabled,
  errors,
  onChange,
}: {
  readonly book: SchemaBook;
  readonly draft: Draft;
  readonly disabled: boolean;
  readonly errors: ReturnType<typeof useRecording>['errors'];
  readonly onChange: (data: Draft['data']) => void;
}) {
  const { t } = useWords();
  const schema = `${draft.type}Data`;
  return (
    <fieldset disabled={disabled}>
      <legend className="hidden">{t.types[draft.type as keyof typeof t.types]}</legend>
      {book.hasField(schema, 'evidence') && (
        <EvidenceFirst key={draft.id} data={draft.data} onChange={onChange} />
      )}
      <Field
        book={book}
        schema={book.find(schema)}
        pointer="/data"
        value={draft.data}
        errors={errors}
        onChange={(data) => {
          onChange(data ?? {});
        }}
      />
    </fieldset>
  );
}

function TypeChoice({
  choice,
  book,
  value,
  disabled,
  onChange,
}: {
  readonly choice: RefObject<HTMLSelectElement | null>;
  readonly book: SchemaBook;
  readonly value: string;
  readonly disabled: boolean;
  readonly onChange: (type: string) => void;
}) {
  const { t } = useWords();
  return (
    <label className="field">
      <span>{t.whatHappened}</span>
      <select
        ref={choice}
        value={value}
        disabled={disabled}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      >
        {eventTypes
          .filter((type) => book.has(`${type}Data`))
          .map((type) => (
            <option key={type} value={type}>
              {t.types[type]}
            </option>
          ))}
      </select>
    </label>
  );
}

/** What came of it: that it is being sent, how it went, what is wrong with no field, what it would change. */
function Told({
  of: { sends = false, outcome, errors, wouldChange },
}: {
  readonly of: ReturnType<typeof useRecording>;
}) {
  const { t } = useWords();
  return (
    <>
      {sends && (
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
    </>
  );
}

/** What is wrong, first, else how it went. */
function focusOnOutcome(told: HTMLElement | null): void {
  const wrong = told?.closest('form')?.querySelector<HTMLElement>('[aria-invalid=true]');
  (wrong ?? told)?.focus();
}
