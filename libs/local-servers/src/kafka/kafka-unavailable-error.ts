/** There can be no Kafka of our own on this machine, and why: no Java, no Maven, or nothing to be fetched. */
export class KafkaUnavailableError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'KafkaUnavailableError';
  }
}
