import { useMutation } from '@tanstack/react-query';
import { useWords } from '../words/language.tsx';

type Value = string | number | undefined;

/** Takes a list away as it is filtered, all pages of it, as a file for a spreadsheet. */
export function ExportButton({
  path,
  query,
}: {
  /** Of the list, such as `/v1/meetings`. */
  readonly path: string;
  readonly query: Readonly<Record<string, Value>>;
}) {
  const { t } = useWords();
  const taking = useMutation({
    // The service being away is no reason to wait without a word.
    networkMode: 'always',
    mutationFn: async () => {
      const given = Object.entries(query).filter(([, value]) => value !== undefined);
      const address = `${path}?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
      const response = await fetch(address, { headers: { accept: 'text/csv; bom=true' } });
      if (!response.ok) throw new Error(`${address} answered ${response.status}`);
      save(await response.blob(), `${path.split('/').at(-1) ?? 'export'}.csv`);
    },
  });
  return (
    <span>
      <button
        type="button"
        disabled={taking.isPending}
        onClick={() => {
          taking.mutate();
        }}
      >
        {taking.isPending ? t.exporting : t.export}
      </button>{' '}
      {taking.isError && <span role="alert">{t.exportFailed}</span>}
    </span>
  );
}

function save(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
