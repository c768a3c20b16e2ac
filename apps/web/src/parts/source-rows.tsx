import { Link } from '@tanstack/react-router';
import { useWords } from '../words/language.tsx';

interface Publisher {
  readonly id: string;
  readonly name: string;
  readonly claims: number;
}

/** The most outlets named beside a publisher that copies them; all are on its page. */
const mostNamed = 5;

/** Publishers, each with how many claims, and with whom it copies where that is known. */
export function SourceRows({
  of,
}: {
  readonly of: readonly (Publisher & { readonly relays?: readonly Publisher[] })[];
}) {
  const { t } = useWords();
  return (
    <ul className="rows">
      {of.map(({ id, name, claims, relays = [] }) => (
        <li key={id}>
          <Link to="/sources/$publisher" params={{ publisher: id }}>
            <bdi>{name}</bdi>
          </Link>
          <span className="quiet">{t.claimsOf(claims)}</span>
          {relays.length > 0 && <span className="quiet">{t.relays(namesOf(relays))}</span>}
        </li>
      ))}
    </ul>
  );
}

const namesOf = (outlets: readonly Publisher[]): string =>
  outlets
    .slice(0, mostNamed)
    .map(({ name }) => name)
    .join(', ') + (outlets.length > mostNamed ? ' …' : '');
