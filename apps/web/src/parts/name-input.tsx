import { ComboBox, Input, Label, ListBoxItem } from 'react-aria-components';
import type { SearchHit } from '../api.ts';
import { useWords } from '../words/language.tsx';
import { Hits, useHits } from './hits.tsx';

export type Completed = Extract<SearchHit['kind'], 'company' | 'partnership'>;

interface NameInputProps {
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
}

/** A company by its name, a partnership by its id: completed while typing, and free to be another one. */
export function NameInput({ of, label, value, onChange, onTaken, ...more }: NameInputProps) {
  const { t } = useWords();
  const { invalid = false, required = false, describedBy, placeholder } = more;
  const hits = useHits(value, of);
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
      <Hits>{(hit) => <NameOption of={hit} />}</Hits>
    </ComboBox>
  );
}

const valueOf = ({ kind, id, name }: SearchHit): string => (kind === 'company' ? name : id);

function NameOption({ of: hit }: { readonly of: SearchHit }) {
  return (
    <ListBoxItem className="option" id={hit.id} textValue={valueOf(hit)}>
      <bdi>{hit.name}</bdi>
      {(hit.matched !== undefined || hit.kind === 'partnership') && (
        <small className="quiet kind">
          <bdi>{hit.matched ?? hit.id}</bdi>
        </small>
      )}
    </ListBoxItem>
  );
}
