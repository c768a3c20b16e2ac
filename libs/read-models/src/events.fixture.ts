import { parseEvent, type RecordedEvent } from '@sovereign-pipeline/domain';

/** What a recorder posts. */
export interface Post {
  readonly id?: string;
  readonly type: string;
  readonly data: object;
}

/**
 * The posts as the journal holds them: positions from 1, versions from 0 in each stream, recording times that rise. A
 * correction is in the stream of what it corrects, which may come later in the list.
 */
export function recorded(posts: readonly Post[]): RecordedEvent[] {
  const parsed = posts.map((post, index) => {
    const read = parseEvent(post, () => `event-${index + 1}`);
    if (!read.ok) throw new Error(`not a valid event: ${JSON.stringify({ post, errors: read.errors })}`);
    return read;
  });
  const streams = new Map(parsed.flatMap(({ event }) => (event ? [[event.id, event.stream]] : [])));
  const corrections = new Map(
    parsed.flatMap(({ correction }) => (correction ? [[correction.id, correction]] : [])),
  );
  const streamOf = (id: string): string => {
    const correction = corrections.get(id);
    return correction ? streamOf(correction.data.eventId) : (streams.get(id) ?? 'company-nobody');
  };
  const versions = new Map<string, number>();
  return parsed.map(({ event, correction }, index) => {
    const position = index + 1;
    const recording = event ?? { ...correction, stream: streamOf(correction.id) };
    const version = versions.get(recording.stream) ?? 0;
    versions.set(recording.stream, version + 1);
    const recordedAt = new Date(Date.UTC(2026, 0, 1, 0, 0, position)).toISOString().replace('Z', '042Z');
    return { ...recording, version, position, recordedAt };
  });
}

const word = (prefix: string, n: number) => `${prefix} ${n}`;
const pick = <T>(list: readonly T[], n: number): T => {
  const item = list[n % list.length];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};

const markets = ['PH', 'SA', 'KR', 'TH', 'VN', 'middle-east', '035', '142', '005'];
const languages = ['ar', 'ko', 'th', 'vi', 'fil'];

/** `count` events in the proportions of real reports: mostly partnerships that advance, some thousands of companies. */
export function realisticPosts(count: number): Post[] {
  const companies = Math.max(20, Math.floor(count / 50));
  const companyOf = (number: number): string => word('Company', number % companies);
  return Array.from({ length: count }, (_, n) => {
    // a cheap scatter, the same every time
    const scatter = (n * 7919) % 10007;
    const company = companyOf(scatter);
    const other = companyOf(scatter * 31 + 7);
    const claim = claimOf(n, company, other);
    const market = pick(markets, scatter);
    const kind = n % 10;
    if (kind < 6) {
      // Each partnership has some six events, always of the same two parties.
      const pair = Math.floor(n / 50) * 5 + (n % 5);
      const parties = [companyOf(pair), companyOf(pair * 31 + 7)] as const;
      return partnershipPost(n, pair, parties, { ...claim, markets: [market] });
    }
    if (kind < 8) return { type: 'MarketTargeted', data: { ...claim, company, market, with: [other] } };
    if (kind < 9) {
      return {
        type: 'MeetingHeld',
        data: {
          ...claim,
          participants: [{ company, people: [{ name: 'Somebody' }] }, { company: other }],
          topics: ['sovereign AI'],
        },
      };
    }
    return n % 20 < 10
      ? { type: 'ModelLaunched', data: { ...claim, company, model: word('Model', n % 3), languages: ['ko'] } }
      : { type: 'CompanyProfiled', data: { ...claim, company, country: 'KR', kind: 'platform' } };
  });
}

/** When and how surely the nth event is said to have happened, and by whom. */
function claimOf(n: number, company: string, other: string): object {
  const month = `2025-${String((n % 12) + 1).padStart(2, '0')}`;
  return {
    occurred: month,
    certainty: pick(['confirmed', 'reported', 'reported', 'speculative'], n),
    evidence: [
      {
        publisher: word('Outlet', n % 40),
        url: `https://news.example/2025/${n}`,
        title: `${company} and ${other} on sovereign AI`,
        published: `${month}-15`,
        attribution: 'official',
        reliability: 'B',
      },
    ],
  };
}

function partnershipPost(
  n: number,
  pair: number,
  [first, second]: readonly [string, string],
  { markets, ...claim }: { readonly markets: readonly string[] },
): Post {
  const proposed = n % 10 < 1;
  return {
    type: proposed ? 'PartnershipProposed' : 'PartnershipAdvanced',
    data: {
      ...claim,
      partnershipId: `partnership-${pair}`,
      ...(!proposed && { stage: pick(['in-discussion', 'agreed', 'launched', 'paused'], n) }),
      parties: [
        { company: first, roles: ['builder'] },
        { company: second, roles: ['customer'] },
      ],
      purpose: 'a language model for the region',
      markets,
      languages: [pick(languages, n)],
      pillars: ['model', 'infrastructure'],
    },
  };
}
