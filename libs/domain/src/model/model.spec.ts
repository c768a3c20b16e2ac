import { describe, expect, it } from '@jest/globals';
import { recorded } from '../envelope/recorded.fixture.ts';
import { foldPipeline } from '../pipeline/pipeline.ts';
import { foldModel } from './model.ts';

const launched = (data: object) => ({ type: 'ModelLaunched' as const, data: { model: 'M', ...data } });

describe('a model of several makers', () => {
  const facts = recorded(
    launched({ company: 'Naver', jointlyWith: ['Aramco Digital'], basedOn: 'Llama 3.1', parameters: 8e9 }),
    launched({ company: 'Naver', openness: 'open weights', occurred: '2025-05' }),
  );

  it('is in the pipeline of each', () => {
    expect(foldPipeline('naver', facts)?.models).toMatchObject([
      { model: 'M', with: ['aramco-digital'], since: '2025-05', basis: ['event-1', 'event-2'] },
    ]);
    expect(foldPipeline('aramco-digital', facts)?.models).toMatchObject([
      { model: 'M', with: ['naver'], since: null, basis: ['event-1'] },
    ]);
  });

  it('is described by the claims that say what it is', () => {
    expect(foldModel('naver/m/naver', facts)).toMatchObject({
      basedOn: 'Llama 3.1',
      parameters: 8e9,
      openness: 'open weights',
    });
  });
});
