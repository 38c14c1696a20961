import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Frame } from 'puppeteer-core';
import type { Bill } from '../../contract/index.ts';
import type { Host } from '../embed/host-page.ts';
import { hostSite } from '../embed/host-site.ts';
import { freshDatabase } from '../runner/fresh-database.ts';
import { type Running, adminOf, killAll, startServer } from '../server/server-process.ts';
import { resize } from './portal.ts';

declare const host: Host;
const BILL = 'bill_anna_1';
const HEIGHT = 900;

/** The frame of another origin, its port, its focus and its height: what browsers may each see in their own way. */
export function refundsInAFrameIn(
  name: string,
  startBrowser: (folder: string) => Promise<Browser>,
): void {
  describe(`a refund in a frame of another site in ${name}`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'framed-'));
    const site = await hostSite();
    let database: Awaited<ReturnType<typeof freshDatabase>>;
    let server: Running;
    let browser: Browser;
    before(async () => {
      database = await freshDatabase();
      const env = { DATABASE_URL: database.url, DATA_DIR: folder, EMBED_ORIGINS: site.origin };
      [server, browser] = await Promise.all([startServer(env), startBrowser(folder)]);
      site.connect(server);
    });
    after(async () => {
      await browser?.close();
      killAll();
      await database?.drop();
      site.close();
      rmSync(folder, { recursive: true });
    });

    it('is asked about in view, is exactly one, and is told to the host', async () => {
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => complaints.push(String(error)));
      await resize(page, 320);
      await page.goto(site.origin);
      await eventually(() => page.evaluate(() => 'host' in globalThis));
      await page.evaluate((settings) => host.mount(settings), {
        email: 'anna@example.com',
        lang: 'en',
        theme: 'dark',
      } as const);
      const embed = () => page.frames().find((frame) => frame.url().includes('/embed?'));
      await eventually(async () => embed() !== undefined);
      const frame = embed() as Frame;
      // The driver's own waiting never ends when it begins while the frame moves to a process of its own.
      const find = async (what: string) => {
        let found: Awaited<ReturnType<Frame['$']>> = null;
        const look = () => frame.$(`>>> ${what}`).catch(() => null);
        await eventually(async () => (found = await look()) !== null);
        return found!;
      };

      // Older Firefoxes cannot be told to click in a frame.
      const press = async (what: string) =>
        (await find(`[data-testid=${what}]`)).evaluate((button) => (button as HTMLElement).click());

      await press('bill-row');
      await (
        await find('#reason')
      ).evaluate((field) => {
        (field as HTMLTextAreaElement).value = 'Charged twice';
        field.dispatchEvent(new Event('input'));
      });
      await (
        await find('[data-testid=submit]')
      ).evaluate((button) => (button as HTMLElement).focus());
      await press('submit');
      const confirm = await find('[data-testid=confirm]');
      await eventually(async () => {
        const inFrame = await confirm.evaluate((button) => button.getBoundingClientRect().bottom);
        const top = await page.evaluate(
          () => document.querySelector('iframe')!.getBoundingClientRect().top,
        );
        return inFrame + top <= HEIGHT;
      });
      await press('confirm');
      await find('[data-landing]');
      const news = () => page.evaluate(() => host.heard.filter(([what]) => what === 'refunded'));
      await eventually(async () => (await news()).length > 0);

      const { refunds } = await (await adminOf(server)).get<Bill>(`/bills/${BILL}`);
      assert.deepEqual(
        refunds.map(({ amount, status }) => [amount, status]),
        [[9900, 'succeeded']],
      );
      assert.equal((await news()).length, 1);
      await page.close();
      assert.deepEqual(
        complaints.filter((line) => !OF_THE_DRIVER.test(line)),
        [],
      );
    });
  });
}

/**
 * Now and then Firefox says so of the driver's own look into shadow roots, which it does from a sandbox. Nothing of ours
 * reads a length of what is another page's.
 */
const OF_THE_DRIVER = /Permission denied to access property "length"/;

/** Puppeteer's own waiting makes a function of text, which a strict policy forbids. */
async function eventually(isSo: () => Promise<boolean>): Promise<void> {
  for (let looks = 0; !(await isSo()); looks += 1) {
    if (looks > 100) throw new Error(`It never came about: ${isSo}`);
    await sleep(100);
  }
}
