import {
  DirectoryInUseError,
  KafkaUnavailableError,
  LocalKafka,
  PortTakenError,
} from '@sovereign-pipeline/local-servers';
import { shown } from './shown.ts';
import { UserError } from './stop-request.ts';

export interface StartKafka {
  readonly dataDir: string;
  /** 0: any free one. */
  readonly port: number;
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
}

/** Apache Kafka from Java and Maven. What somebody at the terminal can do something about is a UserError. */
export async function startKafka({ dataDir, port, say, signal }: StartKafka): Promise<LocalKafka> {
  try {
    return await LocalKafka.start({
      dataDir,
      ...(port === 0 ? {} : { port }),
      log: (message) => {
        if (/^(stopping|fetching|waiting|watching)/.test(message)) say(`${message} …`);
      },
      signal,
    });
  } catch (error) {
    throw forTheUser(error) ?? error;
  }
}

function forTheUser(error: unknown): UserError | undefined {
  if (error instanceof DirectoryInUseError)
    return new UserError(
      `Kafka already runs on ${shown(error.directory)} (${error.holder}): stop that one first, or give this one a folder of its own with DATA_DIR.`,
    );
  if (error instanceof PortTakenError)
    return new UserError(
      `Port ${error.port} is taken: stop what uses it, or choose another one with KAFKA_PORT.`,
    );
  if (error instanceof KafkaUnavailableError) return new UserError(error.message);
  return undefined;
}
