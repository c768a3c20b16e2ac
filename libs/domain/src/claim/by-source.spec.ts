import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { companyIds, history } from '../pipeline/histories.fixture.ts';
import { factsAt } from '../pipeline/moment.ts';
import { foldPipeline } from '../pipeline/pipeline.ts';
import type { Fact } from '../envelope/event.ts';
import type { Evidence } from './grading.ts';
import { saidBySources, type SourceFilter } from './by-source.ts';

const fact = (id: string, evidence: readonly object[] | undefined, type = 'MarketTargeted'): Fact =>
  ({
    ...{ id, type, schemaVersion: 2, stream: 'company-naver', version: 0, position: 1 },
    recordedAt: '2026-01-01T00:00:00.000000Z',
    data: { company: 'Naver', market: 'PH', ...(evidence && { evidence }) },
  }) as unknown as Fact;

const wire = { publisher: 'The Wire', reliability: 'B', attribution: 'official' };
const blog = { publisher: 'A blog', reliability: 'E', attribution: 'anonymous' };
const copy = { publisher: 'Herald', relays: ['the wire'] };
const facts = [
  fact('wire', [wire]),
  fact('both', [wire, blog]),
  fact('blog', [blog]),
  fact('copy', [copy]),
  fact('nobody', undefined),
  fact('profile', [blog], 'CompanyProfiled'),
  fact('taken-back', undefined, 'ClaimRetracted'),
];

describe('What sources say', () => {
  it.each<[SourceFilter, string[]]>([
    [{}, ['wire', 'both', 'blog', 'copy', 'nobody']],
    [{ publisher: ['THE WIRE'] }, ['wire', 'both']],
    [{ publisher: ['the-wire', 'a blog'] }, ['wire', 'both', 'blog']],
    [{ withoutPublisher: ['The Wire'] }, ['both', 'blog', 'nobody']],
    [{ minReliability: 'B' }, ['wire', 'both']],
    [{ minReliability: 'D' }, ['wire', 'both', 'copy', 'nobody']],
    [{ minReliability: 'E' }, ['wire', 'both', 'blog', 'copy', 'nobody']],
    [{ attribution: ['official', 'named'] }, ['wire', 'both']],
    [{ publisher: ['A blog'], minReliability: 'B' }, []],
  ])('of %j is %j; who is who and what was taken back stays', (filter, expected) => {
    const heard = saidBySources(facts, filter);
    expect(heard.map(({ id }) => id)).toEqual([...expected, 'profile', 'taken-back']);
  });

  it('has only their evidence', () => {
    const [, both] = saidBySources(facts, { publisher: ['A blog'], attribution: ['anonymous'] });
    expect(saidBySources(facts, { withoutPublisher: ['A blog'] })[1]?.data.evidence).toEqual([wire]);
    expect(both?.id).toBe('blog');
  });

  it('is chosen before anything is assessed: the fold of what is left', () => {
    const filters: fc.Arbitrary<SourceFilter> = fc.record(
      {
        publisher: fc.constantFrom(['The Korea Herald'], ['reuters', 'A forum']),
        withoutPublisher: fc.constantFrom(['Reuters'], ['The Korea Herald', 'A forum']),
        minReliability: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
        attribution: fc.constantFrom(['official'], ['anonymous', 'reporter']),
      },
      { requiredKeys: [] },
    );
    const moments = fc.record(
      { asOf: fc.constantFrom('2024-06', '2025'), publishedBy: fc.constantFrom('2024-07-03', '2025') },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(history, filters, moments, (events, filter, moment) => {
        const left = events.flatMap((event) => heardOf(event, filter));
        expect(factsAt(events, { ...moment, ...filter })).toEqual(factsAt(left, moment));
        for (const company of companyIds)
          expect(foldPipeline(company, events, {}, { ...moment, ...filter })).toEqual(
            foldPipeline(company, left, {}, moment),
          );
      }),
      { numRuns: 200 },
    );
  });
});

/** The same, said in another way. */
function heardOf(
  event: Fact,
  { publisher, withoutPublisher, minReliability, attribution }: SourceFilter,
): Fact[] {
  if (['CompanyProfiled', 'IdentityJudged', 'ClaimRetracted'].includes(event.type)) return [event];
  const key = (name: string) => name.toLowerCase().replaceAll(' ', '-');
  const order = ['A', 'B', 'C', undefined, 'D', 'E'];
  const isGood = (reliability: string | undefined): boolean =>
    minReliability === undefined ||
    order.indexOf(reliability === 'F' ? undefined : reliability) <= order.indexOf(minReliability);
  const isOf = (names: readonly string[], { publisher: own }: Evidence): boolean =>
    names.map(key).includes(key(own));
  const copies = ({ relays = [] }: Evidence): boolean =>
    relays.some((name) => withoutPublisher?.map(key).includes(key(name)));
  let evidence = event.data.evidence ?? [];
  if (evidence.length === 0) return !publisher && !attribution && isGood(undefined) ? [event] : [];
  if (publisher) evidence = evidence.filter((each) => isOf(publisher, each));
  if (withoutPublisher) evidence = evidence.filter((each) => !isOf(withoutPublisher, each) && !copies(each));
  if (attribution)
    evidence = evidence.filter((each) => each.attribution && attribution.includes(each.attribution));
  evidence = evidence.filter(({ reliability }) => isGood(reliability));
  return evidence.length === 0 ? [] : [{ ...event, data: { ...event.data, evidence } } as Fact];
}
