/** Another program listens there. */
export class PortTakenError extends Error {
  readonly port: number;

  constructor(port: number) {
    super(`port ${port} of 127.0.0.1 is taken by another program`);
    this.name = 'PortTakenError';
    this.port = port;
  }
}
