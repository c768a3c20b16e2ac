import { once } from 'node:events';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { Webhook } from 'standardwebhooks';
import type { AllowedAddresses } from './allowed-addresses.ts';

/** Milliseconds that a receiver may take to answer. */
const patience = 10_000;

export interface Message {
  /** The same for each attempt. */
  readonly id: string;
  readonly body: string;
  /** The message is signed by each of them. */
  readonly secrets: readonly string[];
}

/**
 * Posts a message, signed as in Standard Webhooks; returns the status. Redirects are not followed: they would bypass
 * the check of the address. Throws the errors of connections, and an AddressRefusedError.
 */
export async function postWebhook(
  address: string,
  { id, body, secrets }: Message,
  allowed: AllowedAddresses,
  signal: AbortSignal,
): Promise<number> {
  const url = new URL(address);
  allowed.checkWritten(url);
  const now = new Date();
  const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
    method: 'POST',
    // A connection of its own, to an address that was looked up for it.
    agent: false,
    lookup: allowed.lookup,
    signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
    headers: {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'user-agent': 'sovereign-pipeline',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
      'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, now, body)).join(' '),
    },
  });
  request.end(body);
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  // The body of the answer is not read: it could be endless.
  response.destroy();
  return response.statusCode ?? 0;
}
