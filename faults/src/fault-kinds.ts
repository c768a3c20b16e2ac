/** What can be done to the running system; see `inflict`. */
export const faultKinds = [
  'kill-relay',
  'kill-projector',
  'kill-both',
  'cut-lead',
  'freeze-lead',
  'stop-kafka',
  'kill-kafka',
  'stop-postgres',
  'kill-postgres',
] as const;
export type FaultKind = (typeof faultKinds)[number];
