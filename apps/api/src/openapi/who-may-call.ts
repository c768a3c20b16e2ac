import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import { needOf } from '../access/needs.ts';
import { mayDo, type Role, roles } from '@sovereign-pipeline/access';
import { sessionName } from '../access/session-cookie.ts';
import { failures } from './parts.ts';

/** How a caller authenticates, where the service demands it (AUTH=keys). */
export const securitySchemes = {
  key: { type: 'http', scheme: 'bearer', bearerFormat: 'sp_<id>_<secret>, or a JWT' },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: sessionName,
    description: `By TLS \`__Host-${sessionName}\`.`,
  },
} as const;

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Documents which role each call needs, from the table that the guard uses, so that the two cannot differ. */
export function withAccess(paths: ZodOpenApiPathsObject): ZodOpenApiPathsObject {
  return Object.fromEntries(
    Object.entries(paths).map(([path, item]) => [
      path,
      Object.fromEntries(
        Object.entries(item).map(([method, operation]) => {
          const verb = methods.find((each) => each === method);
          return [method, verb ? told(operation as ZodOpenApiOperationObject, verb, path) : operation];
        }),
      ),
    ]),
  );
}

function told(asWritten: ZodOpenApiOperationObject, method: string, path: string): ZodOpenApiOperationObject {
  // Refused at the edge, on every address.
  const operation = {
    ...asWritten,
    responses: {
      ...asWritten.responses,
      ...failures('unknown-host', 'headers-too-large', 'request-timeout'),
    },
  };
  const need = needOf(method.toUpperCase(), path.replaceAll(/\{(\w+)\}/g, ':$1'));
  if (need === 'nothing') return { ...operation, security: [] };
  const who =
    need === 'a key' ? 'any' : (Object.keys(roles) as Role[]).filter((role) => mayDo(role, need)).join(', ');
  return {
    ...operation,
    description: [operation.description, `With AUTH, for the roles: ${who}.`].filter(Boolean).join('\n\n'),
    responses: {
      ...failures('too-many-requests'),
      ...operation.responses,
      ...failures('unauthenticated', ...(need === 'a key' ? [] : ['not-permitted' as const])),
    },
  };
}
