import { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { startBrowser } from './browser.ts';
import { played, turnTo } from './gallery-site.ts';
import { serveSite } from './running-site.ts';
import { type Opened, pagePool } from './page-pool.ts';

export const AT_A_TIME = 3;

interface Ways {
  /** Opens a state by its address, and waits until it is played. */
  readonly open: (search: string) => Promise<void>;
  /** Goes there as a link does, on a page that is there already: most of the time is spent on opening one. */
  readonly goOn: (search: string) => Promise<void>;
}

export type WithPage = (work: (opened: Opened & Ways) => Promise<void>) => Promise<void>;

/** For the tests around: a few pages at a time, each of which opens one state after another. */
export function galleryPages(): WithPage {
  let site: Awaited<ReturnType<typeof serveSite>>;
  let browser: Browser;
  let withPage: Awaited<ReturnType<typeof pagePool>>;
  before(async () => {
    [site, browser] = await Promise.all([serveSite(), startBrowser()]);
    withPage = await pagePool(browser, AT_A_TIME);
  });
  after(async () => {
    await browser.close();
    site.close();
  });

  return (work) =>
    withPage((opened) => {
      const { page } = opened;
      async function open(search: string): Promise<void> {
        await page.goto(site.gallery + search);
        await played(page);
      }
      async function goOn(search: string): Promise<void> {
        if (!page.url().startsWith(site.gallery)) return open(search);
        await turnTo(page, search);
        await played(page);
      }
      return work({ ...opened, open, goOn });
    });
}
