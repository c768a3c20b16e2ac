import { type RecordedEvent, UnknownSchemaVersionError, upcast } from '@sovereign-pipeline/domain';

/**
 * In today's shape. Events of newer code stay as stored, with their schema version, so that one event does not stop a
 * reader who follows pages.
 */
export function asReadable(event: RecordedEvent): RecordedEvent {
  try {
    return upcast(event);
  } catch (error) {
    if (error instanceof UnknownSchemaVersionError) return event;
    throw error;
  }
}
