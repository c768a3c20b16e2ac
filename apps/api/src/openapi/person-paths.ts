import { peoplePage, personStory } from '@sovereign-pipeline/read-models';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { peopleQuery, personPath, personQuery } from '../queries/parameters.ts';
import { peopleExample, personExample } from './examples.ts';
import { failures, json, nextPage } from './parts.ts';
import { folded } from './query-paths.ts';

/** People, and what they are named at. */
export const personPaths = {
  '/v1/people': {
    get: {
      tags: ['Query'],
      operationId: 'listPeople',
      summary: 'Everybody whom a claim names',
      description:
        'A person is a name within a company, in whatever case and punctuation it is written; nobody guesses who else that may be.',
      requestParams: { query: peopleQuery },
      responses: {
        '200': {
          description: 'A page of people in order of company, then name.',
          headers: nextPage,
          content: json(peoplePage, peopleExample),
        },
        ...failures(...folded),
      },
    },
  },
  '/v1/people/{id}': {
    get: {
      tags: ['Query'],
      operationId: 'findPerson',
      summary: 'Whom a person met, and which partnerships and markets they are named with',
      requestParams: { path: personPath, query: personQuery },
      responses: {
        '200': {
          description:
            'The person, with a page of what they are named at: meetings, then partnerships, then targets, each in order of id.',
          headers: nextPage,
          content: json(personStory, personExample),
        },
        ...failures('person-not-found', ...folded),
      },
    },
  },
} satisfies ZodOpenApiPathsObject;
