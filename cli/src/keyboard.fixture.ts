import { eventually } from '@sovereign-pipeline/testing';
import type { Page } from 'playwright-core';

interface Stop {
  /** Its role and name, as somebody would call it. */
  readonly name: string;
  /** What is wrong with it for who sees where the focus is. */
  readonly fault?: string;
}

const outOfSight = 'is out of sight';

/** In the page: what has the focus, and whether that can be seen. Undefined: nothing has it. */
const focused = `(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  const labelled = document.getElementById(element.getAttribute('aria-labelledby')?.split(' ')[0] ?? '');
  const name = element.getAttribute('aria-label') ?? labelled?.innerText
    ?? ([...(element.labels ?? [])].map((label) => label.innerText).join(' ')
    || (element.innerText ?? element.textContent ?? '')).trim().replaceAll(/\\s+/g, ' ').slice(0, 80);
  const tag = element.tagName.toLowerCase();
  const found = { name: tag + ' ' + name };
  if (!element.matches(':focus-visible')) return { ...found, fault: 'has no visible focus' };
  const box = element.getBoundingClientRect();
  if (box.width < 1 || box.height < 1) return { ...found, fault: 'has no size' };
  if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth)
    return { ...found, fault: '${outOfSight}' };
  const colour = (text) => {
    const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    context.fillStyle = text;
    context.fillRect(0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data];
  };
  const luminance = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  let ground = element.parentElement;
  while (ground && colour(getComputedStyle(ground).backgroundColor)[3] === 0) ground = ground.parentElement;
  const behind = luminance(colour(ground ? getComputedStyle(ground).backgroundColor : '#fff'));
  const stands = (text) => {
    const front = luminance(colour(text));
    return (Math.max(front, behind) + 0.05) / (Math.min(front, behind) + 0.05) >= 3;
  };
  // A place that is led to, not one to do something at.
  if (element.tabIndex < 0 && !element.matches('a, button, input, select, textarea')) return found;
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  if (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && stands(outlineColor)) return found;
  // Of a drawing, its mark has a rim.
  const mark = element.querySelector('circle, rect');
  if (mark && stands(getComputedStyle(mark).stroke)) return found;
  return { ...found, fault: 'its focus cannot be seen' };
})()`;

/** Uses a page as somebody without a mouse does: Tab, arrows, letters, Enter. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  press(...keys: string[]): Promise<void> {
    return keys.reduce((before, key) => before.then(() => this.#page.keyboard.press(key)), Promise.resolve());
  }

  type(text: string): Promise<void> {
    return this.#page.keyboard.type(text);
  }

  /**
   * What has the focus; its fault is thrown, unless the page is only on its way. What loads may move it out of sight
   * after it got the focus, until the next key.
   */
  async at(): Promise<string> {
    const stop = await this.#settled();
    if (stop?.fault !== undefined && stop.fault !== outOfSight) throw new Error(`${stop.name} ${stop.fault}`);
    return stop?.name ?? '';
  }

  /** Waits until what is called that has the focus. */
  async isAt(name: RegExp): Promise<void> {
    await eventually(async () => {
      const at = await this.at();
      if (!name.test(at)) throw new Error(`the focus is at ${at}, not at ${String(name)}`);
      return true;
    });
  }

  /** Goes on until what has the focus is called that. */
  async tabTo(name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const passed: string[] = [];
    for (let stops = 0; stops < 400; stops++) {
      const at = await this.at();
      if (name.test(at)) return;
      passed.push(at);
      await this.press(key);
    }
    throw new Error(`Tab led to ${passed.slice(0, 120).join(' | ')}, not to ${String(name)}`);
  }

  /** All stops of the page, from the first to the last. */
  async walk(): Promise<Stop[]> {
    await this.#page.evaluate(
      'document.activeElement?.blur(); getSelection()?.removeAllRanges(); scrollTo(0, 0)',
    );
    const stops: Stop[] = [];
    for (;;) {
      await this.press('Tab');
      const stop = await this.#settled();
      if (stop === undefined) return stops;
      stops.push(stop);
      if (stops.length > 2_000) throw new Error('Tab never leaves the page');
    }
  }

  /** What a mouse can use and Tab does not come to; what is chosen by arrows within a field is not of them. */
  unreachable(): Promise<string[]> {
    return this.#page.evaluate(`(() => {
      const all = document.querySelectorAll('a, button, input, select, textarea, summary, [role=button]');
      return [...all]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.disabled)
        .filter((element) => element.tabIndex < 0 && element.closest('[role=combobox], .search') === null)
        .map((element) => element.outerHTML.slice(0, 120));
    })()`);
  }

  /** What has the focus once the page has come to rest: what loads moves what was there. */
  async #settled(): Promise<Stop | undefined> {
    const rests = performance.now() + 5_000;
    for (;;) {
      const stop = await this.#page.evaluate<Stop | undefined>(focused);
      if (stop?.fault === undefined || performance.now() > rests) return stop;
    }
  }
}
