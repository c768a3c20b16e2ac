import { Link } from '@tanstack/react-router';
import { api } from '../api.ts';
import { useMarketName } from '../words/market-name.ts';

/** A market by its name, which leads to it. */
export function MarketTag({ code }: { readonly code: string }) {
  const nameOf = useMarketName();
  const { data } = api.useQuery('get', '/v1/markets');
  return (
    <Link className="tag" to="/markets/$code" params={{ code }} title={code}>
      {nameOf(data?.markets.find((market) => market.code === code) ?? { code, name: code })}
    </Link>
  );
}
