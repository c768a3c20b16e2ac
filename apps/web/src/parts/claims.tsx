import { Link } from '@tanstack/react-router';
import { memo, type ReactNode } from 'react';
import type { Evidence, RecordedEvent, TimelineEntry } from '../api.ts';
import { dateInWords, timeInWords } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { useMarketNames } from '../words/market-name.ts';
import { Correct, TakeBack } from './corrections.tsx';

interface ClaimData {
  readonly evidence?: readonly Evidence[];
  readonly certainty?: string;
  readonly stage?: keyof ReturnType<typeof useWords>['t']['stages'];
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
  correctable = true,
}: {
  readonly of: TimelineEntry;
  readonly correctable?: boolean;
}) {
  const { t, language } = useWords();
  const data = of.data as ClaimData;
  const kind = t.types[of.type as keyof typeof t.types];
  const about = subjectOf(of.data, useMarketNames());
  return (
    <article className={of.retracted === undefined ? 'claim' : 'claim gone'}>
      <header>
        <h3>
          {kind}
          {data.stage !== undefined && `: ${t.stages[data.stage]}`}
        </h3>
        <p className="meta">
          {of.occurred === null ? (
            <span className="quiet">{t.undated}</span>
          ) : (
            <time title={of.occurred}>{dateInWords(of.occurred, language)}</time>
          )}
          {data.certainty !== undefined && (
            <span className="certainty" data-certainty={data.certainty}>
              {t.certainties[data.certainty as keyof typeof t.certainties]}
            </span>
          )}
          <Recorded of={of} />
        </p>
      </header>
      {about !== undefined && (
        <p className="about">
          <bdi>{about}</bdi>
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
          {t.disputedBy(dispute.by, dispute.reason)} <Recorder of={dispute} />{' '}
          {correctable && <TakeBack dispute={dispute.id} />}
        </p>
      ))}
      {(data.evidence ?? []).length === 0 ? (
        <p className="quiet">{t.noEvidence}</p>
      ) : (
        <ul className="evidence">
          {data.evidence?.map((piece, index) => (
            <li key={index}>
              <Piece of={piece} />
            </li>
          ))}
        </ul>
      )}
      {correctable && <Correct claim={of} />}
    </article>
  );
});

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
function Recorder({ of }: { readonly of: { readonly recordedby?: string } }) {
  const { t } = useWords();
  if (of.recordedby === undefined) return null;
  return <bdi>{t.recordedBy(of.recordedby)}</bdi>;
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

type ListedFact = Pick<RecordedEvent, 'id' | 'type' | 'subject' | 'time' | 'recordedby' | 'data'>;

/** Facts, a line for each. */
export function FactLines({ of }: { readonly of: readonly ListedFact[] }) {
  const marketName = useMarketNames();
  return (
    <ol className="facts">
      {of.map((fact) => (
        <FactLine key={fact.id} of={fact} marketName={marketName} />
      ))}
    </ol>
  );
}

/** Its kind, what it is about, when it was recorded. Made once: a list may have thousands. */
const FactLine = memo(function FactLine({
  of,
  marketName,
}: {
  readonly of: ListedFact;
  readonly marketName: (code: string) => string;
}) {
  const { t, language } = useWords();
  const [kind, ...rest] = of.subject.split('-');
  const id = rest.join('-');
  const about = subjectOf(of.data, marketName) ?? id;
  return (
    <li className="fact">
      <span className="kind">{t.types[of.type]}</span>
      <span className="about">
        {kind === 'company' && (
          <Link to="/companies/$id" params={{ id }}>
            <bdi>{about}</bdi>
          </Link>
        )}
        {kind === 'partnership' && (
          <Link to="/partnerships/$id" params={{ id }}>
            <bdi>{about}</bdi>
          </Link>
        )}
        {kind === 'meeting' && (
          <Link to="/meetings/$id" params={{ id }}>
            <bdi>{about}</bdi>
          </Link>
        )}
      </span>
      <span className="quiet when">
        <Link to="/facts/$id" params={{ id: of.id }} className="quiet">
          <time dateTime={of.time}>{timeInWords(of.time, language)}</time>
        </Link>{' '}
        <Recorder of={of} />
      </span>
    </li>
  );
});

interface Named {
  readonly company?: string;
  readonly unnamed?: string;
}
interface Said {
  readonly company?: string;
  readonly parties?: readonly Named[];
  readonly participants?: readonly Named[];
  readonly companies?: readonly string[];
  readonly authority?: string;
  readonly subject?: string;
  readonly model?: string;
  readonly market?: string;
  readonly a?: string;
  readonly b?: string;
  readonly judgement?: 'same' | 'different' | 'unsure';
  readonly by?: string;
  readonly reason?: string;
  readonly eventId?: string;
}
const equals = { same: '=', different: '≠', unsure: '≟' } as const;

/** Whom or what a fact is about, as it was written. */
export function subjectOf(data: unknown, marketName: (code: string) => string): string | undefined {
  const said = data as Said;
  const several = (said.parties ?? said.participants)?.map((one) => one.company ?? one.unnamed).join(' × ');
  if (several !== undefined) return several;
  if (said.a !== undefined) return `${said.a} ${equals[said.judgement ?? 'unsure']} ${said.b ?? ''}`;
  if (said.eventId !== undefined) return [said.by, said.reason].filter(Boolean).join(': ');
  if (said.authority !== undefined)
    return [said.authority, said.subject, said.companies?.join(', ')].filter(Boolean).join(' · ');
  const what = said.model ?? (said.market && marketName(said.market));
  return said.company && [said.company, what].filter(Boolean).join(' · ');
}
