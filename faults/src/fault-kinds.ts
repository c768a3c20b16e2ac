/** What can be done to the running system; see `inflict`. */
export const faultKinds = [
  'kill-relay',
  'kill-projector',
  'kill-both',
  'cut-lead',
  'freeze-lead',
  'freeze-projector',
  'stop-kafka',
  'kill-kafka',
  'stop-postgres',
  'kill-postgres',
  'poison-event',
  'open-analyst',
  'change-version',
  'step-clock',
  'fill-disk',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** What there is nothing to do to without Kafka. */
const ofKafka: ReadonlySet<FaultKind> = new Set([
  'kill-relay',
  'kill-both',
  'cut-lead',
  'freeze-lead',
  'stop-kafka',
  'kill-kafka',
]);

export const kindsWithoutKafka = faultKinds.filter((kind) => !ofKafka.has(kind));
