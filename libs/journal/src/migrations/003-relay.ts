/** How far the relay to Kafka got. */
export const relay = `
CREATE TABLE journal.relay (
  topic      text COLLATE "C" NOT NULL PRIMARY KEY,
  position   bigint           NOT NULL CHECK (position >= 0),  -- the brokers have acknowledged every event up to it
  partitions int                                               -- of the topic, when they are known
);
`;
