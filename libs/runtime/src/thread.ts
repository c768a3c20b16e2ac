import { Worker } from 'node:worker_threads';

/** How a thread is started. */
export interface ThreadOptions {
  readonly workerData: unknown;
  /** Mebibytes that it may hold. When it takes more, the thread ends, and not the process. */
  readonly memory: number;
}

/** Starts a thread with a program that lies beside the module `from` (its import.meta.url), as source or built. */
export function startThread(from: string, program: string, { workerData, memory }: ThreadOptions): Worker {
  const isSource = from.endsWith('.ts');
  return new Worker(new URL(`./${program}.${isSource ? 'ts' : 'js'}`, from), {
    workerData,
    execArgv: isSource ? ['--conditions=source', '--disable-warning=ExperimentalWarning'] : [],
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
}

/** An error as it crosses between threads, which keep no code. */
export interface ToldError {
  readonly message: string;
  readonly code?: unknown;
}

export function toldError(error: unknown): ToldError {
  const { message, code } = error as { message?: unknown; code?: unknown };
  return { message: String(message ?? error), ...(typeof code === 'string' && { code }) };
}

export function errorOf({ message, code }: ToldError): Error {
  return Object.assign(new Error(message), code === undefined ? {} : { code });
}
