import { Link } from '@tanstack/react-router';
import type { Certainty, Change } from '../api.ts';
import { dateInWords } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { useMarketNames } from '../words/market-name.ts';
import { useCompanyNames } from './company-names.ts';
import type { Meeting } from './meeting-parts.tsx';
import { CertaintyMark, Parties, StageMark, type Stage, stages } from './assessed.tsx';

/** What became of things, a line for each. */
export function ChangeLines({ of }: { readonly of: readonly Change[] }) {
  const ofCompany = of.filter(({ view }) => view === 'market-target' || view === 'model');
  const names = useCompanyNames(ofCompany.map(({ id }) => id.split('/')[0] ?? ''));
  return (
    <ol className="facts">
      {of.map((change) => (
        <ChangeLine key={`${change.view} ${change.id}`} of={change} names={names} />
      ))}
    </ol>
  );
}

type Names = ReadonlyMap<string, string>;

/** What became of one thing: its name, each difference in words, and how many events made it. */
function ChangeLine({ of, names }: { readonly of: Change; readonly names: Names }) {
  const { t } = useWords();
  return (
    <li className="fact change">
      <p className="about">
        <Named of={of} names={names} />
      </p>
      <ul className="differences">
        {of.changes.map((change, index) => (
          <li key={index} data-change={change.kind}>
            {t.changeKinds[change.kind]}
            {(change.from !== null || change.to !== null) && (
              <>
                {': '}
                {change.from !== null && <Value of={change.from} kind={change.kind} />}
                {change.from !== null && change.to !== null && <span aria-hidden="true"> → </span>}
                {change.to !== null && <Value of={change.to} kind={change.kind} />}
                {change.to === null && change.kind === 'date' && <span> → {t.undated}</span>}
              </>
            )}
          </li>
        ))}
      </ul>
      <p className="meta quiet">
        {t.becauseOf(of.because.length)}
        {of.identifiedBy && ` · ${t.identifiedSince}`}
      </p>
    </li>
  );
}

function Named({ of, names }: { readonly of: Change; readonly names: Names }) {
  const { t } = useWords();
  const marketName = useMarketNames();
  if (of.view === 'partnership') {
    const row = of.after ?? of.before;
    return (
      <Link to="/partnerships/$id" params={{ id: of.id }}>
        {row === null ? of.id : <Parties of={row.parties} link={false} />}
      </Link>
    );
  }
  const [company = of.id, what = ''] = of.id.split('/');
  if (of.view === 'meeting') {
    const { participants } = (of.after ?? of.before ?? {}) as Partial<Meeting>;
    return (
      <>
        {t.kinds.meeting}{' '}
        <Link to="/meetings/$id" params={{ id: of.id }}>
          <bdi>{participants?.map(({ name }) => name).join(' × ') ?? of.id}</bdi>
        </Link>
      </>
    );
  }
  const row = (of.after ?? of.before) as { readonly model?: string } | null;
  const name = row?.model ?? marketName(what);
  return (
    <>
      <Link to="/companies/$id" params={{ id: company }}>
        <bdi>{names.get(company) ?? company}</bdi>
      </Link>{' '}
      {t.kinds[of.view]} <bdi>{name}</bdi>
    </>
  );
}

const isStage = (value: unknown): value is Stage => stages.some((stage) => stage === value);

function Value({
  of,
  kind,
}: {
  readonly of: string | number;
  readonly kind: Change['changes'][number]['kind'];
}) {
  const { language } = useWords();
  const marketName = useMarketNames();
  if (isStage(of)) return <StageMark stage={of} />;
  if (kind === 'date') return <time title={String(of)}>{dateInWords(String(of), language)}</time>;
  if (kind === 'certainty') return <CertaintyMark certainty={of as Certainty} />;
  if (kind.endsWith('-market'))
    return (
      <Link to="/markets/$code" params={{ code: String(of) }}>
        {marketName(String(of))}
      </Link>
    );
  return <bdi>{of}</bdi>;
}
