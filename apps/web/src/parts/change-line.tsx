import { Link } from '@tanstack/react-router';
import { api, type Certainty, type Change } from '../api.ts';
import { dateInWords } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import type { Meeting } from './meeting-parts.tsx';
import { CertaintyMark, Parties, StageMark, type Stage, stages } from './assessed.tsx';

/** What became of one thing: its name, each difference in words, and how many events made it. */
export function ChangeLine({ of }: { readonly of: Change }) {
  const { t } = useWords();
  return (
    <li className="fact change">
      <p className="about">
        <Named of={of} />
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
      <p className="meta quiet">{t.becauseOf(of.because.length)}</p>
    </li>
  );
}

function Named({ of }: { readonly of: Change }) {
  const { t } = useWords();
  const { data } = api.useQuery('get', '/v1/markets', {}, { enabled: of.view === 'market-target' });
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
  const name = row?.model ?? data?.markets.find(({ code }) => code === what)?.name ?? what;
  return (
    <>
      <Link to="/companies/$id" params={{ id: company }}>
        <bdi>{company}</bdi>
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
  if (isStage(of)) return <StageMark stage={of} />;
  if (kind === 'date') return <time title={String(of)}>{dateInWords(String(of), language)}</time>;
  if (kind === 'certainty') return <CertaintyMark certainty={of as Certainty} />;
  if (kind.endsWith('-market'))
    return (
      <Link to="/markets/$code" params={{ code: String(of) }}>
        {of}
      </Link>
    );
  return <bdi>{of}</bdi>;
}
