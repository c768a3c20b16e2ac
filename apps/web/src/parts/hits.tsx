import { keepPreviousData } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue } from 'react';
import { ListBox, Popover } from 'react-aria-components';
import { api, type SearchHit } from '../api.ts';
import { useWords } from '../words/language.tsx';

/** What a name that is being typed may mean; of one kind, or of every one. */
export function useHits(typed: string, kind?: SearchHit['kind']): readonly SearchHit[] {
  const asked = useDeferredValue(typed.trim());
  const { data } = api.useQuery(
    'get',
    '/v1/search',
    { params: { query: { q: asked, limit: 12, ...(kind !== undefined && { kind }) } } },
    { enabled: asked !== '', placeholderData: keepPreviousData },
  );
  return asked === '' ? [] : (data?.hits ?? []);
}

/** The hits of a combo box, below its field. */
export function Hits({ children }: { readonly children: (hit: SearchHit) => ReactNode }) {
  const { t } = useWords();
  return (
    <Popover className="popover">
      <ListBox className="options" renderEmptyState={() => <p className="quiet">{t.noneFound}</p>}>
        {children}
      </ListBox>
    </Popover>
  );
}
