import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { inspect } from 'node:util';
import { DirectoryInUseError, PostgresStartError } from '@sovereign-pipeline/local-servers';
import { ConfigError } from '@sovereign-pipeline/runtime';
import { UserError } from './stop-request.ts';

/** Explains errors of the file system to the user who chose the folder. */
const meanings: Readonly<Record<string, string>> = {
  EACCES: 'may not be used by this user',
  EPERM: 'may not be changed by this user',
  EROFS: 'is on a file system that can only be read',
  ENOSPC: 'cannot be written: the disk is full',
  EDQUOT: "cannot be written: the disk's quota is used up",
  EEXIST: 'is in the way: a folder is needed there',
  ENOTDIR: 'is not in a folder: a file is in the way',
  EISDIR: 'is in the way: a file is needed there',
  ENAMETOOLONG: 'is too long a name',
};

/**
 * An error in words for the terminal: a sentence where a person can do something about it, a stack where only we can.
 */
export function explain(error: unknown): string {
  if (error instanceof PostgresStartError && /No space left on device|quota exceeded/i.test(error.message))
    return `The disk is full: make room, and start again.\n${error.message}`;
  if ([UserError, ConfigError, PostgresStartError, DirectoryInUseError].some((kind) => error instanceof kind))
    return (error as Error).message;
  return ofFileSystem(error) ?? inspect(error);
}

function ofFileSystem(error: unknown): string | undefined {
  const { code = '', path, syscall } = error as NodeJS.ErrnoException;
  const meaning = code === 'ENOENT' && path !== undefined ? missing(path, syscall) : meanings[code];
  if (meaning === undefined || path === undefined) return undefined;
  const owner = code === 'EACCES' || code === 'EPERM' ? ownerOf(path) : '';
  return `${path} ${meaning}${owner} (${code}).`;
}

function missing(path: string, syscall: string | undefined): string {
  if (syscall === 'mkdir') return 'cannot be made there';
  return existsSync(dirname(path)) ? 'is not there' : 'is in a folder that is not there';
}

function ownerOf(path: string): string {
  try {
    const { uid } = statSync(path, { throwIfNoEntry: false }) ?? statSync(dirname(path));
    return `; it is of the user with the number ${uid}`;
  } catch {
    return '';
  }
}
