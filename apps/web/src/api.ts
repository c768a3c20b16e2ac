import createQueryHooks from 'openapi-react-query';
import { type components, createClient } from '@sovereign-pipeline/client';

export const client = createClient({ baseUrl: window.location.origin });
/** Hooks of TanStack Query for every call of the service. */
export const api = createQueryHooks(client);

type Schemas = components['schemas'];
export type Partnership = Schemas['Partnership'];
export type PartnershipStory = Schemas['PartnershipStory'];
export type PipelineOf = Schemas['Pipeline'];
export type PipelineMarket = Schemas['PipelineMarket'];
export type TimelineEntry = Schemas['TimelineEntry'];
export type RecordedEvent = Schemas['FoundEvent'];
export type Evidence = Schemas['Evidence'];

export type Session = Schemas['Session'];
export type SignedOut = Schemas['SignedOut'];
export type Readiness = Schemas['Readiness'];
export type SearchHit = Schemas['SearchHits']['hits'][number];
export type MatrixCell = Schemas['MatrixCell'];
export type Sovereignty = Schemas['Sovereignty'];
export type Change = Schemas['Changes']['changes'][number];
export type Certainty = Partnership['certainty'];
