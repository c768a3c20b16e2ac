/** A call as the description has it. */
export interface Operation {
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
  }[];
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
}

/** What parameters have to be given with; the others take any text. */
const given: Readonly<Record<string, string>> = { since: '0', from: '1', event: 'known' };

/**
 * An address where there is something, once an event and a partnership `known` of Naver are recorded (of replays,
 * where there might be one), with the parameters that it cannot do without, and one more.
 */
export function addressOf(path: string, { parameters = [] }: Operation, more: string): string {
  const address = path.replace(/\{(\w+)\}/, (_, name: string) => {
    if (path.startsWith('/v1/replays/')) return '01890a5d-ac96-774b-bcce-b302099a8057';
    return path.startsWith('/v1/companies/') ? 'naver' : name === 'code' ? 'PH' : 'known';
  });
  const asked = parameters.filter(
    ({ name, in: where, required }) => where === 'query' && required === true && !more.startsWith(`${name}=`),
  );
  return `${address}?${[...asked.map(({ name }) => `${name}=${given[name] ?? 'naver'}`), more].join('&')}`;
}
