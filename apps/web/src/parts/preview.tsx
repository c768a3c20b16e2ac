import type { components } from '@sovereign-pipeline/client';
import { useWords } from '../words/language.tsx';
import { ChangeLines } from './change-line.tsx';

export type WouldChange = components['schemas']['DryRunReceipt']['wouldChange'];

/** What recording the fact that is being typed would change of what is shown. */
export function Preview({ of }: { readonly of: WouldChange }) {
  const { t } = useWords();
  return (
    <section className="preview" role="status" aria-label={t.previewTitle}>
      {of.changes.length === 0 ? (
        <p className="notice">{t.previewNothing}</p>
      ) : (
        <>
          <h2>{t.previewTitle}</h2>
          <ChangeLines of={of.changes} />
        </>
      )}
    </section>
  );
}
