import { Link } from '@tanstack/react-router';
import { useWords } from '../words/language.tsx';

/** Publishers, each with how many claims. */
export function SourceRows({
  of,
}: {
  readonly of: readonly { readonly id: string; readonly name: string; readonly claims: number }[];
}) {
  const { t } = useWords();
  return (
    <ul className="rows">
      {of.map(({ id, name, claims }) => (
        <li key={id}>
          <Link to="/sources/$publisher" params={{ publisher: id }}>
            <bdi>{name}</bdi>
          </Link>
          <span className="quiet">{t.claimsOf(claims)}</span>
        </li>
      ))}
    </ul>
  );
}
