import { type Browser, type LaunchOptions, type Page, chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from '../browser/find-chromium.mjs';

/** A real browser, found as for the other tests. */
export async function startBrowser(special: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({ ...(await findChromium()), args: chromiumArgs, ...special });
}

/** A page in English and Swedish time, with everything it complains about. */
export async function openPage(
  browser: Browser,
  url: string,
): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ locale: 'sv-SE', timezoneId: 'Europe/Stockholm' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(url);
  return { page, complaints };
}
