import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { type AddressInfo, isIP } from 'node:net';
import { keyIn, type KeyRing, mayDo, type Permission } from '@sovereign-pipeline/access';
import type { Progress } from '../monitoring/status-metrics.ts';
import type { LivenessSettings, ProjectorStatus } from './messages.ts';

export interface HealthServerOptions extends Pick<LivenessSettings, 'host' | 'port' | 'hosts' | 'about'> {
  readonly status: () => ProjectorStatus;
  readonly isStuck: () => boolean;
  readonly progress: () => Progress | undefined;
  /** In Prometheus' text format, of this content type. */
  readonly metrics: () => Promise<string>;
  readonly contentType: string;
  /** Identifies callers. Undefined: AUTH is off, and callers need no key. */
  readonly keys: KeyRing | undefined;
}

/**
 * `/health/live`, `/health/ready` and `/metrics` of a projector. Where keys are required, probes without one learn
 * whether it is well, and nothing else, as from the API.
 */
export class HealthServer {
  readonly #options: HealthServerOptions;
  readonly #server: Server;

  constructor(options: HealthServerOptions) {
    this.#options = options;
    this.#server = createServer({ requestTimeout: 5_000, keepAliveTimeout: 5_000 }, (request, response) => {
      void this.#answer(request, response);
    });
    this.#server.maxConnections = 64;
  }

  /** Resolves with its address once it listens. */
  async listen(): Promise<string> {
    const { host, port } = this.#options;
    this.#server.listen(port, host);
    await once(this.#server, 'listening');
    const bound = this.#server.address() as AddressInfo;
    return `http://${bound.family === 'IPv6' ? `[${bound.address}]` : bound.address}:${bound.port}`;
  }

  async close(): Promise<void> {
    if (!this.#server.listening) return;
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  async #answer({ method, url, headers }: IncomingMessage, response: ServerResponse): Promise<void> {
    const [path] = (url ?? '').split('?');
    response.setHeader('cache-control', 'no-store').setHeader('x-content-type-options', 'nosniff');
    if (!this.#isOurs(headers.host ?? '')) json(response, 403, { status: 'unknown-host' });
    else if (method !== 'GET' && method !== 'HEAD')
      json(response.setHeader('allow', 'GET, HEAD'), 405, { status: 'method-not-allowed' });
    else if (path === '/health/live') this.#live(response);
    else if (path === '/health/ready') await this.#ready(response, headers);
    else if (path === '/metrics') await this.#metrics(response, headers);
    else json(response, 404, { status: 'not-found', try: ['/health/live', '/health/ready', '/metrics'] });
  }

  /** Refuses host names, which a foreign page could point at this address; addresses are safe. */
  #isOurs(host: string): boolean {
    const name = host.replace(/:\d{1,5}$/, '').toLowerCase();
    const { hosts } = this.#options;
    return isIP(name.replace(/^\[(.*)\]$/, '$1')) !== 0 || ['localhost', ...hosts].includes(name);
  }

  /** 503 when the main loop is stuck: the supervisor should restart this process. */
  #live(response: ServerResponse): void {
    if (this.#options.isStuck()) json(response, 503, { status: 'stuck' });
    else json(response, 200, { status: 'live' });
  }

  /** 200 while the projector follows the log and can apply its events. */
  async #ready(response: ServerResponse, { authorization }: IncomingHttpHeaders): Promise<void> {
    const { about, progress } = this.#options;
    const { seconds, ...status } = this.#options.status();
    const ready = status.state === 'following';
    const since = new Date(Date.now() - seconds * 1000).toISOString();
    const told = (await this.#refusal(authorization, 'read')) === undefined;
    json(response, ready ? 200 : 503, {
      status: ready ? 'ready' : 'not-ready',
      ...(told && { ...status, since, ...about, ...progress() }),
    });
  }

  async #refusal(authorization = '', permission: Permission): Promise<Refusal | undefined> {
    const { keys } = this.#options;
    if (!keys) return undefined;
    // Without credentials there is nobody to identify, so that a probe does not wait for the issuer.
    if (authorization === '') return [401, { status: 'unauthenticated' }];
    try {
      const identity = await keys.identify({ key: keyIn(authorization) });
      if (!identity) return [401, { status: 'unauthenticated' }];
      return mayDo(identity.role, permission) ? undefined : [403, { status: 'not-permitted' }];
    } catch {
      return [503, { status: 'access-unavailable' }];
    }
  }

  async #metrics(response: ServerResponse, { authorization }: IncomingHttpHeaders): Promise<void> {
    const refused = await this.#refusal(authorization, 'operate');
    if (refused) {
      if (refused[0] === 401) response.setHeader('www-authenticate', 'Bearer realm="sovereign-pipeline"');
      json(response, ...refused);
      return;
    }
    const { metrics, contentType } = this.#options;
    response.writeHead(200, { 'content-type': contentType }).end(await metrics());
  }
}

type Refusal = readonly [status: number, body: { readonly status: string }];

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}
