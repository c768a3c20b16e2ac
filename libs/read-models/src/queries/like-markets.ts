import { marketCodes, marketName } from '@sovereign-pipeline/domain';
import type { SearchHit } from '../answers/search-answers.ts';
import type { Asked } from './likeness.ts';
import { LikeNames } from './like-names.ts';

const marketNames = marketCodes.map((code) => ({ code, name: marketName(code) }));
const byCode = new Map(marketNames.map((market) => [market.code.toLowerCase(), market]));
const named = new LikeNames(marketNames.map((market) => ({ ...market, key: plain(market.name) })));

/** High, because thousands of names share words. A little lower for as many words: all of them may be misspelt. */
const leastOfMarkets = 0.7;
const leastOfAsMany = 0.68;

export function marketsLike(asked: Asked, key: string, query: string): SearchHit[] {
  const code = byCode.get(query.trim().toLowerCase());
  const near = [...named.like(asked, key, leastOfAsMany)];
  const words = wordsIn(key);
  const hits = near.flatMap(({ code: id, name, key: own }): SearchHit[] => {
    const score = id === code?.code ? 1 : asked.likeness(own);
    return score >= (wordsIn(own) === words ? leastOfAsMany : leastOfMarkets)
      ? [{ kind: 'market', id, name, score }]
      : [];
  });
  if (code === undefined || hits.some(({ id }) => id === code.code)) return hits;
  return [...hits, { kind: 'market', id: code.code, name: code.name, score: 1 }];
}

const wordsIn = (key: string): number => key.split(' ').length;

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
