import { useMutation } from '@tanstack/react-query';
import { useWords } from '../words/language.tsx';

interface FileFormat {
  readonly name: string;
  /** What the service is asked for. */
  readonly type: string;
  readonly extension: string;
}

/** What every list is taken away as. */
const listFormats: readonly FileFormat[] = [
  { name: 'CSV', type: 'text/csv; bom=true', extension: 'csv' },
  {
    name: 'XLSX',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extension: 'xlsx',
  },
  { name: 'Parquet', type: 'application/vnd.apache.parquet', extension: 'parquet' },
];

/** Takes a list away as it is filtered, all pages of it, as a file. */
export function Download({
  path,
  query,
  formats = listFormats,
}: {
  /** Of the list, such as `/v1/meetings`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string | number | readonly string[] | undefined>>;
  readonly formats?: readonly FileFormat[];
}) {
  const { t } = useWords();
  const taking = useMutation({
    // The service being away is no reason to wait without a word.
    networkMode: 'always',
    mutationFn: async ({ type, extension }: FileFormat) => {
      const given = Object.entries(query).flatMap(([name, value]) =>
        [value ?? []].flat().map((each) => [name, String(each)]),
      );
      const address = `${path}?${new URLSearchParams(given)}`;
      const response = await fetch(address, { headers: { accept: type } });
      if (!response.ok) throw new Error(`${address} answered ${response.status}`);
      save(await response.blob(), `${path.split('/').at(-1) ?? 'export'}.${extension}`);
    },
  });
  return (
    <div className="download" role="group" aria-label={t.download}>
      <span className="quiet" role="status">
        {taking.isPending ? t.downloading : t.download}
      </span>
      {formats.map((format) => (
        <button
          key={format.extension}
          type="button"
          aria-label={t.downloadAs(format.name)}
          // Which can be pressed stays so: the focus is not lost while a file is made.
          aria-disabled={taking.isPending}
          onClick={() => {
            if (!taking.isPending) taking.mutate(format);
          }}
        >
          {format.name}
        </button>
      ))}
      {taking.isError && (
        <span className="doubt" role="alert">
          {t.downloadFailed}
        </span>
      )}
    </div>
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
