import { type Browser, chromium } from 'playwright-core';

/** A real Chromium: CHROME_PATH where it is set, else, on Linux x64, the one that an npm package carries. */
export async function startBrowser(): Promise<Browser> {
  const own = process.env['CHROME_PATH'];
  if (own !== undefined) return chromium.launch({ executablePath: own, args: ['--no-sandbox'] });
  const { default: carried } = await import('@sparticuz/chromium');
  // In one process it ends with its first context.
  const args = carried.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote');
  return chromium.launch({ executablePath: await carried.executablePath(), args });
}
