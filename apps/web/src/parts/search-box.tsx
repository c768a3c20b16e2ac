import { keepPreviousData } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { api, type SearchHit } from '../api.ts';
import { useWords } from '../words/language.tsx';

/** Finds what has a page of its own by a name from any page; Ctrl-K leads here. */
export function SearchBox() {
  const { t } = useWords();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const asked = useDeferredValue(text.trim());
  const input = useRef<HTMLInputElement>(null);
  const { data } = api.useQuery(
    'get',
    '/v1/search',
    { params: { query: { q: asked, limit: 12 } } },
    { enabled: asked !== '', placeholderData: keepPreviousData },
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      input.current?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, []);
  const hits = asked === '' ? [] : (data?.hits ?? []);
  const open = (hit: SearchHit): void => {
    setText('');
    const { id } = hit;
    const [company = '', ...rest] = id.split('/');
    const own = rest.join('/');
    if (hit.kind === 'partnership') void navigate({ to: '/partnerships/$id', params: { id } });
    else if (hit.kind === 'market') void navigate({ to: '/markets/$code', params: { code: id } });
    else if (hit.kind === 'publisher')
      void navigate({ to: '/sources/$publisher', params: { publisher: id } });
    else if (hit.kind === 'model')
      void navigate({ to: '/models/$company/$model', params: { company, model: own } });
    else if (hit.kind === 'person')
      void navigate({ to: '/people/$company/$person', params: { company, person: own } });
    else void navigate({ to: '/companies/$id', params: { id } });
  };
  return (
    <ComboBox
      className="search"
      items={hits}
      inputValue={text}
      onInputChange={setText}
      defaultFilter={() => true}
      menuTrigger="input"
      allowsEmptyCollection
      onChange={(key) => {
        const hit = hits.find((each) => keyOf(each) === key);
        if (hit) open(hit);
      }}
    >
      <Label className="hidden">{t.search}</Label>
      <Input ref={input} className="control" placeholder={`${t.search} (Ctrl-K)`} />
      <Popover className="popover">
        <ListBox className="options" renderEmptyState={() => <p className="quiet">{t.noneFound}</p>}>
          {(hit: SearchHit) => (
            <ListBoxItem className="option" id={keyOf(hit)} textValue={hit.name}>
              <bdi>{hit.name}</bdi>
              {hit.matched !== undefined && (
                <span className="quiet">
                  {' '}
                  <bdi>{hit.matched}</bdi>
                </span>
              )}
              <small className="quiet kind">{t.kinds[hit.kind]}</small>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

const keyOf = ({ kind, id }: SearchHit): string => `${kind} ${id}`;
