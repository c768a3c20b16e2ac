import { companyGraph } from '@sovereign-pipeline/read-models';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { companyPath, graphQuery } from '../queries/parameters.ts';
import { failures, json } from './parts.ts';
import { folded } from './query-paths.ts';

const graphExample = {
  company: 'naver',
  companies: [
    { id: 'naver', name: 'Naver', steps: 0 },
    { id: 'nvidia', name: 'Nvidia', steps: 1 },
  ],
  ties: [
    {
      kind: 'partnership',
      id: 'naver-nvidia',
      companies: [
        { id: 'naver', contested: false },
        { id: 'nvidia', contested: false },
      ],
      label: 'AI models that respect regional cultures',
      stage: 'proposed',
      since: null,
      certainty: 'reported',
      contested: false,
      basis: ['kh-naver-nvidia-proposed'],
    },
  ],
  cut: false,
  position: 12,
};

export const graphPaths = {
  '/v1/companies/{id}/graph': {
    get: {
      tags: ['Query'],
      operationId: 'findGraph',
      summary: 'Companies and what ties them, around one',
      description:
        'Partnerships, parents, meetings and joint models, at any moment: of the company, and with more `steps` of those that these tie it to.',
      requestParams: { path: companyPath, query: graphQuery },
      responses: {
        '200': {
          description: 'The companies, the nearest first, and their ties.',
          content: json(companyGraph, graphExample),
        },
        ...failures('company-not-found', ...folded),
      },
    },
  },
} satisfies ZodOpenApiPathsObject;
