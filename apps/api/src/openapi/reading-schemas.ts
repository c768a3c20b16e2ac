import { claimTypes, disputedParts, jsonSchemas } from '@sovereign-pipeline/domain';
import { position, ref } from './parts.ts';

const text = { type: 'string' };
const texts = { type: 'array', items: text };
const count = { type: 'integer', minimum: 0 };
const time = { type: 'string', format: 'date-time' };
const standing = {
  contested: { type: 'boolean', description: 'Whether it rests on disputed claims only.' },
  disputedBy: { ...texts, description: 'Whose word against any of them there is.' },
};
const edtf = { type: ['string', 'null'], description: 'EDTF as written; null: nobody says.' };

/** A schema of an object of which every member but the optional ones is there. */
const object = (properties: Record<string, object>, optional: readonly string[] = []) => ({
  type: 'object',
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  properties,
});

const company = object({ id: text, name: text });
const {
  code: _,
  name: __,
  ...inMarket
} = (jsonSchemas['PipelineMarket'] as { properties: Record<string, object> }).properties;
const partnership = jsonSchemas['Partnership'] as { required: string[]; properties: Record<string, object> };

/** The answers of queries, but the pipeline, which the domain describes. */
export const readingSchemas = {
  Companies: {
    type: 'object',
    required: ['companies', 'position'],
    properties: {
      companies: {
        type: 'array',
        items: {
          type: 'object',
          required: ['id', 'name', 'partnerships', 'markets', 'models', 'meetings'],
          properties: {
            id: { type: 'string' },
            name: { type: 'string' },
            partnerships: { type: 'integer', minimum: 0 },
            markets: { type: 'integer', minimum: 0 },
            models: { type: 'integer', minimum: 0 },
            meetings: { type: 'integer', minimum: 0 },
          },
        },
      },
      position,
    },
  },
  CompanyOverview: object(
    {
      id: text,
      name: text,
      names: { ...texts, description: 'Every way in which it is written, the first one first.' },
      aliases: texts,
      parent: company,
      country: text,
      kind: text,
      partnerships: count,
      markets: count,
      models: count,
      meetings: count,
      ...standing,
      basis: { ...texts, description: 'The events that its profile rests on.' },
      position,
    },
    ['parent', 'country', 'kind', 'disputedBy'],
  ),
  TimelineEntry: object(
    {
      id: text,
      type: { enum: claimTypes },
      stream: text,
      position: { ...position, minimum: 1 },
      recordedAt: time,
      occurred: edtf,
      data: { type: 'object', description: 'The claim as posted, with its evidence.' },
      retracted: {
        description: 'It was taken back, and counts no more.',
        ...object({ id: text, reason: text, replacedBy: text, recordedAt: time }, ['replacedBy']),
      },
      disputes: {
        type: 'array',
        description: 'Who contradicts it.',
        items: object({ id: text, by: text, reason: text, of: { enum: disputedParts }, recordedAt: time }),
      },
    },
    ['retracted', 'disputes'],
  ),
  Timeline: object({ company, entries: { type: 'array', items: ref('TimelineEntry') }, position }),
  Partnerships: object({ partnerships: { type: 'array', items: ref('Partnership') }, position }),
  PartnershipStory: {
    ...object(
      {
        ...partnership.properties,
        history: {
          type: 'array',
          description: 'Stage after stage, the assessed one last.',
          items: ref('StageReached'),
        },
        claims: { type: 'array', items: ref('TimelineEntry') },
        position,
      },
      ['disputedBy'],
    ),
  },
  Markets: object({
    markets: {
      type: 'array',
      items: object({ code: text, name: text, companies: count, partnerships: count }),
    },
    position,
  }),
  MarketOverview: object({
    code: text,
    name: text,
    companies: {
      type: 'array',
      items: object(
        {
          id: text,
          name: text,
          markets: { ...texts, description: 'Codes of what is named: the market, or what lies within it.' },
          ...inMarket,
        },
        ['disputedBy', 'stage'],
      ),
    },
    partnerships: { type: 'array', items: ref('Partnership') },
    position,
  }),
};
