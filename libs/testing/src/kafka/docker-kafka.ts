import { dockerAnswers } from '../docker.ts';

/** The release of Apache Kafka 4 that this version of @testcontainers/kafka is tested with by its makers. */
const image = 'confluentinc/cp-kafka:8.2.0';

export interface DockerKafka {
  readonly brokers: string;
  stop(): Promise<unknown>;
}

/** A broker in a container, or the reason why there is none. */
export async function startDockerKafka(): Promise<DockerKafka | { readonly reason: string }> {
  if (!(await dockerAnswers())) return { reason: 'no Docker daemon answers' };
  const { KafkaContainer } = await import('@testcontainers/kafka');
  try {
    const container = await new KafkaContainer(image)
      .withKraft()
      .withEnvironment({ KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'false' })
      .start();
    return {
      brokers: `${container.getHost()}:${container.getMappedPort(9093)}`,
      stop: () => container.stop(),
    };
  } catch (error) {
    return { reason: `Docker could not run ${image}: ${String(error)}` };
  }
}
