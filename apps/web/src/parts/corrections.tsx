import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { TimelineEntry } from '../api.ts';
import { useWords } from '../words/language.tsx';
import type { Json } from './schema-book.ts';
import { useMay } from './session.tsx';

/** Opens the form of an event, with what is known filled in; who may not record is not offered it. */
export function RecordLink({
  type,
  data,
  className = 'button',
  title,
  children,
}: {
  readonly type: string;
  readonly data: Readonly<Record<string, Json>>;
  readonly className?: string;
  readonly title?: string;
  readonly children: ReactNode;
}) {
  if (!useMay('record')) return null;
  return (
    <Link to="/record" search={{ type, data }} className={className} title={title}>
      {children}
    </Link>
  );
}

/** What can be done about a claim: contradict it or take it back; one that was taken back is recorded anew. */
export function Correct({ claim }: { readonly claim: TimelineEntry }) {
  const { t } = useWords();
  if (!useMay('record')) return null;
  return (
    <p className="meta corrections">
      {claim.retracted === undefined ? (
        <>
          <RecordLink type="ClaimDisputed" data={{ eventId: claim.id }} className="small">
            {t.dispute}
          </RecordLink>
          <RecordLink type="ClaimRetracted" data={{ eventId: claim.id }} className="small">
            {t.retract}
          </RecordLink>
        </>
      ) : (
        <RecordLink type={claim.type} data={claim.data} className="small" title={t.recordAnewHelp}>
          {t.recordAnew}
        </RecordLink>
      )}
    </p>
  );
}

/** A dispute is taken back by retracting it. */
export function TakeBack({ dispute }: { readonly dispute: string }) {
  const { t } = useWords();
  return (
    <RecordLink type="ClaimRetracted" data={{ eventId: dispute }} className="small">
      {t.takeBackDispute}
    </RecordLink>
  );
}
