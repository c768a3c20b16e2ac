import {
  DirectoryInUseError,
  KafkaUnavailableError,
  LocalKafka,
  PortTakenError,
} from '@sovereign-pipeline/local-servers';
import { ofKafkaSecurity } from '@sovereign-pipeline/runtime';
import { relativePath } from './relative-path.ts';
import { UserError } from './stop-request.ts';

export interface StartKafka {
  readonly dataDir: string;
  /** 0: any free one. */
  readonly port: number;
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
}

/** Apache Kafka from Java and Maven. An error that the user can resolve is a UserError. */
export async function startKafka({ dataDir, port, say, signal }: StartKafka): Promise<LocalKafka> {
  try {
    return await LocalKafka.start({
      dataDir,
      asksForLogin: true,
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

/** The settings with which a client reaches that broker. */
export function settingsFor({ brokers, login }: LocalKafka): Record<string, string> {
  return {
    KAFKA_BROKERS: brokers,
    ...(login && {
      KAFKA_SECURITY_PROTOCOL: 'SASL_PLAINTEXT',
      KAFKA_SASL_MECHANISM: 'PLAIN',
      KAFKA_SASL_USERNAME: login.username,
      KAFKA_SASL_PASSWORD_FILE: login.passwordFile,
    }),
  };
}

/** Settings for another broker. */
export const withoutLogin = Object.fromEntries(
  ofKafkaSecurity.flatMap((name) => [name, `${name}_FILE`].map((each) => [each, undefined])),
);

function forTheUser(error: unknown): UserError | undefined {
  if (error instanceof DirectoryInUseError)
    return new UserError(
      `Kafka already runs on ${relativePath(error.directory)} (${error.holder}): stop that one first, or give this one a folder of its own with DATA_DIR.`,
    );
  if (error instanceof PortTakenError)
    return new UserError(
      `Port ${error.port} is taken: stop what uses it, or choose another one with KAFKA_PORT.`,
    );
  if (error instanceof KafkaUnavailableError) return new UserError(error.message);
  return undefined;
}
