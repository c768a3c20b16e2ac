import { cloudEvent } from '@sovereign-pipeline/domain';
import { z } from 'zod';
import { topicPlacement } from '../relay/topic-placement.ts';

export const eventPage = z.object({ events: z.array(cloudEvent) }).meta({ id: 'Events' });

/** Its place on the topic is there only when the service relays to Kafka. */
export const foundEvent = z
  .union(cloudEvent.options.map((option) => option.extend(topicPlacement.partial().shape)))
  .meta({
    id: 'FoundEvent',
    description: 'A recorded fact, as CloudEvents 1.0 JSON; where Kafka is on, with its place on the topic.',
  });
