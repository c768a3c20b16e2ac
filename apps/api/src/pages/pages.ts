import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** What `vite build` of apps/web writes; beside us in the repository and in the image. */
export const builtPages = fileURLToPath(new URL('../../../web/dist', import.meta.url));

const pageSecurity =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/**
 * Serves the pages: their files, and for every address that a browser opens index.html, which finds its page itself.
 * The addresses of the API stay what they are. Without built pages nothing changes.
 */
export async function servePages(fastify: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(`${folder}/index.html`)) return;
  await fastify.register(fastifyStatic, { root: folder, serve: false });
  // No promise, because every post passes here, too.
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      done();
      return;
    }
    const path = request.url.replace(/[?#].*$/, '');
    if (isFile(path)) sendAsset(reply, path, folder);
    else if (isPage(path, request)) sendPage(reply, folder);
    else done();
  });
}

const isFile = (path: string): boolean => /^\/(assets\/[\w.-]+|icon\.svg)$/.test(path);

/** A browser asks for a page by its address; a client of the API does not ask for HTML. */
const isPage = (path: string, { headers }: FastifyRequest): boolean =>
  headers.accept?.includes('text/html') === true &&
  !/^\/(v1|docs|health|metrics|openapi\.json|assets)(\/|$)/.test(path);

/** Cached for a year, because an asset's name changes with its content. */
const sendAsset = (reply: FastifyReply, path: string, folder: string): FastifyReply =>
  reply.sendFile(path.slice(1), folder, { maxAge: '365d', immutable: path.startsWith('/assets/') });

const sendPage = (reply: FastifyReply, folder: string): FastifyReply =>
  reply
    .headers({ 'content-security-policy': pageSecurity, 'cache-control': 'no-cache' })
    .sendFile('index.html', folder, { cacheControl: false });
