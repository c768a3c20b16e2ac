import { ProblemError } from '@sovereign-pipeline/client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { v4 as newId } from 'uuid';
import { client } from '../api.ts';
import type { RecordSearch } from '../pages/record-search.ts';
import { useWords } from '../words/language.tsx';
import { recordedHere } from './live.tsx';
import type { WouldChange } from './preview.tsx';
import type { Json, SchemaBook } from './schema-book.ts';

export interface Draft {
  readonly type: string;
  readonly data: Json;
  readonly id: string;
}

/** Each form that was opened filled in has a draft of its own: none takes the place of another. */
export const draftKey = ({ type, data = {} }: RecordSearch): string =>
  type === undefined ? 'draft' : `draft ${type} ${JSON.stringify(data)}`;

/** A fact that is being written, kept in the browser until it is recorded. */
export function useDraft(book: SchemaBook, asked: RecordSearch) {
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
  return {
    draft,
    keep: (next: Draft): void => {
      setDraft(next);
      localStorage.setItem(place, JSON.stringify(next));
    },
    ofType: (type: string): Draft => fresh(type, draft.data),
    begin: (): void => {
      setDraft(fresh(draft.type));
    },
    forget: (): void => {
      localStorage.removeItem(place);
    },
  };
}

function storedDraft(place: string): Draft | undefined {
  try {
    const draft = JSON.parse(localStorage.getItem(place) ?? 'null') as Draft | null;
    return draft === null || typeof draft.type !== 'string' ? undefined : draft;
  } catch {
    return undefined;
  }
}

interface Outcome {
  readonly good: boolean;
  readonly text: string;
}
interface Answered {
  /** What the service has against it, by the pointers of the fields. */
  readonly errors: ReadonlyMap<string, string>;
  readonly outcome?: Outcome;
  readonly wouldChange?: WouldChange;
  readonly sends?: boolean;
}
const nothing: Answered = { errors: new Map() };

/** Records a draft, or asks what it would change, and tells what came of it. */
export function useRecording(draft: Draft, onRecorded: () => void) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [answered, setAnswered] = useState(nothing);
  const refused = (error: unknown): void => {
    if (!(error instanceof ProblemError)) {
      setAnswered({ ...nothing, outcome: { good: false, text: t.notSent } });
      return;
    }
    const wrong = error.problem.errors ?? [];
    const why = error.problem.code === 'journal-unavailable' ? t.notConfirmed : error.message;
    setAnswered({
      errors: new Map(wrong.map(({ pointer, detail }) => [pointer ?? '', detail])),
      outcome: { good: false, text: wrong.length > 0 ? t.refused : why },
    });
  };
  const record = async (): Promise<void> => {
    setAnswered({ ...nothing, sends: true });
    recordedHere.add(draft.id);
    try {
      // The same id again records nothing twice: trying again is safe.
      const { position, duplicate } = await post<{ position: number; duplicate?: boolean }>(draft);
      const text = duplicate === true ? t.wasRecorded(position) : t.recordedAs(position);
      setAnswered({ ...nothing, outcome: { good: true, text } });
      onRecorded();
      // Recorders read their own writes: what is shown next includes this fact.
      const query = { limit: 1, after: position };
      await client.GET('/v1/companies', { params: { query } }).catch(() => undefined);
      await queries.invalidateQueries();
    } catch (error) {
      refused(error);
    }
  };
  const look = async (): Promise<void> => {
    setAnswered(nothing);
    try {
      const { wouldChange } = await post<{ wouldChange?: WouldChange }>(draft, { dryRun: 'true' });
      setAnswered({
        ...nothing,
        wouldChange: wouldChange ?? { changes: [], notCompared: [], position: 0 },
      });
    } catch (error) {
      refused(error);
    }
  };
  return {
    ...answered,
    record,
    look,
    /** What it would change is of what is written now. */
    outdate: (): void => {
      setAnswered(({ wouldChange: _, ...others }) => others);
    },
    clear: (): void => {
      setAnswered(nothing);
    },
  };
}

/** Whatever the type says: the service answers by what it is asked. */
async function post<T>({ id, type, data }: Draft, query?: { dryRun: 'true' }): Promise<T> {
  const answer = await client.POST('/v1/events', {
    params: query === undefined ? {} : { query },
    body: { id, type, data } as never,
    headers: { 'content-type': 'application/json' },
  });
  return answer.data as T;
}
