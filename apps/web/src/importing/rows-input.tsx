import { type DragEvent, type ReactNode, useState } from 'react';
import { useWords } from '../words/language.tsx';
import { largestFile, pasted } from './read-file.ts';

/** Takes a file that is chosen or dropped, or rows that are pasted. */
export function RowsInput({ onFile }: { readonly onFile: (file: File) => void }) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [tooLarge, setTooLarge] = useState(false);
  const take = (file: File | null | undefined): void => {
    if (!file) return;
    setTooLarge(file.size > largestFile);
    if (file.size <= largestFile) onFile(file);
  };
  return (
    <DropZone onDrop={take}>
      <label className="field">
        <span>{t.chooseFile}</span>
        <input
          type="file"
          accept=".csv,.tsv,.txt,.ndjson,.jsonl,.xlsx"
          onChange={(event) => {
            take(event.target.files?.item(0));
          }}
        />
      </label>
      <label className="field">
        <span>{t.pasteRows}</span>
        <textarea
          rows={6}
          dir="auto"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
      </label>
      {tooLarge && (
        <p className="notice bad" role="alert">
          {t.tooLarge}
        </p>
      )}
      <button
        type="button"
        disabled={text.trim() === ''}
        onClick={() => {
          take(pasted(text));
        }}
      >
        {t.readRows}
      </button>
    </DropZone>
  );
}

function DropZone({
  children,
  onDrop,
}: {
  readonly children: ReactNode;
  readonly onDrop: (file: File | null) => void;
}) {
  const [over, setOver] = useState(false);
  const onDrag = (event: DragEvent): void => {
    event.preventDefault();
    setOver(event.type === 'dragover');
  };
  return (
    <div
      className={over ? 'drop over' : 'drop'}
      onDragOver={onDrag}
      onDragLeave={onDrag}
      onDrop={(event) => {
        onDrag(event);
        onDrop(event.dataTransfer.files.item(0));
      }}
    >
      {children}
    </div>
  );
}
