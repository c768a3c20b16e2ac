import { expect, it } from '@jest/globals';
import { marketCodes } from '@sovereign-pipeline/domain';
import { marketInWords, regionsKo } from './region-names.ts';

it('every region and grouping has a Korean name, and nothing else', () => {
  const regions = marketCodes.filter((code) => /^(\d{3}|[a-z][a-z-]+)$/.test(code));
  expect(regions.length).toBeGreaterThan(35);
  expect(Object.keys(regionsKo).toSorted()).toEqual(regions.toSorted());
});

it.each([
  ['PH', 'Philippines', '필리핀'],
  ['035', 'South-eastern Asia', '동남아시아'],
  ['gcc', 'Gulf Cooperation Council', '걸프 협력 회의'],
  ['MX-NLE', 'Nuevo León, Mexico', 'Nuevo León, 멕시코'],
])('%s, %s, is %s in Korean', (code, name, korean) => {
  expect(marketInWords({ code, name }, 'ko')).toBe(korean);
  expect(marketInWords({ code, name }, 'en')).toBe(name);
});
