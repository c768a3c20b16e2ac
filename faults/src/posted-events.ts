import type { Random } from './random.ts';

/** An event as it is posted. */
export interface PostedEvent {
  readonly id: string;
  readonly type: string;
  readonly data: object;
}

const companies = ['Naver', 'Nvidia', 'Aramco Digital', 'Converge ICT', 'Hanbit Robotics', 'Samudra Data'];
const markets = ['PH', 'SA', 'KR', 'BR', 'ID', '035', '142', 'middle-east'];
const stages = ['in-discussion', 'agreed', 'launched', 'paused', 'ended'];

/**
 * Makes events of every kind: a third goes to a few hot streams, the rest to very many. Every so many events the hot
 * ones are others, so that a long run does not get slower.
 */
export class PostedEvents {
  readonly #random: Random;
  readonly #prefix: string;
  #made = 0;

  /** `prefix`: begins every id. */
  constructor(random: Random, prefix: string) {
    this.#random = random;
    this.#prefix = prefix;
  }

  next(): PostedEvent {
    const random = this.#random;
    const number = this.#made++;
    const era = Math.floor(number / 2_000);
    const which = random.next() < 0.33 ? `hot-${era}-${random.between(0, 3)}` : String(number % 397);
    const [type, data] = this.#fact(which);
    const claim = {
      ...(random.next() < 0.7 && { occurred: `2024-0${random.between(1, 10)}` }),
      certainty: random.pick(['confirmed', 'reported', 'speculative']),
      evidence: [{ publisher: 'The Korea Herald', reliability: random.pick(['A', 'B', 'C']) }],
    };
    return { id: `${this.#prefix}-${number}`, type, data: { ...data, ...claim } };
  }

  #fact(which: string): [string, object] {
    const random = this.#random;
    const parties = [{ company: random.pick(companies), roles: ['builder'] }, { company: `Telco ${which}` }];
    const purpose = random.pick(['AI solutions for the region', 'a data centre']);
    switch (random.between(0, 6)) {
      case 0:
        return [
          'CompanyProfiled',
          { company: `Company ${which}`, aliases: [`Alias ${random.between(0, 9)}`] },
        ];
      case 1:
        return [
          'MarketTargeted',
          { company: `Company ${which}`, market: random.pick(markets), with: [random.pick(companies)] },
        ];
      case 2:
        return [
          'ModelLaunched',
          { company: `Company ${which}`, model: `Model ${random.between(0, 5)}`, languages: ['ko'] },
        ];
      case 3:
        return [
          'MeetingHeld',
          {
            meetingId: `meeting-${which}`,
            participants: parties.map(({ company }) => ({ company })),
            topics: ['sovereign AI'],
          },
        ];
      case 4:
        return [
          'PartnershipProposed',
          { partnershipId: `p-${which}`, parties, purpose, markets: [random.pick(markets)] },
        ];
      default:
        return [
          'PartnershipAdvanced',
          { partnershipId: `p-${which}`, stage: random.pick(stages), parties, purpose },
        ];
    }
  }
}
