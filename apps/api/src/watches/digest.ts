import { marketName, type RowChange } from '@sovereign-pipeline/domain';
import { addressOfThing } from '../queries/company-id-of.ts';
import type { Watch } from './watch.ts';
import { type DatedChange, lastRecorded, type Wanted } from './watched-changes.ts';

/** The changes that match a watch, between two moments. */
export interface Digest extends Wanted {
  readonly watch: Watch;
  readonly since: string | number;
  readonly until: string | number | null;
  /** Address of the next page. */
  readonly next: string | undefined;
  /** Names of companies, by id. */
  readonly names: ReadonlyMap<string, string>;
}
type Names = Digest['names'];

/** `home`: the address of the service. */
export function markdownOf(
  { watch, since, until, changes, notCompared, next, names }: Digest,
  home: string,
): string {
  const lines = changes.map(
    ({ change, recordedAt }) =>
      `- [${escaped(titleOf(change, names))}](${home}${pageOf(change)}): ${escaped(becameOf(change))}${recordedAt === null ? '' : ` (recorded ${recordedAt.slice(0, 10)})`}`,
  );
  return [
    `# ${escaped(watch.name)}`,
    '',
    `What changed after ${wordsOf(since)}${until === null ? '' : `, up to ${wordsOf(until)}`}.`,
    '',
    ...(lines.length === 0 && notCompared.length === 0 ? ['Nothing.'] : lines),
    ...notCompared.map(
      ({ view, id }) => `- ${escaped(`${view} ${id}`)}: has more facts than can be compared`,
    ),
    ...(next === undefined ? [] : ['', `[More](${home}${next})`]),
    '',
  ].join('\n');
}

/** RFC 4287. `self`: the address of the request. Own code: a feed is two templates. */
export function atomOf({ watch, changes, next, names }: Digest, home: string, self: string): string {
  const updated = lastRecorded(changes) ?? watch.createdAt;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>urn:uuid:${xml(watch.id)}</id>
  <title>${xml(watch.name)}</title>
  <updated>${updated}</updated>
  <author><name>Sovereign Pipeline</name></author>
  <link rel="self" href="${xml(home + self)}"/>
${next === undefined ? '' : `  <link rel="next" href="${xml(home + next)}"/>\n`}${changes.map((each) => entryOf(each, home, watch, names)).join('')}</feed>
`;
}

function entryOf({ change, recordedAt }: DatedChange, home: string, watch: Watch, names: Names): string {
  const page = xml(home + pageOf(change));
  // The same change gets the same entry id, whenever it is requested.
  const last = change.because.at(-1) ?? '';
  const id = `urn:sovereign-pipeline:change:${[change.view, change.id, last].map(encodeURIComponent).join(':')}`;
  return `  <entry>
    <id>${xml(id)}</id>
    <title>${xml(`${titleOf(change, names)}: ${becameOf(change)}`)}</title>
    <updated>${recordedAt ?? watch.createdAt}</updated>
    <link rel="alternate" href="${page}"/>
    <content type="text">${xml(becameOf(change))}</content>
  </entry>
`;
}

/** The path of its page. */
function pageOf(change: RowChange): string {
  switch (change.view) {
    case 'partnership':
      return `/partnerships/${encodeURIComponent(change.id)}`;
    case 'meeting':
      return `/meetings/${encodeURIComponent(change.id)}`;
    case 'model':
      return addressOfThing('/models', change.id.split('/').slice(0, 2).join('/'));
    case 'market-target':
      return `/companies/${encodeURIComponent(change.id.split('/')[0] ?? '')}`;
  }
}

function titleOf(change: RowChange, names: Names): string {
  const namesOf = (all: readonly { readonly name: string }[] = []): string =>
    all.map(({ name }) => name).join(' · ') || change.id;
  const called = (company: string): string => names.get(company) ?? company;
  switch (change.view) {
    case 'partnership':
      return `Partnership of ${namesOf((change.after ?? change.before)?.parties)}`;
    case 'meeting':
      return `Meeting of ${namesOf((change.after ?? change.before)?.participants)}`;
    case 'model': {
      const model = change.after ?? change.before;
      return model ? `Model ${model.model} of ${called(model.company)}` : `Model ${change.id}`;
    }
    case 'market-target': {
      const target = change.after ?? change.before;
      return target ? `${called(target.company)} in ${marketName(target.market)}` : change.id;
    }
  }
}

/** The change in words. */
function becameOf({ changes }: RowChange): string {
  return changes
    .map(({ kind, from, to }) => {
      const values = [from, to].filter((value) => value !== null).join(' → ');
      return values === '' ? kind.replaceAll('-', ' ') : `${kind.replaceAll('-', ' ')} (${values})`;
    })
    .join(', ');
}

const wordsOf = (moment: string | number): string =>
  typeof moment === 'number' ? `position ${String(moment)}` : moment;

/** Escapes characters that have a meaning in Markdown or HTML. */
const escaped = (text: string): string =>
  text.replaceAll(/[\\`*_{}[\]()<>#+!|&~]/g, '\\$&').replaceAll(/\s+/g, ' ');

const xml = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll(/[<>&"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
