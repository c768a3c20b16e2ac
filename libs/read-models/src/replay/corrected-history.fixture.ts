import type { RecordedEvent } from '@sovereign-pipeline/domain';
import fc from 'fast-check';
import { type Post, realisticPosts, recorded } from '../events.fixture.ts';

/** Claims about a few things, and corrections of some of them and of each other, recorded in any order. */
export const correctedHistory: fc.Arbitrary<RecordedEvent[]> = fc
  .record({
    claims: fc.integer({ min: 1, max: 60 }),
    corrections: fc.array(
      fc.record({ retraction: fc.boolean(), of: fc.nat(), dispute: fc.boolean(), replaced: fc.boolean() }),
      { maxLength: 25 },
    ),
    identities: fc.array(
      fc.record({
        of: fc.nat({ max: 9 }),
        other: fc.integer({ min: 10, max: 19 }),
        how: fc.constantFrom('alias', 'same', 'different', 'same partnership'),
      }),
      { maxLength: 6 },
    ),
  })
  .chain(({ claims: many, corrections, identities }) => {
    const said = [...identities.map(identity), ...realisticPosts(many)];
    const claims = said.length;
    const posts: Post[] = said.map((post, n) => ({ ...post, id: `claim-${n}` }));
    for (const [n, { retraction, of, dispute, replaced }] of corrections.entries()) {
      const eventId = dispute && n > 0 ? `correction-${of % n}` : `claim-${of % claims}`;
      posts.push({
        id: `correction-${n}`,
        type: retraction ? 'ClaimRetracted' : 'ClaimDisputed',
        data: retraction
          ? { eventId, reason: 'it was wrong', ...(replaced && { replacedBy: `claim-${(of + 1) % claims}` }) }
          : { eventId, by: 'The Ministry', reason: 'not so' },
      });
    }
    return fc.shuffledSubarray(posts, { minLength: posts.length }).map((some) => recorded(withoutSelf(some)));
  });

const samePartnership = (one: number, other: number): Post => ({
  type: 'IdentityJudged',
  data: { of: 'partnership', a: `partnership-${one}`, b: `partnership-${other}`, judgement: 'same' },
});

/** The companies of `realisticPosts` are numbered. */
const identity = ({ of, other, how }: { of: number; other: number; how: string }): Post => {
  const [a, b] = [`Company ${of}`, `Company ${other}`];
  if (how === 'same partnership') return samePartnership(of % 3, 3 + (other % 3));
  return how === 'alias'
    ? { type: 'CompanyProfiled', data: { company: a, aliases: [b] } }
    : { type: 'IdentityJudged', data: { a, b, judgement: how } };
};

/** A claim is not replaced by itself. */
const withoutSelf = (posts: readonly Post[]): Post[] =>
  posts.filter(
    ({ data }) => !('replacedBy' in data && 'eventId' in data && data.replacedBy === data.eventId),
  );
