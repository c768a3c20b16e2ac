import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { api } from '../api.ts';
import { useWords } from '../words/language.tsx';

/** Finds a company by its name from any page; Ctrl-K leads here. */
export function CompanySearch() {
  const { t } = useWords();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [wanted, setWanted] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { data } = api.useQuery(
    'get',
    '/v1/companies',
    { params: { query: { limit: 1000 } } },
    { enabled: wanted },
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
  return (
    <ComboBox
      className="search"
      items={data?.companies ?? []}
      inputValue={text}
      onInputChange={setText}
      onFocus={() => {
        setWanted(true);
      }}
      menuTrigger="input"
      allowsEmptyCollection
      onChange={(id) => {
        if (id === null) return;
        setText('');
        void navigate({ to: '/companies/$id', params: { id: String(id) } });
      }}
    >
      <Label className="hidden">{t.search}</Label>
      <Input ref={input} className="control" placeholder={`${t.search} (Ctrl-K)`} />
      <Popover className="popover">
        <ListBox className="options" renderEmptyState={() => <p className="quiet">{t.noneFound}</p>}>
          {(company: { id: string; name: string }) => (
            <ListBoxItem className="option" id={company.id} textValue={company.name}>
              <bdi>{company.name}</bdi>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
