import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { problem, type Problem } from './problems.ts';

/**
 * Answers what Node's HTTP parser refuses before there is a request, with a problem like everything else, and closes
 * the connection. Where an answer has begun, there is nothing more to say.
 */
export function refuseConnection(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  // What Node's own handler checks.
  const { _httpMessage: answer } = socket as { _httpMessage?: { readonly headersSent: boolean } };
  if (answer?.headersSent === true) {
    socket.destroy();
    return;
  }
  const theProblem = problemWith(error);
  const body = JSON.stringify(theProblem);
  socket.end(
    `HTTP/1.1 ${theProblem.status} ${STATUS_CODES[theProblem.status] ?? ''}\r\n` +
      `content-type: application/problem+json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}

function problemWith({ code, message }: NodeJS.ErrnoException): Problem {
  if (code === 'HPE_HEADER_OVERFLOW')
    return problem('headers-too-large', { detail: 'expected at most 16 KiB of request line and headers' });
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return problem('request-timeout', { detail: 'expected the headers within a minute' });
  return problem('malformed-request', { detail: `expected an HTTP request: ${message}` });
}
