/**
 * What a role may do. `read`: ask and look at everything that was recorded; `arrange`: keep views and watches;
 * `record`: post facts; `operate`: replays, parked events, metrics, health in detail, the audit trail; `administer`:
 * everything else.
 */
export const permissions = ['read', 'arrange', 'record', 'operate', 'administer'] as const;
export type Permission = (typeof permissions)[number];

export const roles = {
  reader: ['read'],
  analyst: ['read', 'arrange'],
  recorder: ['read', 'record'],
  operator: ['read', 'operate'],
  admin: permissions,
} as const satisfies Record<string, readonly Permission[]>;
export type Role = keyof typeof roles;

export const isRole = (text: string): text is Role => Object.hasOwn(roles, text);

export const mayDo = (role: Role, permission: Permission): boolean =>
  (roles[role] as readonly Permission[]).includes(permission);
