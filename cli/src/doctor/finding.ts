/** A check and its result. `action` says how to mend it. */
export interface Finding {
  readonly check: string;
  readonly status: 'ok' | 'warning' | 'fault';
  readonly detail: string;
  readonly action?: string;
}

export const ok = (check: string, detail: string): Finding => ({ check, status: 'ok', detail });
export const warning = (check: string, detail: string, action: string): Finding => ({
  ...{ check, status: 'warning', detail, action },
});
export const fault = (check: string, detail: string, action: string): Finding => ({
  ...{ check, status: 'fault', detail, action },
});
