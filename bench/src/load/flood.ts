import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { idsOf } from '../workload/event-ids.ts';
import { turnsOf } from '../workload/turns.ts';
import { requestsOf, type Workload } from '../workload/wire.ts';
import { answerReader } from './http-answers.ts';

export interface FloodTask {
  readonly url: string;
  readonly workload: Workload;
  readonly connections: number;
  /** Requests on their way at once on each connection. */
  readonly pipelining: number;
  /** Requests offered per second, whatever the answers. */
  readonly rate: number;
  readonly seconds: number;
}

export interface Flood {
  readonly offered: number;
  /** The rest found every connection full: the service had not even read it. */
  readonly sent: number;
  readonly statuses: Readonly<Record<number, number>>;
  /** Answers of 503 without Retry-After. */
  readonly withoutRetryAfter: number;
  /** Requests whose connection broke before the answer came. */
  readonly unanswered: number;
  /** The ids of the events that were answered with 201. */
  readonly recorded: readonly string[];
}

interface Lane {
  readonly socket: Socket;
  readonly ids: string[];
  open: boolean;
}

const tick = 10;

/** Offers events at a fixed rate on many connections, without waiting for answers as ordinary clients would. */
export async function flood(task: FloodTask): Promise<Flood> {
  const statuses: Record<number, number> = {};
  const recorded: string[] = [];
  let [offered, sent, withoutRetryAfter, unanswered] = [0, 0, 0, 0];

  const openLane = async (): Promise<Lane> => {
    const { hostname, port } = new URL(task.url);
    const lane: Lane = { socket: connect(Number(port), hostname), ids: [], open: true };
    const take = answerReader(({ status, retryAfter }) => {
      statuses[status] = (statuses[status] ?? 0) + 1;
      const id = lane.ids.shift();
      if (status === 201 && id !== undefined) recorded.push(id);
      if (status === 503 && !retryAfter) withoutRetryAfter += 1;
    });
    lane.socket.setNoDelay(true).on('data', take);
    lane.socket
      .on('error', () => undefined)
      .once('close', () => {
        lane.open = false;
        unanswered += lane.ids.length;
      });
    await once(lane.socket, 'connect');
    return lane;
  };

  const lanes: Lane[] = [];
  while (lanes.length < task.connections)
    lanes.push(
      ...(await Promise.all(
        Array.from({ length: Math.min(100, task.connections - lanes.length) }, openLane),
      )),
    );

  let id = '';
  const newId = idsOf('v7');
  const next = requestsOf(task.url, { ...task.workload, ids: 'v7' }, () => (id = newId()));
  const start = performance.now();
  const nextLane = turnsOf(lanes);
  for (let elapsed = 0; elapsed < task.seconds; elapsed = (performance.now() - start) / 1000) {
    let due = Math.floor(elapsed * task.rate) - offered;
    offered += due;
    // In a whole round no connection was free: the rest is not sent.
    for (let full = 0; due > 0 && full < lanes.length;) {
      const lane = nextLane();
      if (!lane.open || lane.ids.length >= task.pipelining) {
        full += 1;
        continue;
      }
      full = 0;
      due -= 1;
      sent += 1;
      lane.socket.write(next());
      lane.ids.push(id);
    }
    await delay(tick);
  }

  const deadline = Date.now() + 60_000;
  while (lanes.some((lane) => lane.open && lane.ids.length > 0) && Date.now() < deadline) await delay(50);
  for (const lane of lanes) lane.socket.destroy();
  await delay(100);
  return { offered, sent, statuses, withoutRetryAfter, unanswered, recorded };
}
