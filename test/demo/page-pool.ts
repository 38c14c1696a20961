import type { Browser, Page } from 'playwright-core';
import { openPage } from './browser.ts';

export interface Opened {
  readonly page: Page;
  /** What the page has complained about since this was last asked. */
  readonly complaints: () => string[];
}

/** A few pages for many tests: opening one takes longer than most of them. */
export async function pagePool(browser: Browser, size: number) {
  const free: Opened[] = [];
  const waiting: ((opened: Opened) => void)[] = [];
  for (let left = size; left > 0; left -= 1) {
    const { page, complaints } = await openPage(browser, 'about:blank');
    free.push({ page, complaints: () => complaints.splice(0) });
  }

  return async function withPage<T>(work: (opened: Opened) => Promise<T>): Promise<T> {
    const opened = free.pop() ?? (await new Promise<Opened>((resolve) => waiting.push(resolve)));
    opened.complaints();
    try {
      return await work(opened);
    } finally {
      const next = waiting.shift();
      if (next) next(opened);
      else free.push(opened);
    }
  };
}
