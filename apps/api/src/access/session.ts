import { z } from 'zod';
import { permissions, type Role, roles } from '@sovereign-pipeline/access';
import { offByDefault } from '../http/query-parameters.ts';

const maybe = z.exactOptional;

/** The body of a sign-in with a key. */
export const signIn = z.strictObject({
  key: z
    .string('expected a key')
    .min(1, 'expected a key')
    .max(200, 'expected a key')
    .meta({ format: 'password' }),
});

/** The query of a sign-in with the issuer. */
export const signInQuery = z.strictObject({
  to: z
    .string()
    .max(2_000, 'expected at most 2000 characters')
    .default('/')
    .meta({
      param: { description: 'The page to come back to: a path of this service.' },
      override: { default: '/' },
    }),
  moved: offByDefault('Whether the browser was sent to `PUBLIC_URL` already.'),
});

/** How a browser can sign in. */
export const signInOptions = z
  .object({
    key: z.boolean().meta({ description: 'With a key, by `POST /v1/session`.' }),
    issuer: maybe(
      z.string().meta({ description: 'With this OpenID Connect issuer, at `/v1/session/sign-in`.' }),
    ),
  })
  .meta({ id: 'SignInOptions' });

export type SignInOptions = z.infer<typeof signInOptions>;

/** The answer to a sign-out: whoever signed in with the issuer is still signed in there. */
export const signedOut = z
  .object({
    issuer: z.string().meta({ description: 'The issuer, where the browser is still signed in.' }),
    page: z.string().meta({ description: "The issuer's page on which to sign out there as well." }),
  })
  .meta({ id: 'SignedOut' });

export type SignedOut = z.infer<typeof signedOut>;

/** The identity of the request, and its rights. */
export const session = z
  .object({
    auth: z.enum(['off', 'keys', 'oidc']).meta({
      description: 'off: open to everyone; keys: by a key; oidc: by a token of the issuer.',
    }),
    key: maybe(
      z.string().meta({ description: "The key's public part; `oidc:` and the subject of a token." }),
    ),
    name: maybe(z.string()),
    role: maybe(z.enum(Object.keys(roles) as Role[])),
    permissions: z.array(z.enum(permissions)),
  })
  .meta({ id: 'Session' });

export type Session = z.infer<typeof session>;
