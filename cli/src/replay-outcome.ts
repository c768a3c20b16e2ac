import type { Replay } from '@sovereign-pipeline/read-models';

/** A replay as in `GET /v1/replays/{id}`. */
export type ReplayAnswer = Replay;

const number = new Intl.NumberFormat('en');

/** `1 row`, `2,000 rows`. */
export const counted = (count: number, what: string): string =>
  `${number.format(count)} ${what}${count === 1 ? '' : 's'}`;

/** What became of a replay that has ended, in lines for the terminal. */
export function outcomeOf(replay: ReplayAnswer): string[] {
  if (replay.status === 'failed') return failure(replay);
  const seconds = elapsed(replay);
  const position = number.format(replay.position ?? 0);
  if (replay.result === undefined)
    return [
      `Switched at position ${position}${seconds}.`,
      ...(replay.changed ?? []).flatMap(changed),
      ...parked(replay),
    ];
  const { equal, tables, journal } = replay.result;
  const rows = counted(
    tables.reduce((sum, table) => sum + table.rows, 0),
    'row',
  );
  const compared = equal
    ? [`Equal at position ${position}: ${tables.length} tables, ${rows}${seconds}.`]
    : [
        `Not equal at position ${position}:`,
        ...tables.filter(({ missing, extra }) => missing + extra > 0).flatMap(differences),
      ];
  return [...compared, ...notCompared(journal), ...parked(replay)];
}

/** Whether all is well: done, and where it was a comparison, of all of the journal, with no difference. */
export const isWell = ({ status, result }: ReplayAnswer): boolean =>
  status === 'done' &&
  (result === undefined || (result.equal && (result.journal === undefined || result.journal.missing === 0)));

function notCompared(journal: NonNullable<Replay['result']>['journal']): string[] {
  if (journal === undefined)
    return [
      'The journal is in a database that the projector does not know: compared is what the topic had, not whether that is all.',
    ];
  if (journal.missing === 0) return [];
  return [
    `Not compared: ${counted(journal.missing, 'event')}. The journal was at position ${number.format(journal.position)}, and the live read models have not got there: /health/ready says why.`,
  ];
}

function changed(object: NonNullable<Replay['changed']>[number]): string[] {
  if ('renamed' in object)
    return [`${object.name} is ${object.renamed} now: the read models have that name.`];
  const { name, reason, definition } = object;
  return [
    `${name} is gone: ${reason}`,
    ...(definition === undefined ? [] : definition.split('\n').map((line) => `  ${line}`)),
  ];
}

function parked({ parked: left }: ReplayAnswer): string[] {
  if (left === undefined) return [];
  return [
    `${counted(left.events, 'event')} of ${counted(left.streams, 'stream')} could not be projected and ${left.events === 1 ? 'is' : 'are'} parked (npm run parked):`,
    ...left.first.map(
      ({ id, type, stream, position, error }) =>
        `  ${id} (${type}, stream ${stream}, position ${number.format(position)}): ${error}`,
    ),
  ];
}

/** Lines for the terminal: which sessions hold up the switch. */
export const waitingLines = ({ waitingFor = [] }: ReplayAnswer): string[] =>
  waitingFor.map(({ pid, user, application, state, transactionStart, queryStart }) =>
    [
      `The switch waits for session ${pid} of ${user}`,
      application === '' ? [] : application,
      state ?? [],
      transactionStart === undefined ? [] : `transaction since ${transactionStart}`,
      queryStart === undefined ? [] : `last statement since ${queryStart}`,
    ]
      .flat()
      .join(', '),
  );

type ComparedTable = NonNullable<Replay['result']>['tables'][number];

function differences({ table, missing, extra, examples }: ComparedTable): string[] {
  return [
    `${table}: ${counted(missing, 'row')} missing in the live read models, ${counted(extra, 'row')} of theirs not right`,
    ...examples.map(
      ({ side, row }) => `  ${side === 'live' ? '- live   ' : '+ replay '} ${JSON.stringify(row)}`,
    ),
  ];
}

function failure({ error }: ReplayAnswer): string[] {
  const { event } = error ?? {};
  const about = event
    ? ` at the event ${event.id} (${event.type}, stream ${event.stream}, position ${number.format(event.position)})`
    : '';
  return [
    `Failed${about}: ${error?.detail ?? 'no reason is known'}${error ? ` (${error.code})` : ''}`,
    'The read models that were live go on serving.',
  ];
}

function elapsed({ startedAt, endedAt }: ReplayAnswer): string {
  if (startedAt === undefined || endedAt === undefined) return '';
  return `, after ${((Date.parse(endedAt) - Date.parse(startedAt)) / 1000).toFixed(1)} s`;
}
