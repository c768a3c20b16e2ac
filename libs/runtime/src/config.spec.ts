import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadConfig } from './config.ts';
import { readSettings } from './read-settings.ts';

const databaseUrl = 'postgres://u:secret@db:5432/x';

describe('loadConfig', () => {
  it('has defaults for everything but the database', () => {
    expect(loadConfig({ DATABASE_URL: databaseUrl, PORT: '' })).toEqual({
      host: '127.0.0.1',
      port: 3000,
      allowedHosts: [],
      projectorPort: 0,
      databaseUrl,
      ratePerKey: {},
      sealed: false,
      queries: { waiting: 100, perClient: 50 },
      watchAllowPrivate: [],
    });
  });

  it('takes what is given', () => {
    const config = loadConfig({
      DATABASE_URL: databaseUrl,
      HOST: '::1',
      PORT: '8080',
      ALLOWED_HOSTS: 'a.example, [::2]',
      PROJECTOR_PORT: '3001',
      QUERIES_WAITING: '7',
      QUERIES_PER_CLIENT: '3',
      PERSONAL_DATA: 'sealed',
      RATE_PER_KEY: '50, reader=9',
      WATCH_ALLOW_PRIVATE: '127.0.0.1, fd00::/8',
    });
    expect(config).toEqual({
      ...{ host: '::1', port: 8080, allowedHosts: ['a.example', '[::2]'], projectorPort: 3001 },
      databaseUrl,
      ratePerKey: { others: 50, reader: 9 },
      sealed: true,
      queries: { waiting: 7, perClient: 3 },
      watchAllowPrivate: ['127.0.0.1', 'fd00::/8'],
    });
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

  it.each(['a.example:80', 'http://a.example', 'a.example,', '*'])('refuses the host %s', (hosts) => {
    expect(() => loadConfig({ DATABASE_URL: databaseUrl, ALLOWED_HOSTS: hosts })).toThrow(
      'ALLOWED_HOSTS must be',
    );
  });

  it('takes the password of an address from beside it, whatever its characters', () => {
    const url = 'postgres://u@db:5432/x?sslmode=verify-full';
    const read = (DATABASE_URL: string, DATABASE_PASSWORD: string) =>
      loadConfig({ DATABASE_URL, DATABASE_PASSWORD }).databaseUrl;
    for (const password of ['p@ss/word', ':?#%41 &=', '한글\\"$']) {
      const { href, password: encoded } = new URL(read(url, password));
      expect([href.replace(`:${encoded}`, ''), decodeURIComponent(encoded)]).toEqual([url, password]);
    }
    expect(read(databaseUrl, 'another')).toBe(databaseUrl);
    expect(read(url, '')).toBe(url);
    const environment = { DATABASE_URL: url, DATABASE_PASSWORD: 'a', DATABASE_PASSWORD_FILE: 'b' };
    expect(() => loadConfig(environment)).toThrow(
      /^DATABASE_PASSWORD and DATABASE_PASSWORD_FILE are both set/,
    );
  });

  it('takes a secret from a file as well', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'secret-'));
    const file = join(folder, 'url');
    try {
      await writeFile(file, `${databaseUrl}\n`);
      expect(loadConfig({ DATABASE_URL_FILE: file }).databaseUrl).toBe(databaseUrl);
      expect(() => loadConfig({ DATABASE_URL_FILE: file, DATABASE_URL: databaseUrl })).toThrow(
        /^DATABASE_URL and DATABASE_URL_FILE are both set: leave one of them out\.$/,
      );
      await writeFile(file, 'mysql://u:secret@db/x');
      expect(() => loadConfig({ DATABASE_URL_FILE: file })).toThrow(
        /^DATABASE_URL must be .*; it is something else\.$/,
      );
      expect(() => loadConfig({ DATABASE_URL_FILE: `${file}-not` })).toThrow(
        `DATABASE_URL_FILE must name a file that can be read (ENOENT); it is "${file}-not".`,
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('never repeats a database address: it may hold a password', () => {
    expect(() => loadConfig({ DATABASE_URL: 'mysql://u:secret@db/x' })).toThrow(
      /DATABASE_URL must be .*; it is something else\.$/,
    );
  });
});

describe('The settings of Kafka', () => {
  const kafka = (environment: Record<string, string>) =>
    loadConfig({ DATABASE_URL: databaseUrl, ...environment }).kafka;

  it('are not there without KAFKA_BROKERS, whatever else is set', () => {
    expect(kafka({})).toBeUndefined();
    expect(kafka({ KAFKA_BROKERS: ' ', KAFKA_PARTITIONS: 'many' })).toBeUndefined();
  });

  it('have defaults for everything but the brokers', () => {
    expect(kafka({ KAFKA_BROKERS: 'localhost:9092' })).toEqual({
      brokers: ['localhost:9092'],
      topic: 'pipeline.events.v1',
      partitions: 12,
      partitionsGiven: false,
      group: 'sovereign-pipeline.projector',
      trustTopic: false,
    });
  });

  it('take what is given', () => {
    expect(
      kafka({
        KAFKA_BROKERS: 'kafka-1:9092, 10.0.0.3:9094,b_4:1',
        KAFKA_TOPIC: 'other.v1',
        KAFKA_PARTITIONS: '12',
        KAFKA_GROUP: 'mine',
        KAFKA_REPLICATION: '2',
        KAFKA_TRUST_TOPIC: 'true',
      }),
    ).toEqual({
      brokers: ['kafka-1:9092', '10.0.0.3:9094', 'b_4:1'],
      topic: 'other.v1',
      partitions: 12,
      partitionsGiven: true,
      group: 'mine',
      trustTopic: true,
      replication: 2,
    });
  });

  it.each(['kafka', 'kafka:', ':9092', 'kafka:0', 'kafka:65536', 'a:1,,b:2', 'http://a:1', '[::1]:9092'])(
    'refuse the brokers %s',
    (brokers) => {
      expect(() => kafka({ KAFKA_BROKERS: brokers })).toThrow(
        `KAFKA_BROKERS must be addresses such as kafka-1:9092,kafka-2:9092 (host:port, separated by commas); it is ${JSON.stringify(brokers)}.`,
      );
    },
  );

  it('name everything else that is wrong, at once', () => {
    expect(() =>
      kafka({
        KAFKA_BROKERS: 'a:1',
        KAFKA_TOPIC: 'events v1',
        KAFKA_PARTITIONS: '0',
        KAFKA_REPLICATION: '1.5',
      }),
    ).toThrow(
      'KAFKA_TOPIC must be a name of at most 249 ASCII letters, digits, dots, underscores and hyphens; it is "events v1".\n' +
        'KAFKA_PARTITIONS must be a whole number from 1 to 10000; it is "0".\n' +
        'KAFKA_REPLICATION must be a whole number from 1 to 100; it is "1.5".',
    );
  });
});

it('lists the values that a setting may have', () => {
  expect(readSettings({}, ['SAMPLES'])).toEqual({ SAMPLES: 'article' });
  expect(() => readSettings({ SAMPLES: 'no' }, ['SAMPLES'])).toThrow(
    'SAMPLES must be one of article, demo, off; it is "no".',
  );
});
