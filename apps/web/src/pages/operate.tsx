import { ProblemError } from '@sovereign-pipeline/client';
import { api, type Readiness } from '../api.ts';
import { Growth } from '../parts/growth.tsx';
import { Parked } from '../parts/parked.tsx';
import { Replays } from '../parts/replays.tsx';
import { useMay } from '../parts/session.tsx';
import { Answer } from '../parts/states.tsx';
import { timeInWords } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';

/** How the service is: health, lag, what is parked, replays. */
export function Operate() {
  const { t } = useWords();
  const mayOperate = useMay('operate');
  return (
    <>
      <h1>{t.operate}</h1>
      <Health />
      {mayOperate && (
        <>
          <Parked />
          <Replays />
          <Growth />
        </>
      )}
    </>
  );
}

function Health() {
  const { t } = useWords();
  const ready = api.useQuery('get', '/health/ready', {}, { refetchInterval: 2_000 });
  // What is not ready is told by a 503; of a service that is away nothing earlier holds.
  const error: unknown = ready.error;
  const unready = error instanceof ProblemError ? (error.answer as Readiness | undefined) : undefined;
  const data = error === null ? ready.data : unready;
  return (
    <section aria-labelledby="health">
      <h2 id="health">{t.health}</h2>
      <Answer of={{ ...ready, data }}>{(found) => <HealthTable of={found} />}</Answer>
    </section>
  );
}

interface Part {
  readonly status: string;
  readonly position?: number;
  readonly behind?: number;
  readonly behindSeconds?: number;
  readonly queued?: number;
  readonly leader?: boolean;
  readonly warning?: string;
  readonly reason?: string;
  readonly todo?: string;
}

function HealthTable({ of }: { readonly of: Readiness }) {
  const { t, language } = useWords();
  const parts: [string, Part | undefined][] = [
    [t.journal, of.journal],
    [t.readModels, of.readModels],
    [t.relay, of.relay],
  ];
  return (
    <>
      <p>
        <strong className="health" data-status={of.status}>
          {t[of.status as 'ready']}
        </strong>
      </p>
      {of.reasons.map((reason) => (
        <div key={reason.code} className="notice">
          <p>
            <strong>{reason.detail}</strong>{' '}
            <span className="quiet">{timeInWords(reason.since, language)}</span>
          </p>
          <p>
            {t.whatToDo}: {reason.action}
          </p>
        </div>
      ))}
      <ul className="rows">
        {parts.map(
          ([name, part]) =>
            part && (
              <li key={name}>
                <strong>{name}</strong>
                <span className="meta">
                  <span className="health" data-status={part.status}>
                    {t.partStatuses[part.status as keyof typeof t.partStatuses]}
                  </span>
                  {part.leader === true && <span>{t.relayLeads}</span>}
                  {part.behind !== undefined && (
                    <span>
                      {t.behind(part.behind)}{' '}
                      {(part.behindSeconds ?? 0) > 0 && t.secondsBehind(part.behindSeconds ?? 0)}
                    </span>
                  )}
                  {(part.queued ?? 0) > 0 && <span>{t.waitsToBeRecorded(part.queued ?? 0)}</span>}
                  {part.position !== undefined && (
                    <span className="quiet">{t.positionAt(part.position)}</span>
                  )}
                  {part.reason !== undefined && <span className="doubt">{part.reason}</span>}
                  {part.warning !== undefined && <span className="doubt">{part.warning}</span>}
                </span>
              </li>
            ),
        )}
      </ul>
    </>
  );
}
