import {
  type AssessedClaim,
  assessedClaims,
  dateBounds,
  type Fact,
  foldMeeting,
  foldPartnership,
  type Identities,
  keyOfStream,
  nameKey,
  namesIn,
  partnershipOfKey,
  timelineOf,
} from '@sovereign-pipeline/domain';
import type { SourceRecord } from '../answers/source-answers.ts';
import { lastOf } from './folded-pages.ts';
import { byBytes } from './ids.ts';
import type { Told } from './orders.ts';
import type { PublisherEntry } from './publisher-list.ts';

/** The most other publishers named in an answer. */
export const mostNamed = 100;

/** A spelling of a publisher, and the number of claims that have it. */
export interface Written {
  readonly id: string;
  readonly name: string;
  readonly times: number;
  readonly claims: number;
}

/** Each once, by the name that is written most often; of equals the least. */
export function sourcesFrom(written: readonly Written[]) {
  return Array.from(
    Map.groupBy(written, ({ id }) => id),
    ([id, ways]) => {
      const [most] = ways.toSorted((a, b) => b.times - a.times || byBytes(a.name, b.name));
      return { id, name: most?.name ?? id, claims: Math.max(...ways.map(({ claims }) => claims)) };
    },
  );
}

/** Outlets by their names as written; those with the most claims first. */
export const relayed = (written: readonly Omit<Written, 'id'>[]) =>
  mostly(written.map((way) => ({ ...way, id: nameKey(way.name) })));

/** Those with the most claims first. */
export function mostly(written: readonly Written[]) {
  return sourcesFrom(written)
    .sort((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1))
    .slice(0, mostNamed);
}

/** Names as written in some claims. */
function writtenIn(
  claims: readonly AssessedClaim[],
  namesIn: (claim: AssessedClaim) => readonly string[],
): Written[] {
  const all = claims.flatMap((claim) => namesIn(claim).map((name) => ({ name, claim: claim.id })));
  return Array.from(
    Map.groupBy(all, ({ name }) => name),
    ([name, times]) => ({
      ...{ id: nameKey(name), name, times: times.length },
      claims: new Set(times.map(({ claim }) => claim)).size,
    }),
  );
}

/** The pieces of evidence of a publisher in a claim. */
const piecesOf = (publisher: string, { evidence }: AssessedClaim) =>
  evidence.filter(({ publisherId }) => publisherId === publisher);

const claimsOf = (publisher: string, claims: readonly AssessedClaim[]): readonly AssessedClaim[] =>
  claims.filter((claim) => piecesOf(publisher, claim).length > 0);

/** The claims that had come by an instant. */
const claimsUntil = (facts: readonly Fact[], until: number): readonly AssessedClaim[] =>
  assessedClaims(facts).filter(({ came }) => came <= until);

/** A publisher as it is listed, from its claims; undefined when it has none. */
export function publisherEntry(
  publisher: string,
  facts: readonly Fact[],
  until: number,
): Told<PublisherEntry> | undefined {
  const own = claimsOf(publisher, claimsUntil(facts, until));
  const [source] = sourcesFrom(ownNames(publisher, own));
  if (source === undefined) return undefined;
  const factsById = new Map(facts.map((fact) => [fact.id, fact]));
  const entries = new Map(timelineOf(facts, until).map((claim) => [claim.id, claim]));
  const pieces = own.flatMap((assessed) => {
    const [fact, claim] = [factsById.get(assessed.id), entries.get(assessed.id)];
    if (fact === undefined || claim === undefined) return [];
    // Not those that other claims name for it, which may have come later.
    const { between: _, ...said } = fact;
    const companies = namesIn(said as Fact).map(({ id }) => id);
    return piecesOf(publisher, assessed).map((piece) => ({ ...piece, claim, companies }));
  });
  const row = { ...source, relays: relaysIn(publisher, own), pieces };
  return { id: source.id, row, last: lastOf(own) };
}

/** A publisher's record, from all facts about its partnerships and meetings. Undefined when it has no claims. */
export function foldRecord(
  publisher: string,
  facts: readonly Fact[],
  identities: Identities,
  until: number,
): Omit<SourceRecord, 'position'> | undefined {
  const all = claimsUntil(facts, until);
  const own = claimsOf(publisher, all);
  const [source] = sourcesFrom(ownNames(publisher, own));
  if (source === undefined) return undefined;
  const names = ownNames(publisher, own).map(({ name }) => name);
  const pieces = own.flatMap((claim) => piecesOf(publisher, claim));
  const graded = (grade: string): number => pieces.filter(({ reliability }) => reliability === grade).length;
  const things = thingsOf(publisher, all, facts, identities, until);
  const staged = things.filter(({ stage, assessed }) => stage !== undefined && assessed !== undefined);
  const otherwise = staged.filter(({ stage, assessed }) => stage !== assessed);
  const copying = all.filter(({ evidence }) =>
    evidence.some(({ relays }) => relays.some((name) => names.includes(name))),
  );
  return {
    ...source,
    names: names.sort(),
    counted: own.length,
    retracted: own.filter(({ retractedBy }) => retractedBy !== null).length,
    disputed: own.filter(({ disputedBy }) => disputedBy.length > 0).length,
    copied: own.filter((claim) => isCopied(publisher, claim)).length,
    reliability: {
      ...{ A: graded('A'), B: graded('B'), C: graded('C') },
      ...{ D: graded('D'), E: graded('E'), F: graded('F') },
    },
    things: {
      told: things.length,
      dated: things.filter(({ published }) => published !== undefined).length,
      first: things.filter(({ first }) => first).length,
      alone: things.filter(({ alone }) => alone).length,
    },
    stages: {
      told: staged.length,
      asAssessed: staged.length - otherwise.length,
      otherwise: otherwise.length,
      partnerships: otherwise
        .map(({ id }) => id)
        .sort(byBytes)
        .slice(0, mostNamed),
    },
    relays: relaysIn(publisher, own),
    relayedBy: mostly(
      writtenIn(copying, ({ evidence }) =>
        evidence
          .filter(
            ({ publisherId, relays }) =>
              publisherId !== publisher && relays.some((name) => names.includes(name)),
          )
          .map((piece) => piece.publisher),
      ),
    ),
  };
}

/** How some claims write the publisher. */
const ownNames = (publisher: string, own: readonly AssessedClaim[]): Written[] => {
  const written = writtenIn(own, (claim) => piecesOf(publisher, claim).map((piece) => piece.publisher));
  return written.map((way) => ({ ...way, claims: own.length }));
};

/** The outlets that a publisher copies in its claims. */
const relaysIn = (publisher: string, own: readonly AssessedClaim[]) =>
  mostly(writtenIn(own, (claim) => piecesOf(publisher, claim).flatMap(({ relays }) => relays)));

const isCopied = (publisher: string, claim: AssessedClaim): boolean =>
  piecesOf(publisher, claim).every(({ relays }) => relays.length > 0);

/** The partnerships and meetings that a publisher tells of, retracted claims aside. */
function thingsOf(
  publisher: string,
  all: readonly AssessedClaim[],
  facts: readonly Fact[],
  { ids }: Identities,
  until: number,
) {
  const standing = all.filter(
    ({ stream, retractedBy }) => retractedBy === null && !stream.startsWith('company-'),
  );
  const keyOf = (stream: string): string => ids.get(keyOfStream(stream)) ?? keyOfStream(stream);
  const factsByKey = Map.groupBy(facts, ({ stream }) => keyOf(stream));
  const assess = (key: string) => {
    const about = factsByKey.get(key) ?? [];
    const id = partnershipOfKey(key);
    return id === undefined
      ? { id: key, row: foldMeeting(key.slice('meeting-'.length), about, until) }
      : { id, row: foldPartnership(id, about, until) };
  };
  return [...Map.groupBy(standing, ({ stream }) => stream)].flatMap(([stream, claims]) => {
    const own = claimsOf(publisher, claims);
    if (own.length === 0) return [];
    const published = firstDay(own.map((claim) => firstPublished(claim, (id) => id === publisher)));
    const { id, row } = assess(keyOf(stream));
    const others = firstDay(claims.map((claim) => firstPublished(claim, (id) => id !== publisher)));
    return {
      ...{ id, published },
      stage: own.filter(({ stage }) => stage !== null).sort(lastFirst)[0]?.stage ?? undefined,
      assessed: row !== undefined && 'stage' in row ? row.stage : undefined,
      first: published !== undefined && !(others !== undefined && others < published),
      alone: row?.sources.independent === 1 && !own.every((claim) => isCopied(publisher, claim)),
    };
  });
}

/** By the day that the claim is about, then by the day on which it was said. */
function lastFirst(a: AssessedClaim, b: AssessedClaim): number {
  const day = 86_400_000;
  return (
    compareNumbers(Math.floor(b.when / day), Math.floor(a.when / day)) ||
    byBytes(b.said ?? '', a.said ?? '') ||
    byBytes(b.id, a.id)
  );
}

const compareNumbers = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

const firstDay = (days: readonly (string | undefined)[]): string | undefined =>
  days
    .filter((day) => day !== undefined)
    .sort()
    .at(0);

function firstPublished(claim: AssessedClaim, by: (publisher: string) => boolean): string | undefined {
  return firstDay(
    claim.evidence
      .filter(({ publisherId }) => by(publisherId))
      .map(({ published }) =>
        published === undefined ? undefined : (dateBounds(published)?.to ?? undefined),
      ),
  );
}
