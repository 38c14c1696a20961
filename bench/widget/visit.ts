import type { Browser, CDPSession, Page } from 'playwright-core';
import { PredefinedNetworkConditions } from 'puppeteer-core';
import { type Variant, VARIANTS } from './variants.ts';

export interface Conditions {
  /** So many times slower than this machine. */
  readonly cpu: number;
  readonly slow4G: boolean;
  /** Done before the page is asked for. */
  readonly prepare?: (cdp: CDPSession) => Promise<unknown>;
}

/** A laptop of today made a phone of the middle, by the factor that DevTools and Lighthouse take. */
export const SLOW_CPU = { cpu: 4, slow4G: false } as const;
export const AS_IT_IS = { cpu: 1, slow4G: false } as const;

export interface Visit {
  readonly page: Page;
  readonly cdp: CDPSession;
  /** In milliseconds since the navigation began: when the last element's form could be used. */
  readonly usable: number;
}

/** What DevTools calls Slow 4G: 1.44 Mbit/s down, 675 kbit/s up, 562.5 ms before each answer begins. */
const { download = 0, upload = 0, latency = 0 } = PredefinedNetworkConditions['Slow 4G'];
const SLOW_4G = { downloadThroughput: download, uploadThroughput: upload, latency };

/** Opens a page as somebody does who was never here, and calls `look` when all its forms can be used. */
export async function visit<T>(
  browser: Browser,
  url: string,
  variant: Variant,
  { cpu, slow4G, prepare }: Conditions,
  look: (visit: Visit) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ locale: 'en-US', timezoneId: 'Europe/Stockholm' });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.enable');
    if (slow4G)
      await cdp.send('Network.emulateNetworkConditions', {
        offline: false,
        ...SLOW_4G,
      });
    if (cpu > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    await prepare?.(cdp);
    await page.addInitScript(watch, VARIANTS[variant].tag);
    await page.goto(url, { waitUntil: 'commit' });
    const seen = await page.waitForFunction(() => (globalThis as unknown as Watched).usableAt);
    const usable = Number(await seen.jsonValue());
    return await look({ page, cdp, usable });
  } finally {
    await context.close();
  }
}

interface Watched {
  usableAt?: number;
}

/** Runs in the page, in each frame that is drawn: whether the last field that was missing is there and takes input. */
function watch(tag: string): void {
  let ready = 0;
  const isUsable = (element: Element) => {
    const field = element.shadowRoot?.querySelector<HTMLInputElement>('#amount');
    return field && !field.disabled && !field.readOnly && field.value && field.checkVisibility();
  };
  const look = () => {
    const all = document.readyState === 'loading' ? [] : document.querySelectorAll(tag);
    for (let next = all[ready]; next && isUsable(next); next = all[ready]) ready += 1;
    if (all.length > 0 && ready === all.length)
      (globalThis as unknown as Watched).usableAt = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
