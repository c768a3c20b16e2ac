import type { ReactNode } from 'react';
import type { TimelineEntry } from '../api.ts';
import { dateInWords } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { StageMark, type Stage } from './assessed.tsx';
import { type Detailed, useDetails } from './details.tsx';

interface Said extends Detailed {
  readonly stage?: Stage;
  readonly certainty?: 'confirmed' | 'reported' | 'speculative';
  readonly purpose?: string;
  readonly parties?: readonly { readonly company?: string; readonly unnamed?: string }[];
  readonly markets?: readonly string[];
  readonly evidence?: readonly { readonly publisher?: string; readonly published?: string }[];
}

/** So many claims can be looked at side by side; of more the last. */
const mostBeside = 8;

/** The claims of a partnership side by side: only what they say differently. */
export function Differences({ of }: { readonly of: readonly TimelineEntry[] }) {
  const { t } = useWords();
  const claims = of
    .filter(({ type, retracted }) => type.startsWith('Partnership') && retracted === undefined)
    .slice(-mostBeside);
  if (claims.length < 2) return null;
  return (
    <section aria-labelledby="differences">
      <h2 id="differences">{t.differences}</h2>
      <p className="quiet">{t.differencesHelp}</p>
      <div className="scroll-x" tabIndex={0} role="group" aria-labelledby="differences">
        <Table of={claims} />
      </div>
    </section>
  );
}

interface Cell {
  /** What tells it from others. */
  readonly key: string;
  readonly shown: ReactNode;
}

function Table({ of }: { readonly of: readonly TimelineEntry[] }) {
  const { t } = useWords();
  const names = [t.stage, t.happened, t.certainty, t.parties, t.purpose, t.markets];
  const more = [t.instrument, t.amounts, t.capacity, t.sites, t.term, t.due, t.proposedBy];
  const columns = of.map(useCells);
  const rows = [...names, ...more].filter((name) => {
    const said = columns.flatMap((cells) => cells.get(name)?.key ?? []);
    return new Set(said).size > 1;
  });
  return (
    <table className="differing">
      <thead>
        <tr>
          <td />
          {of.map((claim) => (
            <th key={claim.id} scope="col">
              <SaidBy of={claim} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((name) => (
          <tr key={name}>
            <th scope="row" className="quiet">
              {name}
            </th>
            {columns.map((cells, index) => (
              <td key={of[index]?.id} dir="auto">
                {cells.get(name)?.shown}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What one claim says, by the name of the field. */
function useCells(claim: TimelineEntry): ReadonlyMap<string, Cell> {
  const { t, language } = useWords();
  const said = claim.data as Said;
  const stage = claim.type === 'PartnershipProposed' ? 'proposed' : said.stage;
  const parties = said.parties?.map(({ company, unnamed }) => company ?? unnamed).join(' × ');
  const raw = new Map<string, unknown>([
    ...([
      [t.instrument, said.instrument],
      [t.amounts, said.amounts],
      [t.capacity, said.capacity],
    ] as const),
    ...([
      [t.sites, said.sites],
      [t.term, said.term],
      [t.due, said.expected],
      [t.proposedBy, said.proposedBy],
    ] as const),
  ]);
  const cells = new Map<string, Cell>();
  const put = (name: string, value: unknown, shown: ReactNode): void => {
    if (value !== undefined && value !== null) cells.set(name, { key: JSON.stringify(value), shown });
  };
  put(t.stage, stage, stage && <StageMark stage={stage} />);
  put(t.happened, claim.occurred, claim.occurred !== null && dateInWords(claim.occurred, language));
  put(t.certainty, said.certainty, said.certainty && t.certainties[said.certainty]);
  put(t.parties, parties, parties);
  put(t.purpose, said.purpose, said.purpose);
  put(t.markets, said.markets?.toSorted(), said.markets?.join(', '));
  for (const [name, shown] of useDetails(said)) put(name, raw.get(name), shown);
  return cells;
}

function SaidBy({ of }: { readonly of: TimelineEntry }) {
  const { t, language } = useWords();
  const [piece] = (of.data as Said).evidence ?? [];
  const date = piece?.published ?? of.recordedAt.slice(0, 10);
  return (
    <>
      <bdi>{piece?.publisher ?? t.noEvidence}</bdi>{' '}
      <span className="quiet">{dateInWords(date, language)}</span>
    </>
  );
}
