import type { Permission } from '@sovereign-pipeline/access';

/** What a call needs: a permission, `nothing` (no key), or `a key` (any key). */
export type Need = Permission | 'nothing' | 'a key';

interface Rule {
  readonly methods: RegExp;
  readonly route: RegExp;
  readonly need: Need;
}

const reading = /^(GET|HEAD|OPTIONS)$/;
const any = /./;

/** The first rule that matches counts. Pages and their files need nothing: they contain nothing that was recorded. */
const rules: readonly Rule[] = [
  // For supervisors and load balancers: the bare status only. In full, `/health/ready` needs a key.
  { methods: reading, route: /^\/health\/(live|ready)$/, need: 'nothing' },
  { methods: reading, route: /^\/$/, need: 'nothing' },
  // Signing in checks the key itself.
  { methods: /^(POST|DELETE)$/, route: /^\/v1\/session$/, need: 'nothing' },
  { methods: reading, route: /^\/v1\/session\/(options|sign-in|callback)$/, need: 'nothing' },
  { methods: any, route: /^\/v1\/session$/, need: 'a key' },
  { methods: any, route: /^\/(v1\/(replays|parked|audit)(\/|$)|metrics$)/, need: 'operate' },
  { methods: any, route: /^\/v1\/erasures$/, need: 'administer' },
  { methods: /^POST$/, route: /^\/v1\/events$/, need: 'record' },
  // Visible to its owner and to operators only.
  { methods: /^POST$/, route: /^\/v1\/watches\/:id\/retry$/, need: 'read' },
  { methods: /^(POST|PATCH|DELETE)$/, route: /^\/v1\/watches(\/:id(\/secret)?)?$/, need: 'arrange' },
  { methods: reading, route: any, need: 'read' },
  // All other addresses.
  { methods: any, route: any, need: 'administer' },
];

/** `route`: as it is declared, `/v1/events/:id`. */
export const needOf = (method: string, route: string): Need =>
  rules.find((rule) => rule.methods.test(method) && rule.route.test(route))?.need ?? 'administer';
