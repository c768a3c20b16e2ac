/** What the processes are told by their environment. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
}

/** Says which variables are wrong, what they are, and what was expected. */
export class ConfigError extends Error {
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigError';
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads HOST, PORT and DATABASE_URL. Throws one ConfigError that names everything that is wrong. */
export function loadConfig(environment: Environment): Config {
  const settings = new Settings(environment);
  const config = {
    host: settings.text('HOST', '127.0.0.1'),
    port: settings.port('PORT', 3000),
    databaseUrl: settings.databaseUrl('DATABASE_URL'),
  };
  if (config.databaseUrl === undefined)
    settings.refuse(
      'DATABASE_URL',
      'a PostgreSQL address such as postgres://user:password@host:5432/database',
    );
  settings.check();
  return config as Config;
}

/** Reads settings one by one and gathers what is wrong, for check() to throw at once. An empty variable counts as unset. */
export class Settings {
  readonly #environment: Environment;
  readonly #problems: string[] = [];

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  text(name: string, otherwise: string): string {
    const value = this.#environment[name]?.trim();
    return value === undefined || value === '' ? otherwise : value;
  }

  port(name: string, otherwise: number): number {
    const value = this.text(name, String(otherwise));
    const port = /^\d{1,5}$/.test(value) ? Number(value) : NaN;
    if (!(port <= 65_535)) this.refuse(name, 'a port: a whole number from 0 (any free one) to 65535');
    return port;
  }

  oneOf<T extends string>(name: string, values: readonly [T, ...T[]]): T {
    const value = this.text(name, values[0]);
    const found = values.find((each) => each === value);
    if (found === undefined) this.refuse(name, `one of ${values.join(', ')}`);
    return found ?? values[0];
  }

  databaseUrl(name: string): string | undefined {
    const value = this.text(name, '');
    if (value === '') return undefined;
    const protocol = URL.canParse(value) ? new URL(value).protocol : '';
    if (protocol !== 'postgres:' && protocol !== 'postgresql:')
      this.refuse(name, 'a PostgreSQL address such as postgres://user:password@host:5432/database', secret);
    return value;
  }

  refuse(name: string, expected: string, show = JSON.stringify): void {
    const value = this.#environment[name];
    this.#problems.push(`${name} must be ${expected}; it is ${value ? show(value) : 'not set'}.`);
  }

  check(): void {
    if (this.#problems.length > 0) throw new ConfigError(this.#problems);
  }
}

/** A database address may hold a password: it is never repeated. */
const secret = () => 'something else';
