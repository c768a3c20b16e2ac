import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { readiness } from '../monitoring/readiness.ts';
import { readinessExample, unreadyExample } from './examples.ts';
import { json } from './parts.ts';

/** Health, metrics and this description. */
export const monitoringPaths = {
  '/health/live': {
    get: {
      tags: ['Operate'],
      operationId: 'live',
      summary: 'Whether the process answers',
      responses: {
        '200': { description: 'It does.', content: json(z.looseObject({}), { status: 'live' }) },
      },
    },
  },
  '/health/ready': {
    get: {
      tags: ['Operate'],
      operationId: 'ready',
      summary: 'Whether the service records, and what needs attention',
      description: 'With AUTH=keys, a request without a key gets only the `status`, and that of the relay.',
      responses: {
        '200': {
          description:
            'It records. `degraded` when something needs attention: `reasons` says what, since ' +
            'when, and what to do.',
          content: json(readiness, readinessExample),
        },
        '503': {
          description: 'It cannot record; `reasons` says why.',
          content: json(readiness, unreadyExample),
        },
      },
    },
  },
  '/metrics': {
    get: {
      tags: ['Operate'],
      operationId: 'metrics',
      summary: 'Counters and gauges for Prometheus',
      responses: {
        '200': {
          description: "Prometheus' text format.",
          content: { 'text/plain': { schema: z.string() } },
        },
      },
    },
  },
  '/openapi.json': {
    get: {
      tags: ['Operate'],
      operationId: 'description',
      summary: 'This description',
      responses: {
        '200': { description: 'OpenAPI 3.1.', content: json(z.looseObject({}), { openapi: '3.1.1' }) },
      },
    },
  },
  '/': {
    get: {
      tags: ['Operate'],
      operationId: 'home',
      summary: 'Redirects to the pages',
      responses: {
        '200': {
          description: 'The pages, to a browser.',
          content: { 'text/html': { schema: z.string() } },
        },
        '302': { description: 'To `/docs`, to others.' },
      },
    },
  },
  '/docs': {
    get: {
      tags: ['Operate'],
      operationId: 'docs',
      summary: 'This description as a page',
      responses: {
        '200': { description: 'A page.', content: { 'text/html': { schema: z.string() } } },
      },
    },
  },
} satisfies ZodOpenApiPathsObject;
