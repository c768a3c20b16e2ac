import type { PartnershipStory, TimelineEntry } from '../api.ts';
import { dateInWords } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';

/** Why a partnership stands where it does, in a sentence: since when, how sure, by how many, and who says otherwise. */
export function Reason({ of }: { readonly of: PartnershipStory }) {
  const { t, language } = useWords();
  const since = of.since === null ? ` (${t.undated})` : ` ${t.since(dateInWords(of.since, language))}`;
  const claims = new Map(of.claims.map((claim) => [claim.id, claim]));
  const believed = publishersOf(of.basis.flatMap((id) => claims.get(id) ?? []));
  const others = of.alternatives.map(({ stage, since: from, basis }) => {
    const said = basis.flatMap((id) => claims.get(id) ?? []);
    const publishers = [...publishersOf(said)].filter((publisher) => !believed.has(publisher));
    return { stage, publishers, on: saidOn(said) ?? from };
  });
  const contrary = new Set(others.flatMap(({ publishers }) => publishers)).size;
  const { independent, pieces } = of.sources;
  const counted =
    contrary > 0 && contrary < independent
      ? t.sourcesOfAll(independent - contrary, independent)
      : t.sources(independent, pieces);
  return (
    <p>
      {t.reasonFor(t.stages[of.stage], since, t.certainties[of.certainty], counted)}
      {others.map(({ stage, publishers, on }, index) => (
        <span key={index}>
          {'; '}
          {t.saidOtherwise(
            Math.max(1, publishers.length),
            t.stages[stage],
            on === null ? undefined : dateInWords(on, language),
          )}
        </span>
      ))}
      .
    </p>
  );
}

interface Said {
  readonly evidence?: readonly {
    readonly publisher?: string;
    readonly published?: string;
    readonly relays?: unknown;
  }[];
}
const evidenceOf = ({ data }: TimelineEntry) => (data as Said).evidence ?? [];

/** Those with a word of their own. */
const publishersOf = (claims: readonly TimelineEntry[]): Set<string> =>
  new Set(
    claims.flatMap((claim) =>
      evidenceOf(claim).flatMap(({ publisher, relays }) =>
        publisher === undefined || relays !== undefined ? [] : [publisher.toLowerCase()],
      ),
    ),
  );

/** When it was said last, as far as that is known. */
const saidOn = (claims: readonly TimelineEntry[]): string | undefined =>
  claims
    .flatMap((claim) => evidenceOf(claim).flatMap(({ published }) => published ?? []))
    .toSorted()
    .at(-1);
