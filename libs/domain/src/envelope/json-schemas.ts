import { z } from 'zod';
// These register their components as they load.
import './cloud-event.ts';
import './posted-event.ts';
import '../pipeline/pipeline-schema.ts';
import { components } from '../vocabulary/fields.ts';

/**
 * JSON Schema 2020-12 of everything that has a name on the wire, by name, for an OpenAPI document: the data of each
 * event type (`MeetingHeldData` …), the event as posted (`PostedEvent`, `PostedMeetingHeld` …) and as recorded
 * (`CloudEvent`, `MeetingHeld` …), and what these are made of. References are `#/components/schemas/<name>`.
 */
export const jsonSchemas: Readonly<Record<string, object>> = Object.fromEntries(
  Object.entries(
    z.toJSONSchema(components, { uri: (id) => `#/components/schemas/${id}`, io: 'input' }).schemas,
  ).map(([id, schema]) => [id, withoutIdentity(schema)]),
);

/** A component's place in the document is its identity. */
function withoutIdentity(schema: object): object {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema' && key !== '$id'));
}
