import { companyId, nameKey } from '../company/company-id.ts';

/**
 * Whose a text is, by which it can be erased: a person is a name within a company; a speaker a name alone, with what
 * was said; the rest goes with its event.
 */
export type Owner =
  | { readonly what: 'person'; readonly company: string; readonly name: string }
  | { readonly what: 'speaker'; readonly name: string }
  | { readonly what: 'event'; readonly id: string };

/** `value`: as the event has it. `ownerOf`: to be called while it is plain text. */
export type Replace = (value: unknown, ownerOf: () => Owner) => unknown;

export const personOf = (company: string, name: string): Owner => ({
  what: 'person',
  company: companyId(company),
  name: nameKey(name),
});
export const speakerOf = (name: string): Owner => ({ what: 'speaker', name: nameKey(name) });

/**
 * The data of an event, of any type and schema version, with its personal texts replaced: names of people, speakers,
 * quotes and notes. The same object when `replace` changes none of them.
 */
export function withPersonal(
  event: { readonly id: string; readonly data: object },
  replace: Replace,
): object {
  const ofEvent = (): Owner => ({ what: 'event', id: event.id });
  const data = event.data as Fields;
  return changed(data, {
    ...peopleBeside(data, ofEvent, replace),
    ...eachOf(data, 'participants', (one) => changed(one, peopleBeside(one, ofEvent, replace))),
    ...eachOf(data, 'parties', (one) => changed(one, peopleBeside(one, ofEvent, replace))),
    ...eachOf(data, 'evidence', (piece) => {
      const { speaker } = piece;
      const said = () => (typeof speaker === 'string' ? speakerOf(speaker) : ofEvent());
      return changed(piece, {
        ...text(piece, 'speaker', said, replace),
        ...text(piece, 'quote', said, replace),
        ...text(piece, 'dateQuote', ofEvent, replace),
        ...text(piece, 'note', ofEvent, replace),
      });
    }),
    ...text(data, 'note', ofEvent, replace),
  });
}

type Fields = Readonly<Record<string, unknown>>;

function peopleBeside(beside: Fields, ofEvent: () => Owner, replace: Replace): Fields {
  return eachOf(beside, 'people', (person) => {
    const company = person['company'] ?? beside['company'];
    const owner = () => (typeof company === 'string' ? personOf(company, String(person['name'])) : ofEvent());
    return changed(person, text(person, 'name', owner, replace));
  });
}

/** The member, where it is a list of objects. */
function eachOf(fields: Fields, member: string, map: (one: Fields) => Fields): Fields {
  const list = fields[member];
  if (!Array.isArray(list)) return {};
  return {
    [member]: list.map((one: unknown) =>
      typeof one === 'object' && one !== null ? map(one as Fields) : one,
    ),
  };
}

function text(fields: Fields, member: string, ownerOf: () => Owner, replace: Replace): Fields {
  return member in fields ? { [member]: replace(fields[member], ownerOf) } : {};
}

/** Members in their places; the object itself when nothing is another. */
function changed(fields: Fields, members: Fields): Fields {
  const isOther = Object.entries(members).some(([name, value]) => {
    const old = fields[name];
    return Array.isArray(value) && Array.isArray(old)
      ? value.some((one, at) => one !== old[at])
      : value !== old;
  });
  return isOther ? { ...fields, ...members } : fields;
}
