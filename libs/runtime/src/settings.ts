import { createPrivateKey } from 'node:crypto';
import { z } from 'zod';
import { kafkaSettings } from './kafka-settings.ts';
import { about, aPort, list, port, wholeNumber } from './setting.ts';

/** A schema of its own for each setting: its schema identifies it in messages. */
const postgres = () => z.url({ protocol: /^postgres(ql)?$/ }).optional();
const aPostgres = 'a PostgreSQL address such as postgres://user:password@host:5432/database';

const password = (address: string) =>
  z
    .string()
    .optional()
    .register(about, {
      expected: 'a password, of any characters',
      description: `the password of \`${address}\`, where the address has none`,
      secret: true,
    });

const ed25519 = (pem: string) => {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === 'ed25519' ? key : undefined;
  } catch {
    return undefined;
  }
};

const levels = ['info', 'trace', 'debug', 'warn', 'error', 'fatal', 'silent'] as const;

/**
 * Every environment variable that is read: the table in docs/operations.md is made of it. An empty one counts as unset.
 */
export const settings = {
  PORT: port.default(3000).register(about, { expected: aPort, description: "the API's port" }),
  HOST: z.string().default('127.0.0.1').register(about, {
    expected: 'an address of this machine',
    description: 'the address that the API and the projector listen on',
  }),
  AUTH: z.enum(['keys', 'oidc', 'off']).optional().register(about, {
    expected: 'one of keys, oidc, off',
    description: 'who has access; required if other machines reach `HOST`: [more](#who-may-ask)',
  }),
  OIDC_ISSUER: z
    .string()
    .regex(/^https:\/\/[^?#\s]+$|^http:\/\/(localhost|127\.0\.0\.1|\[::1\])[^?#\s]*$/)
    .optional()
    .register(about, {
      expected: 'an https address such as https://login.example.org/realms/news',
      description:
        'the issuer of access tokens, which `AUTH=oidc` accepts beside keys: [more](#openid-connect)',
    }),
  OIDC_AUDIENCE: z.string().optional().register(about, {
    expected: 'a name',
    description: 'the audience (`aud`) of its tokens for this service',
  }),
  OIDC_ROLES_CLAIM: z.string().default('roles').register(about, {
    expected: 'the name of a claim, with dots inside others: realm_access.roles',
    description: 'the claim with the roles of a token',
  }),
  OIDC_ROLES: list(z.string().regex(/^[^=]+=(reader|analyst|recorder|operator|admin)$/))
    .default([])
    .register(about, {
      expected: 'their names and ours such as newsroom=recorder,desk=analyst',
      description: "maps the issuer's roles to ours; default: equal names",
    }),
  OIDC_CLIENT_ID: z.string().optional().register(about, {
    expected: 'a name',
    description: 'the client id of this service at the issuer, for browsers that sign in',
  }),
  OIDC_CLIENT_SECRET: z.string().optional().register(about, {
    expected: 'a secret',
    description: "the client's secret; none for a public client",
    secret: true,
  }),
  OIDC_SCOPE: z
    .string()
    .regex(/^(\S+ )*openid( \S+)*$/)
    .default('openid profile')
    .register(about, {
      expected: 'scopes, separated by spaces, with openid',
      description: 'the scopes to request: those that give the name and the roles',
    }),
  PUBLIC_URL: z
    .string()
    .regex(/^https:\/\/[^/?#\s@]+\/?$|^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?\/?$/)
    .refine((text) => URL.canParse(text))
    .transform((text) => new URL(text).origin)
    .optional()
    .register(about, {
      expected: 'an https address without a path such as https://pipeline.example.org',
      description: 'the address of the service for browsers, to which the issuer returns them',
    }),
  RATE_PER_KEY: list(z.string().regex(/^((reader|analyst|recorder|operator|admin)=)?[1-9]\d{0,5}$/))
    .default([])
    .register(about, {
      expected: 'requests a second such as 50, or by role 50,reader=10,recorder=500',
      description: 'the most requests of one key, with `AUTH`: [more](#what-one-client-can-take)',
    }),
  ALLOWED_HOSTS: list(z.string().regex(/^([\w.-]+|\[[\da-f:.]+\])$/i))
    .default([])
    .register(about, {
      expected: 'names such as pipeline.example.org,10.0.0.5 (without ports, separated by commas)',
      description: 'the host names of the service, beside `localhost` and `HOST`',
    }),
  PROJECTOR_PORT: port.default(0).register(about, {
    expected: aPort,
    description: "the port of a projector's health and metrics",
  }),
  DATABASE_URL: postgres().register(about, {
    expected: aPostgres,
    description: 'PostgreSQL 18 to use instead of the embedded one',
    secret: true,
  }),
  MIGRATION_DATABASE_URL: postgres().register(about, {
    expected: aPostgres,
    description:
      "the owner's login to the same database, for the migration only, so that `DATABASE_URL` may " +
      'do less: [more](#logins)',
    secret: true,
  }),
  PROJECTOR_DATABASE_URL: postgres().register(about, {
    expected: aPostgres,
    description: "the projector's login, if it differs from the API's; for `npm start` and the migration",
    default: '`DATABASE_URL`',
    secret: true,
  }),
  DATABASE_PASSWORD: password('DATABASE_URL'),
  MIGRATION_DATABASE_PASSWORD: password('MIGRATION_DATABASE_URL'),
  PROJECTOR_DATABASE_PASSWORD: password('PROJECTOR_DATABASE_URL'),
  JOURNAL_SIGNING_KEY: z
    .string()
    .transform((pem, context) => {
      const key = ed25519(pem);
      if (key === undefined) context.addIssue({ code: 'custom', message: 'no Ed25519 key' });
      return key ?? z.NEVER;
    })
    .optional()
    .register(about, {
      expected: 'an Ed25519 key in PEM, as openssl genpkey -algorithm ed25519 writes it',
      description:
        'signs the heads of the journal, instead of a key that the journal keeps: [more](#nothing-was-changed)',
      secret: true,
    }),
  QUERIES_WAITING: wholeNumber(1, 10_000).default(100).register(about, {
    expected: 'a whole number from 1 to 10000',
    description:
      'the most waiting queries of histories, and of pipelines of now: [more](#what-one-client-can-take)',
  }),
  QUERIES_PER_CLIENT: wholeNumber(1, 10_000).default(50).register(about, {
    expected: 'a whole number from 1 to 10000',
    description: 'the most of these from one address; behind a proxy set it to `QUERIES_WAITING`',
  }),
  PERSONAL_DATA: z.enum(['plain', 'sealed']).default('plain').register(about, {
    expected: 'plain or sealed',
    description:
      '`sealed`: names of people, speakers, quotes and notes can be erased; it stays so: [more](#erasing-a-person)',
  }),
  WATCH_ALLOW_PRIVATE: list(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]))
    .default([])
    .register(about, {
      expected: 'addresses and networks such as 10.0.0.0/8,192.168.1.5 (separated by commas)',
      description: 'addresses outside the public internet to which watches may deliver: [more](#watches)',
    }),
  LOG_LEVEL: z
    .enum(levels)
    .default('info')
    .register(about, {
      expected: `one of ${levels.join(', ')}`,
      description: 'the log level of the API and the projector',
    }),
  DATA_DIR: z
    .string()
    // PostgreSQL keeps the path as a line of a file.
    .regex(/^\P{Cc}*$/u)
    .default('.data')
    .register(about, {
      expected: 'the path of a folder, without control characters',
      description: 'the folder of the embedded PostgreSQL, the local Kafka and the logs',
    }),
  SAMPLES: z
    .enum(['article', 'demo', 'off', 'on'])
    .transform((samples) => (samples === 'on' ? 'article' : samples))
    .default('article')
    .register(about, {
      expected: 'one of article, demo, off',
      description:
        "what `npm start` records into an empty journal: `article`, one article's facts; `demo`, an " +
        'invented story too; `off`, nothing',
      default: 'article',
    }),
  API_URL: z
    .string()
    .regex(/^https?:\/\//)
    .transform((url) => url.replace(/\/+$/, ''))
    .optional()
    .register(about, {
      expected: 'an http address such as http://127.0.0.1:3000',
      description: 'the service for `npm run replay` and `npm run parked`',
      default: 'by `PORT`',
    }),
  API_KEY: z
    .string()
    .regex(/^sp_[0-9a-f]{12}_[\w-]{43}$/)
    .optional()
    .register(about, {
      expected: 'a key such as npm run keys makes',
      description: 'the key of `npm run replay` and `npm run parked`, with `AUTH=keys`',
      secret: true,
    }),
  ...kafkaSettings,
};

export type SettingName = keyof typeof settings;
export type Values = { readonly [Name in SettingName]: z.output<(typeof settings)[Name]> };
