import { keepPreviousData } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { api, type SearchHit } from '../api.ts';
import { useWords } from '../words/language.tsx';

export type Completed = Extract<SearchHit['kind'], 'company' | 'partnership'>;

/** A company by its name, a partnership by its id: completed while typing, and free to be another one. */
export function NameInput({
  of,
  label,
  value,
  onChange,
  onTaken,
  invalid = false,
  required = false,
  describedBy,
  placeholder,
}: {
  readonly of: Completed;
  readonly label: string | { readonly hidden: string };
  readonly value: string;
  readonly onChange: (typed: string) => void;
  /** When one is chosen, Enter is pressed, or the field is left. */
  readonly onTaken?: (value: string) => void;
  readonly invalid?: boolean;
  readonly required?: boolean;
  readonly describedBy?: string | undefined;
  readonly placeholder?: string | undefined;
}) {
  const { t } = useWords();
  const asked = useDeferredValue(value.trim());
  const { data } = api.useQuery(
    'get',
    '/v1/search',
    { params: { query: { q: asked, kind: of, limit: 12 } } },
    { enabled: asked !== '', placeholderData: keepPreviousData },
  );
  const hits = asked === '' ? [] : (data?.hits ?? []);
  const valueOf = ({ id, name }: SearchHit): string => (of === 'company' ? name : id);
  return (
    <ComboBox
      className="field"
      items={hits}
      inputValue={value}
      onInputChange={onChange}
      onChange={(key) => {
        const hit = hits.find(({ id }) => id === key);
        if (hit) onTaken?.(valueOf(hit));
      }}
      onBlur={() => onTaken?.(value)}
      defaultFilter={() => true}
      menuTrigger="input"
      allowsCustomValue
      allowsEmptyCollection
      isInvalid={invalid}
      {...(typeof label !== 'string' && { 'aria-label': label.hidden })}
    >
      {typeof label === 'string' && (
        <Label>
          {label}
          {required && <span className="quiet"> · {t.required}</span>}
        </Label>
      )}
      <Input
        className="control"
        dir="auto"
        {...(placeholder !== undefined && { placeholder })}
        {...(required && { 'aria-required': true })}
        {...(describedBy !== undefined && { 'aria-describedby': describedBy })}
        onKeyDown={(event) => {
          const chooses = event.currentTarget.hasAttribute('aria-activedescendant');
          if (event.key === 'Enter' && !chooses) onTaken?.(value);
        }}
      />
      <Popover className="popover">
        <ListBox className="options" renderEmptyState={() => <p className="quiet">{t.noneFound}</p>}>
          {(hit: SearchHit) => (
            <ListBoxItem className="option" id={hit.id} textValue={valueOf(hit)}>
              <bdi>{hit.name}</bdi>
              {(hit.matched !== undefined || of === 'partnership') && (
                <small className="quiet kind">
                  <bdi>{hit.matched ?? hit.id}</bdi>
                </small>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
