import { type RecordedEvent, UnknownSchemaVersionError, upcast } from '@sovereign-pipeline/domain';

/**
 * An event in the newest schema version. Events of newer code stay as stored, with their schema version, so that one
 * event does not stop a client that follows pages.
 */
export function asReadable(event: RecordedEvent): RecordedEvent {
  try {
    return upcast(event);
  } catch (error) {
    if (error instanceof UnknownSchemaVersionError) return event;
    throw error;
  }
}
