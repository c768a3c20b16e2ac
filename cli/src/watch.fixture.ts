import type { Page } from 'playwright-core';

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
