import {
  companyGraph,
  companyOverview,
  companyPage,
  pipelineAnswer,
  timelinePage,
} from '@sovereign-pipeline/read-models';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { claimsQuery } from '../queries/event-parameters.ts';
import { companiesQuery } from '../queries/list-parameters.ts';
import { companyPath, companyQuery, graphQuery, pipelineQuery } from '../queries/parameters.ts';
import { naverPipeline, overviewExample, timelineExample } from './examples.ts';
import { folded, json, listing, reading, streamVersion } from './parts.ts';

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

/** Companies: their identity and all that belongs to them. */
export const companyPaths = {
  '/v1/companies': reading({
    operationId: 'listCompanies',
    summary: 'Companies in events, with counts',
    requestParams: { query: companiesQuery },
    answer: listing('A page of companies in order of id.', companyPage, {
      companies: [{ id: 'naver', name: 'Naver', partnerships: 3, markets: 5, models: 1, meetings: 1 }],
      position: 12,
    }),
    failures: folded,
  }),
  '/v1/companies/{id}/pipeline': reading({
    operationId: 'findPipeline',
    summary: "A company's sovereign-AI pipeline",
    requestParams: { path: companyPath, query: pipelineQuery },
    answer: listing(
      'The pipeline, with a page of its partnerships, and the first entries of its other lists; counts include all of them.',
      pipelineAnswer,
      naverPipeline,
    ),
    failures: ['company-not-found', ...folded],
  }),
  '/v1/companies/{id}': reading({
    operationId: 'findCompany',
    summary: 'One company',
    requestParams: { path: companyPath, query: companyQuery },
    answer: {
      description: 'The company.',
      headers: streamVersion,
      content: json(companyOverview, overviewExample),
    },
    failures: ['company-not-found', ...folded],
  }),
  '/v1/companies/{id}/timeline': reading({
    operationId: 'findTimeline',
    summary: 'All facts of a company, in the order in which they happened',
    description:
      'Claims that name the company, and all claims about its partnerships and meetings. A claim ' +
      'without a date stands at its first publication, else at its recording. Retracted and ' +
      'disputed claims stay, and are marked.',
    requestParams: { path: companyPath, query: claimsQuery },
    answer: listing('A page of facts.', timelinePage, timelineExample),
    failures: ['company-not-found', ...folded],
  }),
  '/v1/companies/{id}/graph': reading({
    operationId: 'findGraph',
    summary: 'The companies around one, and their ties',
    description:
      'Ties are partnerships, parents, meetings and joint models, at any moment. More `steps` add ' +
      'the ties of the companies found.',
    requestParams: { path: companyPath, query: graphQuery },
    answer: {
      description: 'The companies, the nearest first, and their ties.',
      content: json(companyGraph, graphExample),
    },
    failures: ['company-not-found', ...folded],
  }),
} satisfies ZodOpenApiPathsObject;
