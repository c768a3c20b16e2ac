import { lookup } from 'node:dns';
import { lookup as lookUp } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Where a watch may not deliver to. */
export class AddressRefusedError extends Error {
  override readonly name = 'AddressRefusedError';

  constructor(address: string) {
    super(`${address} is not an address of the public internet; WATCH_ALLOW_PRIVATE may allow it`);
  }
}

/**
 * Allows deliveries to the public internet, and to some networks. Otherwise the owner of a watch could make the
 * service send requests to addresses that only the service can reach.
 */
export class AllowedAddresses {
  readonly #networks: readonly (readonly [ipaddr.IPv4 | ipaddr.IPv6, number])[];

  /** `networks`: addresses, and networks as `10.0.0.0/8`. */
  constructor(networks: readonly string[]) {
    this.#networks = networks.map((network) => {
      if (network.includes('/')) return ipaddr.parseCIDR(network);
      const address = ipaddr.parse(network);
      return [address, address.kind() === 'ipv4' ? 32 : 128];
    });
  }

  has(text: string): boolean {
    if (!ipaddr.isValid(text)) return false;
    // An IPv4 address inside an IPv6 one is that IPv4 address.
    const address = ipaddr.process(text);
    return (
      isPublic(address) ||
      this.#networks.some(
        ([network, bits]) => network.kind() === address.kind() && address.match(network, bits),
      )
    );
  }

  /** Throws an AddressRefusedError if no address of the URL's host is allowed; resolves names. */
  async check(url: URL): Promise<void> {
    const host = hostOf(url);
    const places = ipaddr.isValid(host) ? [host] : await namesOf(host);
    if (places.length > 0 && !places.some((place) => this.has(place))) throw new AddressRefusedError(host);
  }

  /** Throws for a refused literal address, for which a connection does not call `lookup`. */
  checkWritten(url: URL): void {
    const host = hostOf(url);
    if (ipaddr.isValid(host) && !this.has(host)) throw new AddressRefusedError(host);
  }

  /**
   * Resolves a name for the connection itself, so that a name which resolved differently a moment ago cannot pass.
   */
  readonly lookup: LookupFunction = (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error) {
        callback(error, []);
        return;
      }
      const allowed = found.filter(({ address }) => this.has(address));
      const [first] = allowed;
      if (first === undefined) callback(new AddressRefusedError(host), []);
      else if (options.all === true) callback(null, allowed);
      else callback(null, first.address, first.family);
    });
  };
}

/** All IPv6 addresses that are assigned. Others may contain an IPv4 address, as in `::127.0.0.1`. */
const givenOut = ipaddr.parseCIDR('2000::/3');

const isPublic = (address: ipaddr.IPv4 | ipaddr.IPv6): boolean =>
  address.range() === 'unicast' && (address.kind() === 'ipv4' || address.match(givenOut));

const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1');

/** Undefined when the name cannot be resolved now. */
async function namesOf(host: string): Promise<string[]> {
  const found = await lookUp(host, { all: true }).catch(() => []);
  return found.map(({ address }) => address);
}
