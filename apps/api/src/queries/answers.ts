import { cloudEvent } from '@sovereign-pipeline/domain';
import { z } from 'zod';

export const eventPage = z.object({ events: z.array(cloudEvent) }).meta({ id: 'Events' });

/** Where an event is on the Kafka topic: only when the service relays to Kafka. */
const placeOnTopic = {
  kafkatopic: z.exactOptional(z.string().meta({ description: 'The topic that it is relayed to.' })),
  kafkapartition: z.exactOptional(
    z.int().min(0).meta({
      description: 'The partition of its stream; left out until the topic was seen for the first time.',
    }),
  ),
  relayed: z.exactOptional(z.boolean().meta({ description: 'Whether Kafka has acknowledged it.' })),
};

export const foundEvent = z.union(cloudEvent.options.map((option) => option.extend(placeOnTopic))).meta({
  id: 'FoundEvent',
  description: 'A recorded fact, as CloudEvents 1.0 JSON; where Kafka is on, with its place on the topic.',
});
