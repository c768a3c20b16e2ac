/**
 * The first member that an object of a JSON text gives twice, as a JSON pointer; `JSON.parse` keeps the last of them in silence.
 * `value`: what the text was parsed to. Most texts are told by counting: there are no more colons after a quote than members.
 */
export function doubledMember(text: string, value: unknown): string | undefined {
  const members = typeof value === 'object' && value !== null ? membersIn(value, 0) : 0;
  return members === tooDeep || quotesBeforeColons(text) === members ? undefined : firstDoubled(text);
}

/** Nested more deeply than any event may be: it is refused for that. */
const tooDeep = -1;
const maxDepth = 12;

function membersIn(value: object, depth: number): number {
  if (depth > maxDepth) return tooDeep;
  let members = 0;
  const add = (inner: unknown): boolean => {
    if (typeof inner !== 'object' || inner === null) return true;
    const more = membersIn(inner, depth + 1);
    members += more;
    return more !== tooDeep;
  };
  if (Array.isArray(value)) {
    for (const item of value) if (!add(item)) return tooDeep;
    return members;
  }
  for (const key in value) {
    members += 1;
    if (!add((value as Readonly<Record<string, unknown>>)[key])) return tooDeep;
  }
  return members;
}

/** No fewer than there are names in a valid JSON text; more when a string has a quote before a colon in it. */
function quotesBeforeColons(text: string): number {
  let count = 0;
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    let before = colon - 1;
    while (isSpace(text.charCodeAt(before))) before -= 1;
    if (text.charCodeAt(before) === 0x22) count += 1;
  }
  return count;
}

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

interface Open {
  /** The names so far; of a list none. */
  readonly names: Set<string> | undefined;
  /** The name, or the place in a list, of what comes next. */
  key: string | number;
}

function firstDoubled(text: string): string | undefined {
  const open: Open[] = [];
  const tokens = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\],]/g;
  for (const [token, colon] of text.matchAll(tokens)) {
    const inside = open.at(-1);
    if (token === '{') open.push({ names: new Set(), key: '' });
    else if (token === '[') open.push({ names: undefined, key: 0 });
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',') {
      if (typeof inside?.key === 'number') inside.key += 1;
    } else if (colon !== undefined && inside?.names) {
      inside.key = JSON.parse(token.slice(0, -colon.length)) as string;
      if (inside.names.has(inside.key)) return pointerTo(open.map(({ key }) => key));
      inside.names.add(inside.key);
    }
  }
  return undefined;
}

const pointerTo = (path: readonly (string | number)[]): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
