import { Link } from '@tanstack/react-router';
import { memo, type ReactNode } from 'react';
import type { Evidence, RecordedEvent, TimelineEntry } from '../api.ts';
import { dateInWords, timeInWords } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { Correct, TakeBack } from './corrections.tsx';
import { useSubject } from './subjects.ts';

interface ClaimData {
  readonly evidence?: readonly Evidence[];
  readonly certainty?: string;
  readonly stage?: keyof ReturnType<typeof useWords>['t']['stages'];
  readonly decision?: keyof ReturnType<typeof useWords>['t']['decided'];
  readonly expected?: string;
  readonly purpose?: string;
  readonly note?: string;
}

/** A recorded event as an entry of a timeline: what its claim says, without what others say of it. */
export function entryOf(event: RecordedEvent): TimelineEntry {
  const { occurred = null } = event.data as { readonly occurred?: string | null };
  return { ...(event as unknown as TimelineEntry), occurred, recordedAt: event.time };
}

/** Every claim about a thing; those that its assessment rests on stand out. */
export function EveryClaim({
  of,
  basis,
  more,
}: {
  readonly of: readonly TimelineEntry[];
  readonly basis: readonly string[];
  /** Leads on to the further ones. */
  readonly more: ReactNode;
}) {
  const { t } = useWords();
  return (
    <section aria-labelledby="claims">
      <h2 id="claims">{t.everyClaim}</h2>
      <ol className="claims">
        {of.map((claim) => (
          <li key={claim.id} className={basis.includes(claim.id) ? 'counts' : undefined}>
            <Claim of={claim} />
          </li>
        ))}
      </ol>
      {more}
    </section>
  );
}

/** A claim as it was recorded: what it says, when, on what evidence, and who contradicts it. */
export const Claim = memo(function Claim({
  of,
  about,
  correctable = true,
}: {
  readonly of: TimelineEntry;
  /** Whom or what it is about, where the claim itself does not name it. */
  readonly about?: string | undefined;
  readonly correctable?: boolean;
}) {
  const { t } = useWords();
  const data = of.data as ClaimData;
  const subject = useSubject()(of.data);
  return (
    <article className={of.retracted === undefined ? 'claim' : 'claim gone'}>
      <Heading of={of} />
      {(about ?? subject) !== undefined && (
        <p className="about">
          <bdi>{about ?? subject}</bdi>
        </p>
      )}
      {data.purpose !== undefined && <p>{data.purpose}</p>}
      {data.note !== undefined && (
        <p>
          <Note of={data.note} />
        </p>
      )}
      {of.retracted !== undefined && (
        <p className="doubt">
          {t.retractedBecause(of.retracted.reason)} <Recorder of={of.retracted} />
        </p>
      )}
      {(of.disputes ?? []).map((dispute) => (
        <p key={dispute.id} className="doubt">
          {t.disputedBy(dispute.by, dispute.reason, t.disputedParts[dispute.of])} <Recorder of={dispute} />{' '}
          {correctable && <TakeBack dispute={dispute.id} />}
        </p>
      ))}
      <Pieces of={data.evidence ?? []} />
      {correctable && <Correct claim={of} />}
    </article>
  );
});

/** When it happened; of what is planned, when it is due. */
function Happened({ of }: { readonly of: TimelineEntry }) {
  const { t, language } = useWords();
  const { expected } = of.data as ClaimData;
  if (of.occurred !== null) return <time title={of.occurred}>{dateInWords(of.occurred, language)}</time>;
  if (of.type === 'MeetingPlanned' && expected !== undefined)
    return <time title={expected}>{t.dueOn(dateInWords(expected, language))}</time>;
  return <span className="quiet">{t.undated}</span>;
}

/** What kind of claim it is, of when, how certain, and when it was recorded. */
function Heading({ of }: { readonly of: TimelineEntry }) {
  const { t } = useWords();
  const { stage, decision, certainty } = of.data as ClaimData;
  return (
    <header>
      <h3>
        {t.types[of.type as keyof typeof t.types]}
        {stage !== undefined && `: ${t.stages[stage]}`}
        {decision !== undefined && `: ${t.decided[decision]}`}
      </h3>
      <p className="meta">
        <Happened of={of} />
        {certainty !== undefined && (
          <span className="certainty" data-certainty={certainty}>
            {t.certainties[certainty as keyof typeof t.certainties]}
          </span>
        )}
        <Recorded of={of} />
      </p>
    </header>
  );
}

/** The recorder's own word. */
function Note({ of }: { readonly of: string }) {
  const { t } = useWords();
  return (
    <span className="quiet">
      {t.note} <bdi>{of}</bdi>
    </span>
  );
}

/** When and by whom a fact was recorded; it leads to the fact as it is kept. */
function Recorded({ of }: { readonly of: TimelineEntry }) {
  const { t, language } = useWords();
  return (
    <span className="quiet">
      <Link to="/facts/$id" params={{ id: of.id }} className="quiet">
        {t.recorded(timeInWords(of.recordedAt, language))}
      </Link>{' '}
      <Recorder of={of} />
    </span>
  );
}

/** Whose key recorded it, where the service keeps that. */
export function Recorder({ of }: { readonly of: { readonly recordedby?: string } }) {
  const { t } = useWords();
  if (of.recordedby === undefined) return null;
  return <bdi>{t.recordedBy(of.recordedby)}</bdi>;
}

/** On what evidence. */
function Pieces({ of }: { readonly of: readonly Evidence[] }) {
  const { t } = useWords();
  if (of.length === 0) return <p className="quiet">{t.noEvidence}</p>;
  return (
    <ul className="evidence">
      {of.map((piece, index) => (
        <li key={index}>
          <Piece of={piece} />
        </li>
      ))}
    </ul>
  );
}

function Piece({ of }: { readonly of: Evidence }) {
  const { t, language } = useWords();
  const grade = [of.reliability, of.credibility].filter((part) => part !== undefined).join('');
  const { relays } = of;
  return (
    <>
      <span className="publisher">
        <bdi>{of.publisher}</bdi>
      </span>
      {grade !== '' && (
        <abbr className="grade" title="Admiralty code">
          {grade}
        </abbr>
      )}
      {of.url !== undefined && (
        <a href={of.url} rel="noreferrer noopener" target="_blank">
          {of.title ?? new URL(of.url).hostname} ↗
        </a>
      )}
      {of.url === undefined && of.title !== undefined && <cite>{of.title}</cite>}
      {of.speaker !== undefined && <span>{t.saysWho(of.speaker)}</span>}
      {of.published !== undefined && (
        <span className="quiet">{t.published(dateInWords(of.published, language))}</span>
      )}
      {relays !== undefined && <span className="quiet">{t.relays([relays].flat().join(', '))}</span>}
      {of.quote !== undefined && <blockquote dir="auto">{of.quote}</blockquote>}
      {of.note !== undefined && <Note of={of.note} />}
    </>
  );
}
