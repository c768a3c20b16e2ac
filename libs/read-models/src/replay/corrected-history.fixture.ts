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
  })
  .chain(({ claims, corrections }) => {
    const posts: Post[] = realisticPosts(claims).map((post, n) => ({ ...post, id: `claim-${n}` }));
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

/** A claim is not replaced by itself. */
const withoutSelf = (posts: readonly Post[]): Post[] =>
  posts.filter(
    ({ data }) => !('replacedBy' in data && 'eventId' in data && data.replacedBy === data.eventId),
  );
