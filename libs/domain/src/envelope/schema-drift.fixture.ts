import { z } from 'zod';
import type { EventType } from './event.ts';

/** What a schema accepts, as JSON Schema written in one piece; its prose may change freely. */
export function shapeOf(schema: z.ZodType): unknown {
  return withoutProse(z.toJSONSchema(schema, { io: 'input' }));
}

function withoutProse(value: unknown, isNameMap = false): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutProse(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => isNameMap || !['$schema', 'description', 'examples'].includes(key))
      .map(([key, member]) => [key, withoutProse(member, !isNameMap && key === 'properties')]),
  );
}

/** For whoever changed the shape of a type's data. */
export function whatToDo(type: EventType, version: number): string {
  const next = version + 1;
  return `The schema of ${type}'s data is not what version ${version} was when it was released, and journals hold such events.
Take the change back, or make it a new version:
1. raise schemaVersions.${type} to ${next} (libs/domain/src/envelope/event.ts);
2. add an upcaster from ${version} to ${next} to upcasters.${type} (libs/domain/src/envelope/upcasters.ts);
3. add a fixture with every field, libs/domain/src/envelope/__fixtures__/v${next}/${type}.json; the older ones stay;
4. run this test once more: it writes libs/domain/src/envelope/__fixtures__/v${next}/${type}.schema.json; npm run format; commit both;
5. raise projectionVersion (libs/read-models), so that read models are built anew from the new shape;
6. npm run asyncapi, npm run client.`;
}
