import { useId, useState } from 'react';
import { useWords } from '../words/language.tsx';
import type { Json } from './schema-book.ts';

/** Begins with what was read: the address makes the first piece of evidence, its host the publisher. */
export function EvidenceFirst({
  data,
  onChange,
}: {
  readonly data: Json;
  readonly onChange: (data: Json) => void;
}) {
  const { t } = useWords();
  const [address, setAddress] = useState('');
  const id = useId();
  const given = (data ?? {}) as Readonly<Record<string, Json>>;
  if (given['evidence'] !== undefined) return null;
  const take = (text: string): void => {
    setAddress(text);
    const url = URL.parse(text.trim());
    if (url === null || !/^https?:$/.test(url.protocol) || !url.hostname.includes('.')) return;
    onChange({ ...given, evidence: [{ publisher: url.hostname.replace(/^www\./, ''), url: url.href }] });
  };
  return (
    <div className="field">
      <label htmlFor={id}>{t.evidenceAddress}</label>
      <input
        id={id}
        inputMode="url"
        value={address}
        placeholder="https://"
        aria-describedby={`${id}-help`}
        onChange={(event) => {
          setAddress(event.target.value);
        }}
        onPaste={(event) => {
          take(event.clipboardData.getData('text'));
        }}
        onBlur={() => {
          take(address);
        }}
      />
      <small id={`${id}-help`}>{t.evidenceAddressHelp}</small>
    </div>
  );
}
