import { SingleBar } from 'cli-progress';
import type { ReplayAnswer } from './replay-outcome.ts';

export interface ProgressDisplay {
  show(replay: ReplayAnswer): void;
  end(): void;
}

/** Seconds between two lines where there is no terminal. */
const lineEvery = 2;

const number = new Intl.NumberFormat('en');

/** A bar on a terminal; elsewhere a line every few seconds and whenever another phase begins. */
export function progressDisplay(stream: NodeJS.WriteStream): ProgressDisplay {
  return stream.isTTY ? bar(stream) : lines(stream);
}

function bar(stream: NodeJS.WriteStream): ProgressDisplay {
  const progress = new SingleBar({
    stream,
    format: '{bar} {percentage} % | {events} | {phase}{rate}',
    barsize: 24,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: false,
    stopOnComplete: false,
  });
  let started = false;
  return {
    show(replay) {
      const payload = { events: eventsOf(replay), phase: phaseOf(replay), rate: rateOf(replay) };
      if (!started) progress.start(Math.max(1, replay.total), replay.done, payload);
      else {
        progress.setTotal(Math.max(1, replay.total));
        progress.update(replay.done, payload);
      }
      started = true;
    },
    end() {
      if (started) progress.stop();
    },
  };
}

function lines(stream: NodeJS.WriteStream): ProgressDisplay {
  let phase: string | undefined;
  let told = -Infinity;
  return {
    show(replay) {
      const now = performance.now();
      if (phaseOf(replay) === phase && now - told < lineEvery * 1000) return;
      phase = phaseOf(replay);
      told = now;
      stream.write(`${phase}: ${eventsOf(replay)}${rateOf(replay)}\n`);
    },
    end: () => undefined,
  };
}

const phaseOf = ({ status, phase }: ReplayAnswer): string =>
  status === 'queued' ? 'waiting for a projector to take it' : (phase ?? status);

const eventsOf = ({ done, total }: ReplayAnswer): string =>
  `${number.format(done)} of ${number.format(total)} events`;

const rateOf = ({ eventsPerSecond, secondsLeft }: ReplayAnswer): string =>
  (eventsPerSecond === undefined ? '' : `, ${number.format(Math.round(eventsPerSecond))}/s`) +
  (secondsLeft === undefined ? '' : `, ${number.format(Math.ceil(secondsLeft))} s left`);
