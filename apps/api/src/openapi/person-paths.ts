import { peoplePage, personStory, sourcePage, sourceRecord } from '@sovereign-pipeline/read-models';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { peopleQuery, sourcesQuery } from '../queries/list-parameters.ts';
import { personPath, personQuery, sourcePath, sourceQuery } from '../queries/parameters.ts';
import { peopleExample, personExample, sourceExample, sourcesExample } from './examples.ts';
import { folded, json, listing, nextPage, reading } from './parts.ts';

/** People, and what they are named at; publishers, and what they said. */
export const personPaths = {
  '/v1/people': reading({
    operationId: 'listPeople',
    summary: 'People in claims',
    description:
      'A person is a name within a company, whatever its case and punctuation. The service does ' +
      'not guess that two names are one person.',
    requestParams: { query: peopleQuery },
    answer: listing('A page of people in order of company, then name.', peoplePage, peopleExample),
    failures: folded,
  }),
  '/v1/people/{id}': reading({
    operationId: 'findPerson',
    summary: "A person's meetings, models, partnerships and markets",
    requestParams: { path: personPath, query: personQuery },
    answer: {
      description:
        'The person, with a page of their meetings, then models, partnerships and market targets, ' +
        'each in order of id.',
      headers: nextPage,
      content: json(personStory, personExample),
    },
    failures: ['person-not-found', ...folded],
  }),
  '/v1/sources': reading({
    operationId: 'listSources',
    summary: 'Publishers of evidence, with the number of their claims',
    requestParams: { query: sourcesQuery },
    answer: listing('A page of publishers in order of id.', sourcePage, sourcesExample),
    failures: folded,
  }),
  '/v1/sources/{publisher}': reading({
    operationId: 'findSource',
    summary:
      "A publisher's record: how often first, alone, disputed, retracted, or contrary to the assessment",
    requestParams: { path: sourcePath, query: sourceQuery },
    answer: { description: 'Its record.', content: json(sourceRecord, sourceExample) },
    failures: ['source-not-found', ...folded],
  }),
} satisfies ZodOpenApiPathsObject;
