import { type SubmitEvent, useId, useState } from 'react';
import { ProblemError } from '@sovereign-pipeline/client';
import type { ChangeKind } from '../pages/changes-search.ts';
import { type Watch, watchedViews } from '../pages/watches-search.ts';
import { useWords } from '../words/language.tsx';
import { Choice } from './choice.tsx';
import { PlaceFilter } from './filter.tsx';
import { NameChoice } from './name-choice.tsx';

type Filter = Watch['filter'];
export interface WatchInput {
  readonly name: string;
  readonly filter: Filter;
  readonly url: string | null;
}

/** What a watch is for and where it delivers: of a new one, or of one that is there. */
export function WatchForm({
  given,
  submitWords,
  onSubmit,
}: {
  readonly given: WatchInput;
  readonly submitWords: string;
  /** Rejects with what the service has against it. */
  readonly onSubmit: (input: WatchInput) => Promise<void>;
}) {
  const { t } = useWords();
  const [input, setInput] = useState(given);
  const [refused, setRefused] = useState<unknown>();
  const [sending, setSending] = useState(false);
  const submit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    setSending(true);
    setRefused(undefined);
    await onSubmit({ ...input, name: input.name.trim() }).catch(setRefused);
    setSending(false);
  };
  return (
    <form className="watch-form" onSubmit={(event) => void submit(event)}>
      <label className="field">
        <span>{t.watchName}</span>
        <input
          required
          maxLength={100}
          dir="auto"
          placeholder={t.watchNameExample}
          value={input.name}
          onChange={({ target }) => {
            setInput({ ...input, name: target.value });
          }}
        />
      </label>
      <FilterFields
        filter={input.filter}
        onChange={(change) => {
          setInput((before) => ({ ...before, filter: kept({ ...before.filter, ...change }) }));
        }}
      />
      <UrlField
        value={input.url}
        onChange={(url) => {
          setInput({ ...input, url });
        }}
      />
      {refused !== undefined && <Refused by={refused} />}
      <p className="actions">
        <button type="submit" className="primary" disabled={sending}>
          {submitWords}
        </button>
      </p>
    </form>
  );
}

/** Where it delivers; without an address its digest is all there is. */
function UrlField({
  value,
  onChange,
}: {
  readonly value: string | null;
  readonly onChange: (url: string | null) => void;
}) {
  const { t } = useWords();
  const id = useId();
  return (
    <label className="field">
      <span>{t.watchUrl}</span>
      <input
        type="url"
        maxLength={2_000}
        placeholder="https://"
        aria-describedby={id}
        value={value ?? ''}
        onChange={({ target }) => {
          onChange(target.value === '' ? null : target.value);
        }}
      />
      <small id={id}>{t.watchUrlHelp}</small>
    </label>
  );
}

type FilterChange = { readonly [K in keyof Filter]: Filter[K] | undefined };

/** Which changes the watch is for. */
function FilterFields({
  filter,
  onChange: set,
}: {
  readonly filter: Filter;
  readonly onChange: (change: FilterChange) => void;
}) {
  const { t } = useWords();
  const { company, with: others = [], market } = filter;
  const id = useId();
  return (
    <>
      <div className="filter">
        <Choice
          label={t.watchedView}
          of={watchedViews}
          words={t.watchedViews}
          none={t.all}
          value={filter.view}
          onChange={(view) => {
            set({ view });
          }}
        />
        <PlaceFilter company={company} others={others} market={market} onChange={set} />
        <NameChoice
          of="partnership"
          label={t.ofPartnership}
          value={filter.partnership}
          onChange={(partnership) => {
            set({ partnership });
          }}
        />
        <label>
          {t.newerThanDays}
          <input
            type="number"
            min={0}
            max={36_500}
            aria-describedby={`${id}-days`}
            value={filter.newerThanDays ?? ''}
            onChange={({ target }) => {
              set({ newerThanDays: target.value === '' ? undefined : Number(target.value) });
            }}
          />
        </label>
      </div>
      <p className="quiet" id={`${id}-days`}>
        {t.newerThanDaysHelp}
      </p>
      <Kinds
        value={filter.kinds ?? []}
        onChange={(kinds) => {
          set({ kinds });
        }}
      />
    </>
  );
}

/** Without what is not said. */
const kept = (filter: FilterChange): Filter =>
  Object.fromEntries(
    Object.entries(filter).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );

function Kinds({
  value,
  onChange,
}: {
  readonly value: readonly ChangeKind[];
  readonly onChange: (kinds: ChangeKind[]) => void;
}) {
  const { t } = useWords();
  return (
    <fieldset className="kinds">
      <legend>
        {t.watchedKinds} <small>{t.watchedKindsHelp}</small>
      </legend>
      {(Object.entries(t.changeKinds) as [ChangeKind, string][]).map(([kind, words]) => (
        <label key={kind}>
          <input
            type="checkbox"
            checked={value.includes(kind)}
            onChange={({ target }) => {
              onChange(target.checked ? [...value, kind] : value.filter((each) => each !== kind));
            }}
          />
          {words}
        </label>
      ))}
    </fieldset>
  );
}

/** What the service has against something that was asked of it, and where. */
export function Refused({ by }: { readonly by: unknown }) {
  const { t } = useWords();
  const problem = by instanceof ProblemError ? by.problem : undefined;
  return (
    <div className="notice bad" role="alert">
      <strong>{problem?.title ?? t.notSent}</strong>
      {problem?.detail !== undefined && (
        <p>
          <bdi>{problem.detail}</bdi>
        </p>
      )}
      {(problem?.errors ?? []).map(({ pointer, parameter, detail }, index) => (
        <p key={index}>
          <code>{pointer ?? parameter}</code> <bdi>{detail}</bdi>
        </p>
      ))}
    </div>
  );
}
