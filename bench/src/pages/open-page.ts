import { setTimeout } from 'node:timers/promises';
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
  /** Bytes of the largest answer, unpacked. */
  readonly largest: number;
  readonly elements: number;
}

/** Opens a page with an empty cache, until `shows` is there and nothing loads; the page itself says when that was. */
export async function openPage(browser: Browser, address: string, shows: string): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en-US' });
  page.setDefaultTimeout(120_000);
  const noted = Promise.withResolvers<{ readonly usable: number; readonly elements: number }>();
  await page.exposeFunction('note', noted.resolve);
  await page.addInitScript(notes(shows));
  const profiler = await page.context().newCDPSession(page);
  await profiler.send('Performance.enable', { timeDomain: 'threadTicks' });
  const answers: Answered[] = [];
  page.on('requestfinished', (request) => {
    if (!new URL(request.url()).pathname.startsWith('/v1/')) return;
    const { startTime, responseEnd } = request.timing();
    const bytes = async () => (await (await request.response())?.body())?.length ?? 0;
    answers.push({ bytes, ended: startTime + responseEnd, took: responseEnd });
  });
  await page.goto(address, { waitUntil: 'commit' });
  const { usable, elements } = await noted.promise;
  const { metrics } = await profiler.send('Performance.getMetrics');
  // Word of the last answers may come later than that of what was made of them.
  await setTimeout(1_000);
  const begun = await page.evaluate<number>('performance.timeOrigin');
  const before = answers.filter(({ ended }) => ended <= begun + usable);
  return {
    usable,
    answered: Math.max(0, ...before.map(({ ended }) => ended - begun)),
    slowest: Math.max(0, ...before.map(({ took }) => took)),
    working: 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN),
    requests: before.length,
    largest: Math.max(0, ...(await Promise.all(before.map(({ bytes }) => bytes())))),
    elements,
  };
}

interface Answered {
  readonly bytes: () => Promise<number>;
  readonly ended: number;
  readonly took: number;
}

/** A script of the page that tells when it is usable: to ask for that from here takes seconds on a busy machine. */
const notes = (shows: string): string => `
const watch = new MutationObserver(() => {
  const isShown = [...document.querySelectorAll(${JSON.stringify(shows)})].some((one) => one.checkVisibility());
  if (!isShown || document.querySelector('.loading') !== null) return;
  watch.disconnect();
  note({ usable: performance.now(), elements: document.querySelectorAll('*').length });
});
watch.observe(document, { childList: true, subtree: true, characterData: true });
`;
