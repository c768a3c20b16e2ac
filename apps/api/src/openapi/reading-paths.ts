import { stages } from '@sovereign-pipeline/domain';
import { naverPipeline } from './examples.ts';
import {
  after,
  cursor,
  failures,
  json,
  limit,
  moment,
  nextPage,
  pathId,
  query,
  ref,
  streamVersion,
  wholeLimit,
} from './parts.ts';

/** What an answer that is folded from facts can fail by. */
const folded = [
  'history-too-large',
  'invalid-query',
  'not-caught-up',
  'queries-overloaded',
  'read-models-unavailable',
] as const;

/** Querying the read models. */
export const readingPaths = {
  '/v1/companies': {
    get: {
      tags: ['Query'],
      operationId: 'listCompanies',
      summary: 'Every company that an event names, with counts',
      parameters: [cursor, limit, after],
      responses: {
        '200': {
          description: 'A page of companies in order of id.',
          headers: nextPage,
          content: json(ref('Companies'), {
            companies: [{ id: 'naver', name: 'Naver', partnerships: 3, markets: 5, models: 1, meetings: 1 }],
            position: 12,
          }),
        },
        ...failures('invalid-query', 'not-caught-up', 'read-models-unavailable'),
      },
    },
  },
  '/v1/companies/{id}/pipeline': {
    get: {
      tags: ['Query'],
      operationId: 'findPipeline',
      summary: "A company's sovereign-AI pipeline",
      parameters: [
        { name: 'id', in: 'path', required: true, schema: { type: 'string' }, example: 'naver' },
        query('stage', { enum: stages }, 'Only partnerships at this stage.'),
        query(
          'market',
          { type: 'string', examples: ['035'] },
          'Only what is for this market; a region includes its countries.',
        ),
        cursor,
        wholeLimit,
        ...moment,
        after,
      ],
      responses: {
        '200': {
          description: 'The pipeline, with a page of its partnerships; counts are of all of them.',
          headers: nextPage,
          content: json(ref('Pipeline'), naverPipeline),
        },
        ...failures('company-not-found', ...folded),
      },
    },
  },
  '/v1/companies/{id}': {
    get: {
      tags: ['Query'],
      operationId: 'findCompany',
      summary: 'What is known of a company',
      parameters: [pathId('id', "The company's id, or a name.", 'naver'), ...moment, after],
      responses: {
        '200': { description: 'The company.', headers: streamVersion, content: json(ref('CompanyOverview')) },
        ...failures('company-not-found', ...folded),
      },
    },
  },
  '/v1/companies/{id}/timeline': {
    get: {
      tags: ['Query'],
      operationId: 'findTimeline',
      summary: 'Every fact of a company, by when it happened',
      description:
        'Claims that name the company, and every claim about its partnerships and meetings. Claims without a date stand where they were first published, else recorded. What was retracted or disputed stays, and says so.',
      parameters: [pathId('id', "The company's id, or a name.", 'naver'), cursor, limit, ...moment, after],
      responses: {
        '200': { description: 'A page of facts.', headers: nextPage, content: json(ref('Timeline')) },
        ...failures('company-not-found', ...folded),
      },
    },
  },
  '/v1/partnerships': {
    get: {
      tags: ['Query'],
      operationId: 'listPartnerships',
      summary: 'Partnerships',
      parameters: [
        query('stage', { enum: stages }, 'Only partnerships at this stage.'),
        query(
          'market',
          { type: 'string', examples: ['035'] },
          'Only those for this market; a region includes its countries.',
        ),
        query('company', { type: 'string' }, 'Only those that this company is a party to: a name or an id.'),
        cursor,
        limit,
        after,
      ],
      responses: {
        '200': {
          description: 'A page of partnerships in order of id.',
          headers: nextPage,
          content: json(ref('Partnerships')),
        },
        ...failures('invalid-query', 'not-caught-up', 'read-models-unavailable'),
      },
    },
  },
  '/v1/partnerships/{id}': {
    get: {
      tags: ['Query'],
      operationId: 'findPartnership',
      summary: 'A partnership with its claims, their evidence and its stages',
      parameters: [pathId('id', "The partnership's id."), cursor, limit, ...moment, after],
      responses: {
        '200': {
          description: 'The partnership, with a page of its claims.',
          headers: { ...nextPage, ...streamVersion },
          content: json(ref('PartnershipStory')),
        },
        ...failures('partnership-not-found', ...folded),
      },
    },
  },
  '/v1/markets': {
    get: {
      tags: ['Query'],
      operationId: 'listMarkets',
      summary: 'Every market that a claim names, with counts',
      parameters: [after],
      responses: {
        '200': { description: 'Markets in order of code.', content: json(ref('Markets')) },
        ...failures('invalid-query', 'not-caught-up', 'read-models-unavailable'),
      },
    },
  },
  '/v1/markets/{code}': {
    get: {
      tags: ['Query'],
      operationId: 'findMarket',
      summary: 'Who targets a market, and the partnerships for it',
      parameters: [
        pathId(
          'code',
          'ISO 3166-1 alpha-2 country, UN M49 region or named grouping; a region includes its countries.',
          '035',
        ),
        cursor,
        wholeLimit,
        ...moment,
        after,
      ],
      responses: {
        '200': {
          description: 'The market, with a page of its companies and partnerships, in order of id.',
          headers: nextPage,
          content: json(ref('MarketOverview')),
        },
        ...failures('market-not-found', ...folded),
      },
    },
  },
} as const;
