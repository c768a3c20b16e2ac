import { type Browser, chromium, type Page } from 'playwright-core';

/** A real Chromium: CHROME_PATH where it is set, else, on Linux x64, the one that an npm package carries. */
export async function startBrowser(): Promise<Browser> {
  const own = process.env['CHROME_PATH'];
  if (own !== undefined) return chromium.launch({ executablePath: own, args: ['--no-sandbox'] });
  const { default: carried } = await import('@sparticuz/chromium');
  return chromium.launch({ executablePath: await carried.executablePath(), args: carried.args });
}

/** Notes what a page should never do: say something is wrong, or ask another host. */
export class Watch {
  readonly complaints: string[] = [];

  constructor(page: Page, url: string) {
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(url) && !request.url().startsWith('data:'))
        this.complaints.push(`asked ${request.url()}`);
    });
  }
}
