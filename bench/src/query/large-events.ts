import { type PlacedEvent, realisticEvents } from '../replay/realistic-events.ts';

/** The large streams, as shares of all events. The rest has the usual sizes. */
const shares = {
  /** Partnerships of one company, all for one market, each of one claim. */
  market: 0.02,
  /** Meetings of that company. */
  meetings: 0.03,
  /** Claims of one partnership. */
  partnership: 0.02,
  /** Claims of another one, to which more come. */
  hot: 0.04,
} as const;

/** Names of the large companies, markets and partnerships. */
export const large = {
  company: 'Hub',
  market: 'LU',
  partnership: 'large',
  hot: 'hot',
} as const;

/** Of so many events each share is a whole number. */
export const leastEvents = 5_000;

/** `total`: a multiple of `leastEvents`. Events of large streams alternate with the rest. */
export function* largeEvents(total: number, seed: number): Generator<PlacedEvent> {
  const parts = [
    ofMarket(total * shares.market),
    ofMeetings(total * shares.meetings),
    ofPartnership(large.partnership, total * shares.partnership),
    ofPartnership(large.hot, total * shares.hot),
  ];
  const sum = Object.values(shares).reduce((all, share) => all + Math.round(total * share), 0);
  const rest = realisticEvents(total - sum, seed);
  // So many of the rest for each round of the smallest share.
  const perRound = Math.round((total - sum) / (total * shares.market));
  for (let isOver = false; !isOver;) {
    isOver = true;
    for (const [part, times] of [
      ...parts.map((each, at) => [each, [2, 3, 2, 4][at] ?? 1] as const),
      [rest, perRound] as const,
    ]) {
      for (let time = 0; time < times; time++) {
        const next = part.next();
        if (next.done === true) break;
        isOver = false;
        yield next.value;
      }
    }
  }
}

const day = (n: number): string => new Date(Date.UTC(2024, 0, 1 + (n % 700))).toISOString().slice(0, 10);

const claim = (n: number): object => ({
  occurred: day(n * 31),
  certainty: n % 3 === 0 ? 'confirmed' : 'reported',
  evidence: [
    {
      publisher: ['Reuters', 'The Korea Herald', 'Luxemburger Wort'][n % 3],
      url: `https://news.example/large/${n % 500}`,
      published: '2025-12-15',
      reliability: 'B',
    },
  ],
});

const count = (share: number): number => Math.round(share);

function* ofMarket(share: number): Generator<PlacedEvent> {
  for (let n = 0; n < count(share); n++)
    yield {
      ...{ stream: `partnership-lu-${n}`, version: 0, type: 'PartnershipAdvanced' },
      data: {
        ...{ partnershipId: `lu-${n}`, stage: ['agreed', 'launched', 'in-discussion'][n % 3] },
        parties: [{ company: large.company, roles: ['builder'] }, { company: `Customer ${n}` }],
        ...{ purpose: 'a language model for the region', markets: [large.market], ...claim(n) },
      },
    };
}

function* ofMeetings(share: number): Generator<PlacedEvent> {
  for (let n = 0; n < count(share); n++)
    yield {
      ...{ stream: `meeting-hub-${n}`, version: 0, type: 'MeetingHeld' },
      data: {
        meetingId: `hub-${n}`,
        participants: [{ company: large.company }, { company: `Customer ${n}` }],
        ...claim(n),
      },
    };
}

function* ofPartnership(id: string, share: number): Generator<PlacedEvent> {
  const parties = [{ company: `First of ${id}` }, { company: `Second of ${id}` }];
  for (let n = 0; n < count(share); n++)
    yield {
      ...{ stream: `partnership-${id}`, version: n, type: 'PartnershipAdvanced' },
      data: {
        ...{
          partnershipId: id,
          stage: ['in-discussion', 'agreed'][Math.min(1, Math.floor((2 * n) / share))],
        },
        ...(n % 10 === 0 && { parties, purpose: 'chips', markets: ['JP'] }),
        ...claim(n),
      },
    };
}
