import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { Certainty, Partnership } from '../api.ts';
import { dateInWords } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { RecordLink } from './corrections.tsx';

export type Stage = Partnership['stage'];

/** A shape as well as a colour: stages are told apart without seeing colours. */
const glyphs: Record<Stage, string> = {
  proposed: '○',
  'in-discussion': '◔',
  agreed: '◑',
  launched: '●',
  stalled: '◇',
  paused: '‖',
  ended: '×',
};

/** In their order. */
export const stages = Object.keys(glyphs) as Stage[];

export function StageMark({ stage }: { readonly stage: Stage }) {
  const { t } = useWords();
  return (
    <span className="stage" data-stage={stage}>
      <span aria-hidden="true">{glyphs[stage]}</span> {t.stages[stage]}
    </span>
  );
}

export function CertaintyMark({ certainty }: { readonly certainty: Certainty }) {
  const { t } = useWords();
  return (
    <span className="certainty" data-certainty={certainty}>
      {t.certainties[certainty]}
    </span>
  );
}

export function Since({ date }: { readonly date: string | null | undefined }) {
  const { t, language } = useWords();
  if (date === null || date === undefined) return <span className="quiet">{t.undated}</span>;
  return <time title={date}>{t.since(dateInWords(date, language))}</time>;
}

/** Marks of doubt: never hidden, never in words alone. */
export function Doubts({
  of,
}: {
  readonly of: {
    readonly conflict?: boolean;
    readonly contested?: boolean;
    readonly disputedBy?: readonly string[];
  };
}) {
  const { t } = useWords();
  return (
    <>
      {of.conflict === true && (
        <span className="doubt" title={t.conflictHelp}>
          ⚡ {t.conflict}
        </span>
      )}
      {of.contested === true && (
        <span className="doubt" title={t.contestedHelp}>
          ? {t.contested}
        </span>
      )}
      {of.contested === false && of.disputedBy !== undefined && (
        <span className="quiet">? {t.partlyDisputed(of.disputedBy.join(', '))}</span>
      )}
    </>
  );
}

export function CompanyLink({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <Link to="/companies/$id" params={{ id }}>
      <bdi>{name}</bdi>
    </Link>
  );
}

/** A party that only disputed or retracted claims name stays listed, and says so. */
export function PartyDoubt({ of }: { readonly of: Omit<Partnership['unnamed'][number], 'unnamed'> }) {
  const { t } = useWords();
  if (of.withdrawn === true) return <span className="doubt">{t.withdrawn}</span>;
  // Who disputes the part of another one says nothing against this one.
  return <Doubts of={{ contested: of.contested }} />;
}

/** Who a partnership is between; an unnamed party in the words of its source. */
export function Parties({
  of,
  unnamed = [],
  link = true,
}: {
  readonly of: Partnership['parties'];
  readonly unnamed?: Partnership['unnamed'];
  readonly link?: boolean;
}) {
  const { t } = useWords();
  if (of.length + unnamed.length === 0) return <span className="quiet">{t.unnamedParties}</span>;
  const named = of.map((party) => (
    <Fragment key={party.id}>
      {link ? <CompanyLink {...party} /> : <bdi>{party.name}</bdi>} <PartyDoubt of={party} />
    </Fragment>
  ));
  const others = unnamed.map((party) => (
    <Fragment key={`?${party.unnamed}`}>
      <bdi className="quiet">{party.unnamed}</bdi> <PartyDoubt of={party} />
    </Fragment>
  ));
  return (
    <span className="parties">
      {[...named, ...others].map((party, index) => (
        <span key={index}>
          {index > 0 && <span className="quiet"> × </span>}
          {party}
        </span>
      ))}
    </span>
  );
}

/** What a card shows: lists of cards ask for no more. */
export const cardFields = [
  ...([
    'id',
    'stage',
    'since',
    'certainty',
    'conflict',
    'contested',
    'parties',
    'unnamed',
    'purpose',
  ] as const),
];

/** One partnership in a list or on the board. */
export function PartnershipCard({
  of,
  showStage = true,
  recordable = false,
}: {
  readonly of: Partnership;
  readonly showStage?: boolean;
  /** It offers to record a fact of it: stages come from facts. */
  readonly recordable?: boolean;
}) {
  const { t } = useWords();
  return (
    <article className="card" data-stage={of.stage}>
      <h3>
        <Link to="/partnerships/$id" params={{ id: of.id }}>
          <Parties of={of.parties} unnamed={of.unnamed} link={false} />
        </Link>
      </h3>
      {of.purpose !== null && (
        <p className="purpose" dir="auto">
          {of.purpose}
        </p>
      )}
      <p className="meta">
        {showStage && <StageMark stage={of.stage} />}
        <Since date={of.since} /> <CertaintyMark certainty={of.certainty} /> <Doubts of={of} />
        {recordable && (
          <RecordLink type="PartnershipAdvanced" data={{ partnershipId: of.id }} className="small">
            {t.recordFact}
          </RecordLink>
        )}
      </p>
    </article>
  );
}
