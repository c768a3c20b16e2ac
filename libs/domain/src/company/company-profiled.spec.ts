import { describe, expect, it } from '@jest/globals';
import { parseEvent } from '../envelope/parse-event.ts';

const errorsOf = (data: object) => {
  const parsed = parseEvent({ type: 'CompanyProfiled', data: { company: 'Naver', ...data } }, () => 'new-id');
  return parsed.ok ? [] : parsed.errors.map(({ pointer }) => pointer);
};

describe('the profile of a company', () => {
  it.each(['Naver', 'NAVER'])('does not name it as its own parent: %s', (parent) => {
    expect(errorsOf({ parent })).toEqual(['/data/parent']);
  });

  it.each([
    [{ wikidata: 'Q483551', lei: '5493001KJTIIGC8Y1R12', domain: 'navercorp.com' }, []],
    [{ domain: '네이버.한국' }, []],
    [{}, ['/data/ids']],
    [{ wikidata: '483551' }, ['/data/ids/wikidata']],
    [{ lei: '5493001kjtiigc8y1r12' }, ['/data/ids/lei']],
    [{ domain: 'https://navercorp.com/' }, ['/data/ids/domain']],
    [{ domain: 'NaverCorp.com' }, ['/data/ids/domain']],
    [{ wikidata: 'Q483551', ticker: '035420' }, ['/data/ids/ticker']],
  ])('has ids by which others know it: %j', (ids, pointers) => {
    expect(errorsOf({ ids })).toEqual(pointers);
  });
});
