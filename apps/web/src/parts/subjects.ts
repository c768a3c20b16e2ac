import { useMarketNames } from '../words/market-name.ts';
import { usePartiesOf } from './partnership-links.tsx';

interface Named {
  readonly company?: string;
  readonly unnamed?: string;
}
interface Said {
  readonly company?: string;
  readonly parties?: readonly Named[];
  readonly participants?: readonly Named[];
  readonly companies?: readonly string[];
  readonly authority?: string;
  readonly subject?: string;
  readonly model?: string;
  readonly market?: string;
  readonly a?: string;
  readonly b?: string;
  readonly judgement?: 'same' | 'different' | 'unsure';
  readonly by?: string;
  readonly reason?: string;
  readonly eventId?: string;
}
const equals = { same: '=', different: '≠', unsure: '≟' } as const;

/** Whom or what a fact is about, as it was written. */
function written(data: unknown, marketName: (code: string) => string): string | undefined {
  const said = data as Said;
  const several = (said.parties ?? said.participants)?.map((one) => one.company ?? one.unnamed).join(' × ');
  if (several !== undefined) return several;
  if (said.a !== undefined) return `${said.a} ${equals[said.judgement ?? 'unsure']} ${said.b ?? ''}`;
  if (said.eventId !== undefined) return [said.by, said.reason].filter(Boolean).join(': ');
  if (said.authority !== undefined)
    return [said.authority, said.subject, said.companies?.join(', ')].filter(Boolean).join(' · ');
  const what = said.model ?? (said.market && marketName(said.market));
  return said.company && [said.company, what].filter(Boolean).join(' · ');
}

/** Whom or what a fact is about, as it was written. */
export function useSubject(): (data: unknown) => string | undefined {
  const marketName = useMarketNames();
  return (data) => written(data, marketName);
}

/** The same; where a fact names a partnership by its id alone, by the parties of that. */
export function useSubjects(
  of: readonly { readonly data: unknown }[],
): (data: unknown) => string | undefined {
  const subject = useSubject();
  const unnamed = of.flatMap(({ data }) => (subject(data) === undefined ? (partnershipOf(data) ?? []) : []));
  const partiesOf = usePartiesOf(unnamed);
  return (data) => {
    const parties = partiesOf.get(partnershipOf(data) ?? '') ?? [];
    return subject(data) ?? (parties.length > 0 ? parties.map(({ name }) => name).join(' × ') : undefined);
  };
}

const partnershipOf = (data: unknown): string | undefined =>
  (data as { partnershipId?: string }).partnershipId;
