import { Link, useNavigate } from '@tanstack/react-router';
import { useIsFetching } from '@tanstack/react-query';
import { useEffect, useId, useState } from 'react';
import { dateInWords } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { noMoment, useMoment } from './moment.ts';

/** How long a step is shown while it plays, once it is there. */
const stepTime = 1_200;

/** The step that is shown, and how to show and play others. A step sets the moment of the page, the last one is now. */
function usePlayer(steps: readonly string[]) {
  const { asOf } = useMoment();
  const navigate = useNavigate();
  const [playing, setPlaying] = useState(false);
  const fetching = useIsFetching() > 0;
  const end = steps.length;
  // A moment between two steps is shown at the one before it.
  const before = asOf === undefined ? end : steps.findLastIndex((step) => step <= asOf);
  const at = Math.max(0, before);
  const show = (index: number): void => {
    const asked: { asOf?: string | undefined } = { asOf: steps[index] };
    void navigate({ to: '.', search: (search) => ({ ...search, ...asked }) as typeof search, replace: true });
  };
  useEffect(() => {
    if (!playing || fetching) return undefined;
    const timer = setTimeout(() => {
      if (at + 1 >= end) setPlaying(false);
      show(at + 1);
    }, stepTime);
    return () => {
      clearTimeout(timer);
    };
  });
  const go = (index: number): void => {
    setPlaying(false);
    show(index);
  };
  const toggle = (): void => {
    if (!playing && at === end) show(0);
    setPlaying(!playing);
  };
  return { at, playing, go, toggle };
}

/** Plays how something came to be. */
export function TimeSlider({
  steps,
  company,
}: {
  readonly steps: readonly string[];
  readonly company?: string;
}) {
  const { t, language } = useWords();
  const { asOf } = useMoment();
  const { at, playing, go, toggle } = usePlayer(steps);
  const id = useId();
  if (steps.length < 2) return null;
  const words = steps[at] === undefined ? t.today : dateInWords(steps[at], language);
  return (
    <section className="player" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t.cameToBe}</h2>
      <div className="controls">
        <button type="button" onClick={toggle}>
          <span aria-hidden="true">{playing ? '❚❚' : '▶'}</span> {playing ? t.pause : t.play}
        </button>
        <input
          type="range"
          aria-labelledby={`${id}-title`}
          aria-valuetext={words}
          min={0}
          max={steps.length}
          value={at}
          onChange={(event) => {
            go(Number(event.target.value));
          }}
        />
        <output>
          <strong>{words}</strong>
          {asOf !== undefined && (
            <Link
              to="/changes"
              search={{
                ...(noMoment as object),
                by: 'occurred',
                since: asOf,
                ...(company !== undefined && { company }),
              }}
            >
              {t.compareWithNow}
            </Link>
          )}
        </output>
      </div>
    </section>
  );
}
