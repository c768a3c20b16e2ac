import { Link } from '@tanstack/react-router';
import { api, type Change } from '../api.ts';
import { useWords } from '../words/language.tsx';
import { Parties, StageMark, type Stage, stages } from './assessed.tsx';

/** What became of one thing: its name, each difference in words, and how many events made it. */
export function ChangeLine({ of }: { readonly of: Change }) {
  const { t } = useWords();
  return (
    <li className="fact">
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
                {change.from !== null && <Value of={change.from} />}
                {change.from !== null && change.to !== null && <span aria-hidden="true"> → </span>}
                {change.to !== null && <Value of={change.to} />}
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
  if (of.view === 'meeting')
    return (
      <>
        {t.kinds.meeting}{' '}
        <Link to="/meetings/$id" params={{ id: of.id }}>
          <bdi>{of.id}</bdi>
        </Link>
      </>
    );
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

const Value = ({ of }: { readonly of: string | number }) =>
  isStage(of) ? <StageMark stage={of} /> : <bdi>{of}</bdi>;
