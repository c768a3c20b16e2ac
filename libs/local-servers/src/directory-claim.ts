import { open, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { hostname, uptime } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isRunning, kernelId, pidNamespace, startTimeOf } from './process-identity.ts';

export const heartbeatMs = 2_000;

/** What a file in `lock/` says of the process that claims the directory. */
export interface Claim {
  readonly file: string;
  readonly pid: number;
  readonly startTime: string;
  /** Undefined: an earlier version wrote the claim, which knew of one namespace only. */
  readonly place: Place | undefined;
}

/** Where a process runs. Its pid means something within its pid namespace, the kernel's locks within its kernel. */
export interface Place {
  readonly kernel: string;
  readonly pidNamespace: string;
  readonly host: string;
}

export const here = (): Place => ({ kernel: kernelId(), pidNamespace: pidNamespace(), host: hostname() });

/** Writes the claim of this process in one step, so that no process reads half of it. */
export async function writeClaim(folder: string): Promise<string> {
  const name = `${process.pid}-${startTimeOf(process.pid) ?? ''}`;
  const fresh = join(folder, `new-${name}`);
  const file = join(folder, name);
  await writeFile(fresh, JSON.stringify(here()), { mode: 0o644 });
  await rename(fresh, file);
  return file;
}

/** The claims of others. */
export async function claimsBesides(mine: string | undefined, folder: string): Promise<Claim[]> {
  const claims: Claim[] = [];
  for (const name of await readdir(folder)) {
    const [, pid, startTime = ''] = /^(\d+)-(.*)$/.exec(name) ?? [];
    const file = join(folder, name);
    if (pid === undefined || file === mine) continue;
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text !== undefined)
      claims.push({ file, pid: Number(pid), startTime, place: text === '' ? undefined : placeIn(text) });
  }
  return claims;
}

/** A claim that cannot be read is of an unknown process: only its heartbeat counts. */
function placeIn(text: string): Place {
  try {
    return { kernel: '', pidNamespace: '', host: 'an unknown host', ...(JSON.parse(text) as Partial<Place>) };
  } catch {
    return { kernel: '', pidNamespace: '', host: 'an unknown host' };
  }
}

export function describeHolder({ pid, place }: Claim): string {
  if (place === undefined || place.pidNamespace === pidNamespace()) return `process ${pid}`;
  if (place.kernel === kernelId()) return `process ${pid} of another container (${place.host})`;
  return `process ${pid} on ${place.host}`;
}

export interface Watching {
  /** A claim is dead when its heartbeat stands still for that long. */
  readonly standstillMs: number;
  readonly log: (message: string) => void;
}

/** A claim's owner: alive, or what its end leaves open. */
export type Judgement = 'alive' | 'ended' | 'silent';

/**
 * Judges a claim for the holder of the kernel's lock, so every other process of this kernel is dead. A process of
 * another kernel is judged by its heartbeat: when that stands still, the process is only silent, since a machine may
 * be frozen, or cut off from the network.
 */
export async function judge(claim: Claim, { standstillMs, log }: Watching): Promise<Judgement> {
  if (claim.place === undefined) return isRunning(claim.pid, claim.startTime) ? 'alive' : 'ended';
  if (claim.place.kernel === kernelId()) return 'ended';
  if (await isFromBeforeBoot(claim)) return (await beats(claim.file, 3 * heartbeatMs)) ? 'alive' : 'ended';
  log(`watching whether it is still in use by ${describeHolder(claim)}`);
  return (await beats(claim.file, standstillMs)) ? 'alive' : 'silent';
}

/**
 * The state after a power cut. Only for claims of this machine, so that the clock is ours; a heartbeat overrules it.
 */
async function isFromBeforeBoot({ file, place }: Claim): Promise<boolean> {
  const beat = await lastBeat(file);
  const boot = Date.now() - uptime() * 1000;
  return place?.host === hostname() && beat !== undefined && Number(beat / 1_000_000n) < boot;
}

/** Whether a claim's heartbeat is seen to go on. Change alone counts: the other one's clock may say anything. */
async function beats(file: string, standstillMs: number): Promise<boolean> {
  const first = await lastBeat(file);
  const deadline = performance.now() + standstillMs;
  while (performance.now() < deadline) {
    await delay(Math.min(500, standstillMs / 10));
    const now = await lastBeat(file);
    if (now === undefined) return false;
    if (now !== first) return true;
  }
  return false;
}

/** By way of opening it, which makes network file systems look. */
async function lastBeat(file: string): Promise<bigint | undefined> {
  try {
    await using handle = await open(file);
    return (await handle.stat({ bigint: true })).mtimeNs;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

export const removeClaim = (file: string): Promise<void> => rm(file, { force: true });
