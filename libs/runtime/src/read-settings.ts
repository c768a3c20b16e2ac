import { readFileSync } from 'node:fs';
import { type About, about } from './setting.ts';
import { type SettingName, settings, type Values } from './settings.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Names the invalid variables, their values, and what was expected. */
export class ConfigError extends Error {
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigError';
  }
}

interface ReadOptions<Name extends SettingName> {
  readonly required?: readonly Name[];
  /** Finds errors in the combination of settings. */
  readonly also?: (values: Pick<Values, Name>) => readonly string[];
}

/** The value of each of these settings; throws one ConfigError that names everything that is wrong. */
export function readSettings<Name extends SettingName>(
  environment: Environment,
  names: readonly Name[],
  { required = [], also = () => [] }: ReadOptions<Name> = {},
): Pick<Values, Name> {
  const problems: string[] = [];
  const entries = names.map((name) => {
    const { expected, secret = false } = aboutSetting(name);
    const { given, problem } = secret ? secretIn(environment, name) : { given: environment[name] };
    if (problem !== undefined) problems.push(problem);
    const address = given?.trim();
    const password = passwordOf(environment, name);
    if (password.problem !== undefined) problems.push(password.problem);
    const text = address && withPassword(address, password.given);
    const read = settings[name].safeParse(text === '' ? undefined : text);
    if (!read.success || (read.data === undefined && required.includes(name) && problem === undefined)) {
      const shown = secret ? 'something else' : JSON.stringify(given);
      problems.push(`${name} must be ${expected}; it is ${given ? shown : 'not set'}.`);
    }
    return [name, read.data] as const;
  });
  const values = Object.fromEntries(entries) as Pick<Values, Name>;
  if (problems.length === 0) problems.push(...also(values));
  if (problems.length > 0) throw new ConfigError(problems);
  return values;
}

/** A secret may lie in a file, which `…_FILE` names, as Docker and Kubernetes hand them over. */
function secretIn(
  environment: Environment,
  name: SettingName,
): { readonly given: string | undefined; readonly problem?: string } {
  const given = environment[name];
  const file = environment[`${name}_FILE`]?.trim();
  if (!file) return { given };
  if (given?.trim())
    return { given, problem: `${name} and ${name}_FILE are both set: leave one of them out.` };
  try {
    return { given: readFileSync(file, 'utf8') };
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    return {
      given,
      problem: `${name}_FILE must name a file that can be read (${code}); it is ${JSON.stringify(file)}.`,
    };
  }
}

/** Of the address of a database: a password lies beside it, where its characters cannot be written in an address. */
function passwordOf(environment: Environment, name: SettingName): ReturnType<typeof secretIn> {
  const of = name.replace(/DATABASE_URL$/, 'DATABASE_PASSWORD');
  return of === name ? { given: undefined } : secretIn(environment, of as SettingName);
}

function withPassword(address: string, password: string | undefined): string {
  const url = URL.parse(address);
  const text = password?.trim();
  if (!text || !url?.username || url.password !== '') return address;
  url.password = encodeURIComponent(text);
  return url.href;
}

function aboutSetting(name: SettingName): About {
  const found = about.get(settings[name]);
  if (found === undefined) throw new Error(`${name} says nothing of itself`);
  return found;
}

/** Every variable that is read, those of secrets in files among them. */
export const settingNames: readonly string[] = Object.keys(settings).flatMap((name) =>
  aboutSetting(name as SettingName).secret ? [name, `${name}_FILE`] : [name],
);

/** The table of all settings in Markdown, one line each. */
export function settingsTable(): string[] {
  return Object.keys(settings).map((key) => {
    const name = key as SettingName;
    const { description, expected, default: told } = aboutSetting(name);
    const otherwise = settings[name].safeParse(undefined).data;
    const shown =
      told ?? (otherwise === undefined || typeof otherwise === 'object' ? 'none' : `\`${otherwise}\``);
    return `| \`${name}\` | ${shown} | ${expected} | ${description} |`;
  });
}
