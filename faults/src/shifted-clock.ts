/** `node --import shifted-clock.ts`: the clock of this process is off by CLOCK_SHIFT ms. */
const shift = Number(process.env['CLOCK_SHIFT']);
const now = Date.now.bind(Date);
globalThis.Date = class extends Date {
  constructor(...args: ConstructorParameters<typeof Date> | []) {
    if (args.length === 0) super(now() + shift);
    else super(...args);
  }

  static override now(): number {
    return now() + shift;
  }
} as DateConstructor;
