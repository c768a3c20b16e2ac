import { eventPaths } from './event-paths.ts';
import { operatingPaths } from './operating-paths.ts';
import { readingPaths } from './reading-paths.ts';
import { replayPaths } from './replay-paths.ts';
import { schemas } from './schemas.ts';

/** The service's description: OpenAPI 3.1, with the domain's own schemas. */
export const openApi = {
  openapi: '3.1.1',
  info: {
    title: 'Sovereign Pipeline',
    version: '1',
    description:
      "Records what companies do about sovereign AI as events, and answers with each company's pipeline: its partners by stage, the markets it targets, its models and meetings, and the events that each of these rests on.",
  },
  servers: [{ url: '/' }],
  tags: [
    { name: 'Record', description: 'Post facts' },
    { name: 'Query', description: 'Read events and pipelines' },
    { name: 'Replay', description: 'Rebuild and verify the read models; retry what could not be projected' },
    { name: 'Operate', description: 'Health and documentation' },
  ],
  paths: { ...eventPaths, ...readingPaths, ...replayPaths, ...operatingPaths },
  components: { schemas },
};
