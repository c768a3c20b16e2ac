/** What has gone quiet, and what operators look at. */
export const operateWords = {
  goneQuiet: 'Gone quiet',
  goneQuietHelp: 'Begun, and no further for a year or more, the longest first.',
  noneQuiet: 'Nothing that has a date has stood still for a year.',
  growth: 'Growth',
  grownTo: (n: string, first: string, last: string) =>
    `${n} events, the first of ${first}, the last of ${last}.`,
  waitingEvents: (n: number) => (n === 1 ? '1 event waits' : `${n} events wait`),
  triedTimes: (n: number) => (n === 1 ? 'tried once' : `tried ${n} times`),
  retryAll: 'Try all again',
  replaysHelp:
    'A rebuild makes the read models anew while the old ones answer; verifying compares, and changes nothing.',
  replayKinds: { rebuild: 'Rebuild', verify: 'Verify', version: 'New version' },
  replayStatuses: { queued: 'queued', running: 'running', done: 'done', failed: 'failed' },
  replayPhases: {
    reading: 'reading',
    folding: 'folding',
    'catching-up': 'catching up',
    switching: 'switching',
    comparing: 'comparing',
  },
  perSecond: (n: string) => `${n} events a second`,
  secondsLeft: (n: string) => `about ${n} s left`,
  verifiedEqual: (rows: string) => `Equal: ${rows} rows compared.`,
  verifiedDifferent: (table: string, missing: string, extra: string) =>
    `${table}: ${missing} missing, ${extra} too many`,
  partStatuses: { up: 'up', down: 'down', standby: 'standby', stopped: 'stopped' },
  relayLeads: 'this process relays',
  secondsBehind: (n: number) => `for ${n} s`,
  waitsToBeRecorded: (n: number) =>
    n === 1 ? '1 event waits to be recorded' : `${n} events wait to be recorded`,
} as const;
