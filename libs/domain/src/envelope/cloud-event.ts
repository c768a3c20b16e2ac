import { z } from 'zod';
import {
  exampleOf,
  type Immutable,
  type RecordedEvent,
  recordedSchemas,
  type RecordedType,
  schemaVersions,
} from './event.ts';
import { components, maybe } from '../vocabulary/fields.ts';
import { sourceOnTheWire } from './source.ts';
import { traceparent, tracestate } from './trace-context.ts';

const recordedAs = <T extends RecordedType>(type: T) =>
  z
    .strictObject({
      specversion: z.literal('1.0'),
      id: z.string().min(1),
      source: z.string().min(1).meta({ format: 'uri-reference' }),
      type: z.literal(type),
      subject: z.string().meta({ description: 'The stream.' }),
      time: z.iso
        .datetime()
        .meta({ description: 'The time of recording. The time in the world is `data.occurred`.' }),
      datacontenttype: z.literal('application/json'),
      position: z.int().min(1).meta({ description: 'Its position in the journal.' }),
      streamversion: z.int().min(0).meta({ description: 'Its version in the stream.' }),
      schemaversion: z.int().min(1).meta({ description: 'The version of the shape of `data`.' }),
      correlationid: z.string(),
      causationid: z.string(),
      traceparent: maybe(traceparent),
      tracestate: maybe(tracestate),
      recordedby: maybe(
        z.string().min(1).meta({
          description: 'Name and public part of the key that recorded it. Absent when AUTH was off.',
        }),
      ),
      importedtime: maybe(
        z.iso.datetime().meta({
          description: 'The time of its first recording, in the journal that it was imported from.',
        }),
      ),
      importedposition: maybe(z.int().min(1).meta({ description: 'Its position in that journal.' })),
      importedby: maybe(z.string().min(1).meta({ description: 'The key that recorded it there.' })),
      data: recordedSchemas[type],
    })
    .register(components, { id: type });

/** A recorded event on the wire: CloudEvents 1.0, structured mode. */
export const cloudEvent = z
  .discriminatedUnion('type', [
    recordedAs('MeetingHeld'),
    recordedAs('MeetingPlanned'),
    recordedAs('PartnershipProposed'),
    recordedAs('PartnershipAdvanced'),
    recordedAs('MarketTargeted'),
    recordedAs('ModelLaunched'),
    recordedAs('RegulatoryDecisionMade'),
    recordedAs('CompanyProfiled'),
    recordedAs('IdentityJudged'),
    recordedAs('ClaimDisputed'),
    recordedAs('ClaimRetracted'),
    recordedAs('PersonErased'),
  ])
  .meta({
    description: 'A recorded fact, as CloudEvents 1.0 JSON.',
    examples: [
      {
        specversion: '1.0',
        id: 'kh-naver-hyperclova-x',
        source: '/sovereign-pipeline/api',
        type: 'ModelLaunched',
        subject: 'company-naver',
        time: '2026-11-23T15:58:32.123456Z',
        datacontenttype: 'application/json',
        position: 7,
        streamversion: 2,
        schemaversion: schemaVersions.ModelLaunched,
        correlationid: 'kh-naver-hyperclova-x',
        causationid: 'kh-naver-hyperclova-x',
        data: exampleOf('ModelLaunched'),
      },
    ],
  })
  .register(components, { id: 'CloudEvent' });

export type CloudEvent = Immutable<z.infer<typeof cloudEvent>>;

export function toCloudEvent(event: RecordedEvent): CloudEvent {
  return {
    specversion: '1.0',
    id: event.id,
    source: sourceOnTheWire(event.source),
    type: event.type,
    subject: event.stream,
    time: event.recordedAt,
    datacontenttype: 'application/json',
    position: event.position,
    streamversion: event.version,
    schemaversion: event.schemaversion,
    correlationid: event.correlationid,
    causationid: event.causationid,
    ...(event.traceparent !== undefined && { traceparent: event.traceparent }),
    ...(event.tracestate !== undefined && { tracestate: event.tracestate }),
    ...(event.recordedby !== undefined && { recordedby: event.recordedby }),
    ...(event.importedtime !== undefined && { importedtime: event.importedtime }),
    ...(event.importedposition !== undefined && { importedposition: event.importedposition }),
    ...(event.importedby !== undefined && { importedby: event.importedby }),
    data: event.data,
  } as CloudEvent;
}
