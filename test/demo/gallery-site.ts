import type { Page } from 'playwright-core';

/** Waits until the story on the stage has been played to its end. */
export async function played(page: Page): Promise<void> {
  const stage = page.locator('.stage:not([data-play=playing])');
  await stage.first().waitFor();
  const stuck = page.locator('.stage[data-play=stuck]');
  if ((await stuck.count()) > 0)
    throw new Error((await stuck.first().getAttribute('title')) ?? 'stuck');
}

/** Goes to another view of the same page, as a link within it does. */
export async function turnTo(page: Page, search: string): Promise<void> {
  await page.evaluate((address) => {
    history.replaceState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
  }, search);
}
