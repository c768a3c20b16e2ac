import { api } from '../api.ts';
import { useWords } from '../words/language.tsx';
import { Claim, entryOf } from './claims.tsx';
import { Answer } from './states.tsx';
import type { Json } from './schema-book.ts';

/** The recorded fact that a correction names, so that nobody corrects another one. */
export function CorrectedFact({ data }: { readonly data: Json }) {
  const { eventId } = (data ?? {}) as { readonly eventId?: Json };
  return typeof eventId === 'string' && eventId !== '' ? <Fact key={eventId} id={eventId} /> : null;
}

function Fact({ id }: { readonly id: string }) {
  const { t } = useWords();
  const asked = api.useQuery('get', '/v1/events/{id}', { params: { path: { id } } }, { retry: false });
  return (
    <section aria-label={t.correctedFact}>
      <h2>{t.correctedFact}</h2>
      <Answer of={asked}>{(event) => <Claim of={entryOf(event)} correctable={false} />}</Answer>
    </section>
  );
}
