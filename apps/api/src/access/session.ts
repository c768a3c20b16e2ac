import { z } from 'zod';
import { permissions, type Role, roles } from '@sovereign-pipeline/access';

const maybe = z.exactOptional;

/** What signs in. */
export const signIn = z.strictObject({
  key: z
    .string('expected a key')
    .min(1, 'expected a key')
    .max(200, 'expected a key')
    .meta({ format: 'password' }),
});

/** Who asks, and what they may do. */
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
