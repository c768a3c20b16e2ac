import { Query, type QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Moment } from '@sovereign-pipeline/domain';
import type { ExpandedEvents } from '@sovereign-pipeline/read-models';
import { searchOf } from '../http/next-page.ts';
import { countingTheSame } from '../http/query-parameters.ts';
import { HistoryThread } from './history-thread.ts';

/** The events that come after `after` among these, with their evidence and corrections. */
class FindEvidence extends Query<ExpandedEvents> {
  constructor(
    readonly ids: readonly string[],
    readonly after: string,
    readonly moment: Moment,
  ) {
    super();
  }
}

@QueryHandler(FindEvidence)
export class FindEvidenceHandler implements IQueryHandler<FindEvidence> {
  constructor(private readonly history: HistoryThread) {}

  execute({ ids, after, moment }: FindEvidence): Promise<ExpandedEvents> {
    return this.history.evidence(ids, after, moment);
  }
}

/** A request to expand an answer's evidence. `path` and `query`: those of the answer. */
interface ExpansionAsked {
  readonly expand: 'evidence' | undefined;
  readonly expandAfter: string | undefined;
  readonly moment: Moment;
  readonly path: string;
  readonly query: unknown;
}

/** An answer with the events that it rests on, where these are asked for. */
export async function withEvidence(
  queries: QueryBus,
  answer: { readonly position: number },
  { expand, expandAfter = '', moment, path, query }: ExpansionAsked,
): Promise<object> {
  if (expand === undefined) return answer;
  // The events as of the answer's position, not later.
  const { position } = answer;
  const known = { knownAt: position, ...moment };
  const { events, next } = await queries.execute(new FindEvidence(basesIn(answer), expandAfter, known));
  if (next === undefined) return { ...answer, events };
  const rest = searchOf(countingTheSame(query, moment, position));
  rest.delete('after');
  rest.set('expandAfter', next);
  return { ...answer, events, moreEvents: `${path}?${rest.toString()}` };
}

/** The ids of events in all members named `basis` or `basisOf`. */
function basesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([member, inner]: [string, unknown]) => {
    if (member === 'basis') return inner as string[];
    if (member === 'basisOf') return Object.values(inner as Record<string, string[]>).flat();
    return basesIn(inner);
  });
}
