import type { startBrowser } from '@sovereign-pipeline/cli/browser';

type Browser = Awaited<ReturnType<typeof startBrowser>>;

/** What it took to open a page; milliseconds, since the browser was sent there. */
export interface Opened {
  /** When what the page is for could be seen. */
  readonly usable: number;
  /** When the last answer had come that it was made of. */
  readonly answered: number;
  /** How long the slowest one took. */
  readonly slowest: number;
  /** Processor time of the browser's main thread. */
  readonly working: number;
  /** Of the API. */
  readonly requests: number;
  readonly elements: number;
}

/** Opens a page with an empty cache, until `shows` is there and nothing loads. */
export async function openPage(browser: Browser, address: string, shows: string): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en-US' });
  page.setDefaultTimeout(120_000);
  const answers: { readonly ended: number; readonly took: number }[] = [];
  page.on('requestfinished', (request) => {
    const { startTime, responseEnd } = request.timing();
    if (new URL(request.url()).pathname.startsWith('/v1/'))
      answers.push({ ended: startTime + responseEnd, took: responseEnd });
  });
  const profiler = await page.context().newCDPSession(page);
  await profiler.send('Performance.enable', { timeDomain: 'threadTicks' });
  const begun = Date.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator(shows).filter({ visible: true }).first().waitFor();
  await page.locator('.loading').first().waitFor({ state: 'detached' });
  const now = Date.now();
  const { metrics } = await profiler.send('Performance.getMetrics');
  const elements = await page.evaluate<number>('document.querySelectorAll("*").length');
  const before = answers.filter(({ ended }) => ended <= now);
  return {
    usable: now - begun,
    answered: Math.max(0, ...before.map(({ ended }) => ended - begun)),
    slowest: Math.max(0, ...before.map(({ took }) => took)),
    working: 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN),
    ...{ requests: before.length, elements },
  };
}
