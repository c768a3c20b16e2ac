import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { ComboBox, Input, Label, ListBoxItem } from 'react-aria-components';
import type { SearchHit } from '../api.ts';
import { useWords } from '../words/language.tsx';
import { Hits, useHits } from './hits.tsx';

/** Finds what has a page of its own by a name from any page; Ctrl-K leads here. */
export function SearchBox() {
  const { t } = useWords();
  const open = useOpenHit();
  const [text, setText] = useState('');
  const input = useControlK();
  const hits = useHits(text);
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
        if (hit === undefined) return;
        setText('');
        open(hit);
      }}
    >
      <Label className="hidden">{t.search}</Label>
      <Input ref={input} className="control" placeholder={`${t.search} (Ctrl-K)`} />
      <Hits>
        {(hit) => (
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
      </Hits>
    </ComboBox>
  );
}

const keyOf = ({ kind, id }: SearchHit): string => `${kind} ${id}`;

/** Leads to the page of what was found. */
function useOpenHit() {
  const navigate = useNavigate();
  return ({ kind, id }: SearchHit): void => {
    const [company = '', ...rest] = id.split('/');
    const own = rest.join('/');
    if (kind === 'partnership') void navigate({ to: '/partnerships/$id', params: { id } });
    else if (kind === 'market') void navigate({ to: '/markets/$code', params: { code: id } });
    else if (kind === 'publisher') void navigate({ to: '/sources/$publisher', params: { publisher: id } });
    else if (kind === 'model')
      void navigate({ to: '/models/$company/$model', params: { company, model: own } });
    else if (kind === 'person')
      void navigate({ to: '/people/$company/$person', params: { company, person: own } });
    else void navigate({ to: '/companies/$id', params: { id } });
  };
}

/** A field that Ctrl-K, or ⌘K, leads to. */
function useControlK() {
  const input = useRef<HTMLInputElement>(null);
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
  return input;
}
