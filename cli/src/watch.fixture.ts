import type { Page } from 'playwright-core';

/** Bytes of an answer, at most. */
const largestAnswer = 1_000_000;

/** Notes what a page should never do: say something is wrong, ask another host, or for too much at once. */
export class Watch {
  readonly complaints: string[] = [];
  /** Bytes of the largest answer so far. */
  largest = 0;

  constructor(page: Page, url: string) {
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('requestfinished', (request) => {
      void request.sizes().then(
        ({ responseBodySize }) => {
          this.largest = Math.max(this.largest, responseBodySize);
          if (responseBodySize > largestAnswer)
            this.complaints.push(`${request.url()} answered ${responseBodySize} bytes`);
        },
        // Its page was left meanwhile.
        () => undefined,
      );
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(url) && !request.url().startsWith('data:'))
        this.complaints.push(`asked ${request.url()}`);
    });
  }
}
