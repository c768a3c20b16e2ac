import { useParams } from '@tanstack/react-router';
import { api } from '../api.ts';
import { useMoment } from '../moment/moment.ts';
import { usePartnershipLinks } from '../parts/partnership-links.tsx';
import { SourceRows } from '../parts/source-rows.tsx';
import { OtherNames } from '../parts/other-names.tsx';
import { Answer } from '../parts/states.tsx';
import { useWords } from '../words/language.tsx';

/** What a publisher said, and how it held up. */
export function SourcePage() {
  const { t } = useWords();
  const { publisher } = useParams({ from: '/sources/$publisher' });
  const asked = api.useQuery('get', '/v1/sources/{publisher}', {
    params: { path: { publisher }, query: useMoment() },
  });
  const linkTo = usePartnershipLinks(asked.data?.stages.partnerships ?? []);
  return (
    <Answer of={asked} whole>
      {(of) => (
        <>
          <header className="title">
            <h1>
              <bdi>{of.name}</bdi>
            </h1>
            <p className="meta">
              <span className="quiet">{t.claimsOf(of.claims)}</span>
              <OtherNames of={of.names} than={of.name} />
            </p>
          </header>
          <Counts
            title={t.itsWord}
            counts={[
              [t.saidFirst, of.things.first, of.things.dated],
              [t.saidAlone, of.things.alone, of.things.told],
              [t.stageAsAssessed, of.stages.asAssessed, of.stages.told],
              [t.disputedClaims, of.disputed, of.counted],
              [t.retractedClaims, of.retracted, of.counted],
              [t.copiedClaims, of.copied, of.counted],
            ]}
          />
          <section aria-labelledby="otherwise">
            <h2 id="otherwise">{t.saysOtherwise}</h2>
            {of.stages.partnerships.length === 0 && <p className="quiet">{t.noneKnown}</p>}
            <ul className="rows">
              {of.stages.partnerships.map((id) => (
                <li key={id}>{linkTo(id)}</li>
              ))}
            </ul>
          </section>
          {of.relays.length > 0 && (
            <section aria-label={t.copiesWhom}>
              <h2>{t.copiesWhom}</h2>
              <SourceRows of={of.relays} />
            </section>
          )}
          {of.relayedBy.length > 0 && (
            <section aria-label={t.copiedBy}>
              <h2>{t.copiedBy}</h2>
              <SourceRows of={of.relayedBy} />
            </section>
          )}
        </>
      )}
    </Answer>
  );
}

function Counts({
  title,
  counts,
}: {
  readonly title: string;
  readonly counts: readonly (readonly [name: string, count: number, of: number])[];
}) {
  const { t } = useWords();
  return (
    <section aria-labelledby="counts">
      <h2 id="counts">{title}</h2>
      <ul className="tally">
        {counts.map(([name, count, of]) => (
          <li key={name} className="pillar">
            <span>{name}</span>
            <strong>{count}</strong>
            <small>{t.outOf(of)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
