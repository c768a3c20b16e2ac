import { type FieldError, pointerTo } from './field-error.ts';

/** Largest event, in bytes of JSON; checked where the bytes are read. */
export const maxEventBytes = 65_536;

/** Far above any valid event: larger bodies are refused before their content is read. */
const maxDepth = 8;
const maxItems = 100;
const maxMembers = 50;

/**
 * The first place where a JSON value is nested too deeply, or a list or an object is too long. Visits a bounded part.
 */
export function excess(value: unknown): FieldError | undefined {
  const found = excessIn(value, 0);
  return found && { pointer: pointerTo(found.path), detail: found.detail };
}

interface Excess {
  /** Built from the inside out, and only for an error. */
  readonly path: readonly PropertyKey[];
  readonly detail: string;
}

function excessIn(value: unknown, depth: number): Excess | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth >= maxDepth) return { path: [], detail: `expected at most ${maxDepth} levels of nesting` };
  if (Array.isArray(value)) {
    if (value.length > maxItems) return { path: [], detail: `expected at most ${maxItems} items` };
    for (let index = 0; index < value.length; index += 1) {
      const inside = excessIn(value[index], depth + 1);
      if (inside) return { path: [index, ...inside.path], detail: inside.detail };
    }
    return undefined;
  }
  let members = 0;
  for (const key in value) {
    members += 1;
    if (members > maxMembers) return { path: [], detail: `expected at most ${maxMembers} members` };
    const inside = excessIn((value as Record<string, unknown>)[key], depth + 1);
    if (inside) return { path: [key, ...inside.path], detail: inside.detail };
  }
  return undefined;
}
