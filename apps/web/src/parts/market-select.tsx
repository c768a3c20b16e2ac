import { api } from '../api.ts';
import { useWords } from '../words/language.tsx';
import { useMarketName } from '../words/market-name.ts';

/** One of the markets that facts name. */
export function MarketSelect({
  value,
  onChange,
}: {
  readonly value: string | undefined;
  readonly onChange: (market: string | undefined) => void;
}) {
  const { t } = useWords();
  const nameOf = useMarketName();
  const markets = api.useQuery('get', '/v1/markets');
  return (
    <label>
      {t.market}
      <select
        value={value ?? ''}
        onChange={(event) => {
          onChange(event.target.value === '' ? undefined : event.target.value);
        }}
      >
        <option value="">{t.all}</option>
        {markets.data?.markets.map((market) => (
          <option key={market.code} value={market.code}>
            {nameOf(market)}
          </option>
        ))}
      </select>
    </label>
  );
}
