import { describe, expect, it } from '@jest/globals';
import { loadConfig, Settings } from './config.ts';

const databaseUrl = 'postgres://u:secret@db:5432/x';

describe('loadConfig', () => {
  it('has defaults for everything but the database', () => {
    expect(loadConfig({ DATABASE_URL: databaseUrl, PORT: '' })).toEqual({
      host: '127.0.0.1',
      port: 3000,
      databaseUrl,
    });
  });

  it('takes what is given', () => {
    const config = loadConfig({ DATABASE_URL: databaseUrl, HOST: '::1', PORT: '8080' });
    expect(config).toEqual({ host: '::1', port: 8080, databaseUrl });
  });

  it('names every wrong variable and what was expected, at once', () => {
    expect(() => loadConfig({ PORT: '80a' })).toThrow(
      'PORT must be a port: a whole number from 0 (any free one) to 65535; it is "80a".\n' +
        'DATABASE_URL must be a PostgreSQL address such as postgres://user:password@host:5432/database; it is not set.',
    );
  });

  it.each(['65536', '-1', '1.5', '0x50', '1e3', '٣', '9'.repeat(20)])('refuses the port %s', (PORT) => {
    expect(() => loadConfig({ DATABASE_URL: databaseUrl, PORT })).toThrow('PORT must be');
  });

  it('never repeats a database address: it may hold a password', () => {
    expect(() => loadConfig({ DATABASE_URL: 'mysql://u:secret@db/x' })).toThrow(
      /DATABASE_URL must be .*; it is something else\.$/,
    );
  });
});

it('lists the values that a setting may have', () => {
  const settings = new Settings({ SAMPLES: 'no' });
  expect(settings.oneOf('SAMPLES', ['on', 'off'])).toBe('on');
  expect(() => {
    settings.check();
  }).toThrow('SAMPLES must be one of on, off; it is "no".');
});
