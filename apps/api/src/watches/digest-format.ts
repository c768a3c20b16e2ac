/** The formats of a digest. */
const formats = {
  'application/json': 'json',
  'application/*': 'json',
  '*/*': 'json',
  'text/markdown': 'markdown',
  'text/*': 'markdown',
  'application/atom+xml': 'atom',
} as const;

export type DigestFormat = (typeof formats)[keyof typeof formats];

/** The format that `Accept` prefers; JSON if none of ours is accepted. */
export function digestFormat(accept = '*/*'): DigestFormat {
  const ranges = accept.split(',').map((range) => {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const quality = Number(parameters.find((each) => each.startsWith('q='))?.slice(2) ?? 1);
    return { type, quality };
  });
  const [first] = ranges
    .filter(({ type, quality }) => quality > 0 && Object.hasOwn(formats, type))
    .sort((a, b) => b.quality - a.quality);
  return first === undefined ? 'json' : formats[first.type as keyof typeof formats];
}
