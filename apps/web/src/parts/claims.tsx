import { Link } from '@tanstack/react-router';
import type { Evidence, TimelineEntry } from '../api.ts';
import { dateInWords, timeInWords } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';

interface ClaimData {
  readonly evidence?: readonly Evidence[];
  readonly certainty?: string;
  readonly stage?: keyof ReturnType<typeof useWords>['t']['stages'];
  readonly purpose?: string;
  readonly note?: string;
}

/** A claim as it was recorded: what it says, when, on what evidence, and who contradicts it. */
export function Claim({ of }: { readonly of: TimelineEntry }) {
  const { t, language } = useWords();
  const data = of.data as ClaimData;
  const kind = t.types[of.type as keyof typeof t.types];
  const about = subjectOf(of.data);
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
          <span className="quiet">{t.recorded(timeInWords(of.recordedAt, language))}</span>
        </p>
      </header>
      {about !== undefined && (
        <p className="about">
          <bdi>{about}</bdi>
        </p>
      )}
      {data.purpose !== undefined && <p>{data.purpose}</p>}
      {of.retracted !== undefined && <p className="doubt">{t.retractedBecause(of.retracted.reason)}</p>}
      {(of.disputes ?? []).map((dispute) => (
        <p key={dispute.id} className="doubt">
          {t.disputedBy(dispute.by, dispute.reason)}
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
    </article>
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
    </>
  );
}

/** One line for a fact in a list: its kind, what it is about, when it was recorded. */
export function FactLine({
  of,
}: {
  readonly of: { id: string; type: string; subject: string; time: string; data: unknown };
}) {
  const { t, language } = useWords();
  const [kind, ...rest] = of.subject.split('-');
  const id = rest.join('-');
  return (
    <li className="fact">
      <span className="kind">{t.types[of.type as keyof typeof t.types]}</span>
      <span className="about">
        {kind === 'company' && (
          <Link to="/companies/$id" params={{ id }}>
            <bdi>{subjectOf(of.data) ?? id}</bdi>
          </Link>
        )}
        {kind === 'partnership' && (
          <Link to="/partnerships/$id" params={{ id }}>
            <bdi>{subjectOf(of.data) ?? id}</bdi>
          </Link>
        )}
        {kind === 'meeting' && <bdi>{subjectOf(of.data) ?? id}</bdi>}
      </span>
      <time className="quiet" dateTime={of.time}>
        {timeInWords(of.time, language)}
      </time>
    </li>
  );
}

interface Named {
  readonly company?: string;
  readonly unnamed?: string;
}
/** Whom a fact is about, as it was written. */
function subjectOf(data: unknown): string | undefined {
  const { company, parties, participants, model, market } = data as {
    company?: string;
    parties?: Named[];
    participants?: Named[];
    model?: string;
    market?: string;
  };
  const several = (parties ?? participants)?.map((one) => one.company ?? one.unnamed).join(' × ');
  return (
    several ?? (company === undefined ? undefined : [company, model ?? market].filter(Boolean).join(' · '))
  );
}
