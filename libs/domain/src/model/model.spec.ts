import { describe, expect, it } from '@jest/globals';
import { recorded } from '../envelope/recorded.fixture.ts';
import { foldPipeline } from '../pipeline/pipeline.ts';
import { foldModel, foldModelRow } from './model.ts';

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

describe('people at a model', () => {
  const facts = recorded(
    launched({
      company: 'Naver',
      jointlyWith: ['Nvidia'],
      people: [
        { name: 'Choi Soo-yeon', role: 'CEO' },
        { name: 'Jensen Huang', company: 'Nvidia' },
      ],
    }),
    launched({
      company: 'Nvidia',
      jointlyWith: ['Naver'],
      people: [
        { name: 'jensen huang', role: 'founder' },
        { name: 'Kim Yu-won', company: 'Naver Cloud' },
      ],
    }),
  );

  it('are in the pipeline of each maker, each with whose they are', () => {
    expect(foldPipeline('naver', facts)?.models).toMatchObject([
      {
        people: [
          { name: 'Choi Soo-yeon', role: 'CEO' },
          { name: 'Jensen Huang', company: 'Nvidia' },
          { name: 'Kim Yu-won', company: 'Naver Cloud' },
        ],
      },
    ]);
    expect(foldPipeline('nvidia', facts)?.models).toMatchObject([
      {
        people: [
          { name: 'jensen huang', role: 'founder' },
          { name: 'Kim Yu-won', company: 'Naver Cloud' },
          { name: 'Choi Soo-yeon', role: 'CEO', company: 'Naver' },
        ],
      },
    ]);
  });

  it('are named once, at the model of the maker that names them', () => {
    const named = ['naver/m/naver', 'nvidia/m/naver', 'naver/m/nvidia', 'nvidia/m/nvidia'].map((key) =>
      foldModelRow(key, facts)?.named.map(({ company, name }) => `${company}: ${name}`),
    );
    expect(named).toEqual([
      ['naver: Choi Soo-yeon', 'nvidia: Jensen Huang'],
      [],
      [],
      ['naver-cloud: Kim Yu-won', 'nvidia: jensen huang'],
    ]);
  });
});
