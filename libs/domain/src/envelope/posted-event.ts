import { z } from 'zod';
import { dataSchemas, type EventType, eventTypes, exampleOf } from './event.ts';
import { components, identifier, maybe, recordedIdentifier, string } from '../vocabulary/fields.ts';
import { source } from './source.ts';
import { traceparent, tracestate } from './trace-context.ts';

/** The highest version that a stream can be expected at. */
const maxVersion = 2_147_483_647;

/** CloudEvents 1.0 as it is posted: `type` and `data`, the rest is filled in. */
const postedAs = <T extends EventType>(type: T) =>
  z
    .strictObject({
      specversion: maybe(z.literal('1.0')),
      id: maybe(
        identifier.meta({
          description: 'An id is recorded once, however often it is posted. Default: a UUIDv7.',
        }),
      ),
      type: z.literal(type),
      source: maybe(source),
      subject: maybe(string(300).meta({ description: 'The stream; must match the data.' })),
      datacontenttype: maybe(z.literal('application/json')),
      data: dataSchemas[type],
      expectedversion: maybe(
        z.int().min(-1).max(maxVersion).meta({
          description: 'The version that the stream must have; -1: it must not exist.',
        }),
      ),
      correlationid: maybe(recordedIdentifier),
      causationid: maybe(recordedIdentifier),
      traceparent: maybe(traceparent),
      tracestate: maybe(tracestate),
    })
    .meta({ examples: [{ type, data: exampleOf(type) }] })
    .register(components, { id: `Posted${type}` });

export const postedEvent = z
  .discriminatedUnion('type', [
    postedAs('MeetingHeld'),
    postedAs('MeetingPlanned'),
    postedAs('PartnershipProposed'),
    postedAs('PartnershipAdvanced'),
    postedAs('MarketTargeted'),
    postedAs('ModelLaunched'),
    postedAs('RegulatoryDecisionMade'),
    postedAs('CompanyProfiled'),
    postedAs('IdentityJudged'),
    postedAs('ClaimDisputed'),
    postedAs('ClaimRetracted'),
  ])
  .meta({
    description: 'A fact to record, as CloudEvents 1.0 JSON. Only `type` and `data` are required.',
    examples: eventTypes.map((type) => ({ type, data: exampleOf(type) })),
  })
  .register(components, { id: 'PostedEvent' });
