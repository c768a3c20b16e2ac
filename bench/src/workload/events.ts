import { randomOf } from './random.ts';

/** An event as a recorder posts it, without its id. */
export interface PostedEvent {
  readonly type: 'MarketTargeted' | 'PartnershipAdvanced' | 'MeetingHeld';
  readonly data: Readonly<Record<string, unknown>>;
}

/** What a body takes, with its id. */
const bodySize = 600;
const envelopeSize = 46;

const companies = [
  'Naver',
  'Nvidia',
  'Aramco Digital',
  'Converge ICT',
  'Hanbit Robotics',
  'Samudra Data',
  'Lumen Índico',
];
const markets = ['PH', 'SA', 'KR', 'BR', 'ID', 'VN', '035', '142', '005', 'middle-east'];
const languages = ['ko', 'ar', 'fil', 'pt-BR', 'id', 'vi'];
const stages = ['in-discussion', 'agreed', 'launched', 'paused'];
const publishers = [
  'The Korea Herald',
  'Reuters',
  'Philippine Daily Inquirer',
  'Valor Econômico',
  'Arab News',
];
const words =
  'the company said it will build models with its own data centres and people so that the language and culture of the region are kept while partners bring chips power and a network of customers'.split(
    ' ',
  );

/** So many are made, and then posted again under new ids. */
export const differentBodies = 10_000;

/** Different events that go round so many streams. The same seed gives the same ones. */
export function eventsOf(streams: number, seed: number): PostedEvent[] {
  const random = randomOf(seed);
  return Array.from({ length: differentBodies }, (_, n) => eventOf(n % streams, random));
}

function eventOf(stream: number, random: () => number): PostedEvent {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const number = String(stream).padStart(5, '0');
  const day = String(1 + Math.floor(random() * 28)).padStart(2, '0');
  const claim = (quote: string): object => ({
    occurred: `2024-06-${day}`,
    certainty: pick(['confirmed', 'reported']),
    evidence: [
      {
        publisher: pick(publishers),
        url: `https://news.example/${number}/${Math.floor(random() * 1e6)}`,
        published: '2024-07-01',
        attribution: 'official',
        speaker: `a ${pick(companies)} official`,
        quote,
        reliability: 'B',
        credibility: 2,
      },
    ],
  });
  const of = (type: PostedEvent['type'], data: object): PostedEvent => {
    const bare = { type, data: { ...data, ...claim('') } };
    const room = bodySize - envelopeSize - Buffer.byteLength(JSON.stringify(bare));
    return { type, data: { ...data, ...claim(sentence(Math.max(room, 20), random)) } };
  };
  switch (stream % 3) {
    case 0:
      return of('MarketTargeted', {
        company: `${companies[stream % companies.length] ?? ''} ${number}`,
        market: pick(markets),
        with: [pick(companies)],
        languages: [pick(languages)],
        purpose: 'Sell sovereign AI services',
      });
    case 1:
      return of('PartnershipAdvanced', {
        partnershipId: `partners-${number}`,
        stage: pick(stages),
        parties: [{ company: pick(companies), roles: ['builder'] }, { company: `Telco ${number}` }],
        purpose: 'AI solutions for the region',
        markets: [pick(markets)],
      });
    default:
      return of('MeetingHeld', {
        meetingId: `meeting-${number}`,
        participants: [
          { company: pick(companies), people: [{ name: 'Choi Soo-yeon', role: 'CEO' }] },
          { company: `Host ${number}` },
        ],
        place: { city: 'Santa Clara', country: 'US' },
        topics: ['sovereign AI'],
      });
  }
}

/** Words of about that many characters. */
function sentence(length: number, random: () => number): string {
  let text = '';
  while (text.length < length) text += `${words[Math.floor(random() * words.length)] ?? ''} `;
  return text.slice(0, length - 1).trim();
}
