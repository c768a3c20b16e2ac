import { Link } from '@tanstack/react-router';
import { useMarketNames } from '../words/market-name.ts';

/** A market by its name, which leads to it. */
export function MarketTag({ code }: { readonly code: string }) {
  const nameOf = useMarketNames();
  return (
    <Link className="tag" to="/markets/$code" params={{ code }} title={code}>
      {nameOf(code)}
    </Link>
  );
}
