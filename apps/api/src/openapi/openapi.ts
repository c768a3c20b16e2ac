import { components } from '@sovereign-pipeline/domain';
import { createDocument } from 'zod-openapi';
import { accessPaths } from './access-paths.ts';
import { companyPaths } from './company-paths.ts';
import { withTags } from './conditional.ts';
import { erasurePaths } from './erasure-paths.ts';
import { eventPaths } from './event-paths.ts';
import { journalPaths } from './journal-paths.ts';
import { monitoringPaths } from './monitoring-paths.ts';
import { personPaths } from './person-paths.ts';
import { queryPaths } from './query-paths.ts';
import { replayPaths } from './replay-paths.ts';
import { watchPaths } from './watch-paths.ts';
import { securitySchemes, withAccess } from './who-may-call.ts';

type Description = ReturnType<typeof createDocument>;

const document = createDocument(
  {
    openapi: '3.1.1',
    info: {
      title: 'Sovereign Pipeline',
      version: '1',
      description:
        "Records companies' sovereign-AI activities as events, and answers with each company's " +
        'pipeline: its partners by stage, its target markets, its models and meetings, each with ' +
        'the events that it rests on. A method that an address does not take is answered with ' +
        '`405 method-not-allowed`, and `Allow` names those that it takes.',
      contact: { name: 'Who operates this service' },
      // package.json: UNLICENSED.
      license: { name: 'All rights reserved', identifier: 'LicenseRef-UNLICENSED' },
    },
    servers: [{ url: '/' }],
    tags: [
      { name: 'Access', description: 'Access and the audit trail' },
      { name: 'Operate', description: 'Health and documentation' },
      { name: 'Query', description: 'Read events and pipelines' },
      { name: 'Record', description: 'Post facts' },
      {
        name: 'Replay',
        description: 'Rebuild and verify the read models; retry parked events',
      },
      { name: 'Watch', description: 'Webhooks and digests of changes' },
    ],
    paths: withTags(
      withAccess({
        ...eventPaths,
        ...companyPaths,
        ...queryPaths,
        ...personPaths,
        ...journalPaths,
        ...replayPaths,
        ...erasurePaths,
        ...watchPaths,
        ...monitoringPaths,
        ...accessPaths,
      }),
    ),
    security: [{ key: [] }, { session: [] }],
    components: { securitySchemes, schemas: Object.fromEntries(components._idmap) },
  },
  {
    override: ({ zodSchema: { _zod: schema }, jsonSchema }) => {
      // Later versions may add members to answers, which clients must not refuse.
      if (schema.def.type === 'object' && schema.def.catchall?._zod.def.type !== 'never')
        delete jsonSchema.additionalProperties;
      if (Object.keys(jsonSchema.properties ?? { some: true }).length === 0) delete jsonSchema.properties;
      // Addresses may have any letters (IRIs), and whatever browsers accept; `uri` is RFC 3986, ASCII only.
      if (jsonSchema.format === 'uri') {
        delete jsonSchema.format;
        jsonSchema.pattern = '^[Hh][Tt][Tt][Pp][Ss]?://';
      }
      // It would change the types generated from the description, and add nothing to them.
      delete jsonSchema['discriminator'];
    },
  },
);

/**
 * The service's description: OpenAPI 3.1. Its schemas are those that check requests, and that the types of answers are
 * made from.
 */
export const openApi: Description & Required<Pick<Description, 'paths' | 'components'>> = {
  ...document,
  paths: document.paths ?? {},
  components: {
    ...document.components,
    schemas: Object.fromEntries(
      Object.entries(document.components?.schemas ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  },
};
