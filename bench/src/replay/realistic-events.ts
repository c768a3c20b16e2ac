import { randomOf } from '../workload/random.ts';

/** An event in its place: what it is about is spread over time, as in life. */
export interface PlacedEvent {
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly data: object;
}

/** Events of one block, which has all kinds in the proportions of real reports. */
const perBlock = 50;
/** Each partnership has six events, so many blocks apart. */
const apart = 20;
const perPartnership = 6;
const partnershipsPerBlock = 5;
/** The stream of a company: targets, models, profiles. */
const ofCompanies = 15;

const countries = ['PH', 'SA', 'KR', 'TH', 'VN', 'BR', 'ID', '035', '142', '005', 'middle-east'];
const languages = ['ko', 'ar', 'fil', 'pt-BR', 'id', 'vi', 'th'];
const stages = ['in-discussion', 'agreed', 'agreed', 'launched', 'paused'];
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

/** `total`: a multiple of 50. The same seed gives the same events. */
export function* realisticEvents(total: number, seed: number): Generator<PlacedEvent> {
  const random = randomOf(seed);
  const blocks = total / perBlock;
  // Coprime with the stride by which companies are gone through: each has its turn as often as any other.
  const stride = 7919;
  const companies = Math.max(20, Math.floor(total / perBlock));
  const shared = companies % stride === 0 ? companies + 1 : companies;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const nameOf = (n: number): string => `Company ${String((n * stride) % shared).padStart(6, '0')}`;
  const idOf = (n: number): string => nameOf(n).toLowerCase().replace(' ', '-');
  const claim = (): object => ({
    occurred: `202${4 + Math.floor(random() * 2)}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}`,
    certainty: pick(['confirmed', 'reported', 'reported', 'speculative']),
    evidence: [
      {
        publisher: pick(publishers),
        url: `https://news.example/${Math.floor(random() * 1e9)}`,
        published: '2025-12-15',
        attribution: 'official',
        quote: Array.from({ length: 30 }, () => pick(words)).join(' '),
        reliability: pick(['A', 'B', 'C']),
        credibility: 2,
      },
    ],
  });
  let ofCompany = 0;
  const inCompany = (type: string, data: object): PlacedEvent => {
    const n = ofCompany++;
    const event = { stream: `company-${idOf(n)}`, version: Math.floor(n / shared), type };
    return { ...event, data: { company: nameOf(n), ...data, ...claim() } };
  };
  for (let block = 0; block < blocks; block++) {
    for (let nth = 0; nth < partnershipsPerBlock; nth++) {
      for (let step = 0; step < perPartnership; step++) {
        const group = (((block - step * apart) % blocks) + blocks) % blocks;
        const number = group * partnershipsPerBlock + nth;
        const data = {
          partnershipId: `p${number}`,
          parties: [
            { company: nameOf(number), roles: ['builder'] },
            { company: nameOf(number * 31 + 7), roles: ['customer'] },
          ],
          purpose: 'a language model for the region',
          markets: [pick(countries)],
          languages: [pick(languages)],
          pillars: ['model', 'infrastructure'],
          ...claim(),
        };
        const version = Array.from(
          { length: perPartnership },
          (_, other) => (group + other * apart) % blocks,
        ).filter((at, other) => at < block || (at === block && other < step)).length;
        yield step === 0
          ? { stream: `partnership-p${number}`, version, type: 'PartnershipProposed', data }
          : {
              ...{ stream: `partnership-p${number}`, version, type: 'PartnershipAdvanced' },
              data: { ...data, stage: pick(stages) },
            };
      }
    }
    for (let n = 0; n < ofCompanies; n++) {
      if (n < 10)
        yield inCompany('MarketTargeted', {
          market: pick(countries),
          with: [nameOf(Math.floor(random() * shared))],
        });
      else if (n < 13)
        yield inCompany('ModelLaunched', { model: `Model ${n % 3}`, languages: [pick(languages)] });
      else yield inCompany('CompanyProfiled', { country: 'KR', kind: 'platform' });
    }
    for (let nth = 0; nth < 5; nth++) {
      const meetingId = `m${block * 5 + nth}`;
      const data = {
        meetingId,
        participants: [
          { company: nameOf(block * 5 + nth), people: [{ name: 'Somebody' }] },
          { company: nameOf(block * 7 + nth) },
        ],
        topics: ['sovereign AI'],
        ...claim(),
      };
      yield { stream: `meeting-${meetingId}`, version: 0, type: 'MeetingHeld', data };
    }
  }
}
