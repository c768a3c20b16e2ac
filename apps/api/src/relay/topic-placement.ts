import type { Immutable } from '@sovereign-pipeline/domain';
import { z } from 'zod';

/** Where an event is, or will be, on the Kafka topic; as CloudEvents extension attributes. */
export const topicPlacement = z.object({
  kafkatopic: z.string().meta({ description: 'Its topic.' }),
  kafkapartition: z.exactOptional(
    z.int().min(0).meta({
      description: 'The partition of its stream; left out until the relay has seen the topic.',
    }),
  ),
  relayed: z.boolean().meta({ description: 'Whether Kafka has acknowledged it.' }),
});
export type TopicPlacement = Immutable<z.infer<typeof topicPlacement>>;
