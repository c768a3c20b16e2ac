import type { RouteOptions } from 'fastify';

/** Which methods the addresses of the service take, as its routes are declared. */
export class RouteMethods {
  readonly #routes: { readonly parts: readonly string[]; readonly methods: readonly string[] }[] = [];

  note = ({ url, method }: RouteOptions): void => {
    this.#routes.push({ parts: url.split('/'), methods: [method].flat() });
  };

  /** Sorted; none when there is nothing at the address. */
  of(address: string): string[] {
    const path = address.replace(/\?.*$/s, '').split('/');
    const found = this.#routes.filter(({ parts }) => isAt(parts, path));
    return [...new Set(found.flatMap(({ methods }) => methods))].sort();
  }
}

/** A route such as `/v1/events/:id`, or `/docs/*`. */
const isAt = (route: readonly string[], path: readonly string[]): boolean =>
  (route.length === path.length || route.at(-1) === '*') &&
  route.every((part, n) => part === '*' || part === path[n] || (part.startsWith(':') && path[n] !== ''));
