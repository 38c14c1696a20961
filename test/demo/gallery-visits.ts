import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openPage, startBrowser } from './browser.ts';
import { serveSite } from './running-site.ts';

export type Visit = (search: string, work: (page: Page) => Promise<void>) => Promise<void>;

/** For the tests around: opens a view, does something with it, and expects not one word in the console. */
export function galleryVisits(): Visit {
  let site: Awaited<ReturnType<typeof serveSite>>;
  let browser: Browser;
  before(async () => {
    [site, browser] = await Promise.all([serveSite(), startBrowser()]);
  });
  after(async () => {
    await browser.close();
    site.close();
  });

  return async (search, work) => {
    const { page, complaints } = await openPage(browser, site.gallery + search);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await work(page);
    assert.deepEqual(complaints, []);
    await page.context().close();
  };
}

export const panelOf = (page: Page) => page.locator('sesamy-refund-panel');
export const stateOf = (page: Page) => page.locator('[part=panel]').getAttribute('data-state');
export const queryOf = (page: Page) => new URL(page.url()).searchParams;
