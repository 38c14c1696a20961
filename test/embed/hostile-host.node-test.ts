import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { hostPage } from '../demo/host-page.ts';
import { runningDemo } from '../demo/running-demo.ts';
import { adminToken } from '../server/server-process.ts';
import { type Raw, giveTokens, openRaw, waitForHello } from './raw-host.ts';

declare const raw: Raw;

const told = (page: Page, wanted: string) =>
  page.evaluate((wanted) => raw.told.filter(({ type }) => type === wanted).length, wanted);

describe('what a site on the list says that is none of what is agreed', async () => {
  const site = await hostPage('<p>A helpdesk on the list</p>');
  const demo = runningDemo({ EMBED_ORIGINS: new URL(site.url).origin });
  after(() => site.close());

  async function open() {
    const opened = await openRaw(demo, site.url);
    await waitForHello(opened.page);
    return opened;
  }

  it('is not heard as an answer to the hello, and the right one still is', async () => {
    const { page, frame, complaints } = await open();
    await page.evaluate(() => {
      const there = raw.frame.contentWindow!;
      const target = new URL(raw.frame.src).origin;
      for (const junk of [null, 1, 'init', [], {}, { type: 'init' }, new Map(), new Date(), -0])
        there.postMessage(junk, target, [new MessageChannel().port2]);
      const settings = { billId: 'bill_anna_2' };
      raw.init(settings, { source: 'another' });
      raw.init(settings, { version: 2 });
      raw.init(settings, { version: '1' });
      raw.init(settings, { type: 'hello' });
      raw.init(settings, { nonce: 'guessed' });
      raw.init(settings, { nonce: { toString: () => '' }.toString() });
      raw.init(settings, {}, 0);
      raw.init(settings, {}, 2);
    });
    await sleep(600);
    assert.equal(await frame.locator('sesamy-refund-panel').count(), 0);
    assert.equal(await told(page, 'ready'), 0);

    await page.evaluate(() => raw.init({ billId: 'bill_anna_1', lang: 'en' }));
    await giveTokens(page, await adminToken(demo.server));
    await frame.getByText('Bill 100100').waitFor();
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('leaves the frame waiting in peace where it is nothing at all, with a way to try again', async () => {
    const { page, frame, complaints } = await open();
    const retry = frame.getByRole('button', { name: 'Försök igen' });
    await retry.waitFor();
    const known = await page.evaluate(() => raw.heard.length);
    await retry.click();
    await page.waitForFunction((known) => raw.heard.length > known, known);
    await page.evaluate(() => raw.init({ billId: 'bill_anna_1', lang: 'en' }));
    await giveTokens(page, await adminToken(demo.server));
    await frame.getByText('Bill 100100').waitFor();
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('is not heard once the hello was answered: not a second answer, and not beside the port', async () => {
    const { page, frame } = await open();
    await page.evaluate(() => raw.init({ billId: 'bill_anna_1', lang: 'en' }));
    await giveTokens(page, await adminToken(demo.server));
    await frame.getByText('Bill 100100').waitFor();
    await page.evaluate(() => {
      raw.init({ billId: 'bill_anna_2' });
      const target = new URL(raw.frame.src).origin;
      const update = { type: 'update', settings: { billId: 'bill_anna_2' } };
      raw.frame.contentWindow?.postMessage(update, target);
    });
    await sleep(600);
    await frame.getByText('Bill 100100').waitFor();
    assert.equal(await told(page, 'ready'), 1);
    await page.context().close();
  });

  it('does not pass for a token', async () => {
    const { page, frame } = await open();
    await page.evaluate(() => raw.init({ billId: 'bill_anna_1', lang: 'en' }));
    await page.waitForFunction(() => raw.told.some(({ type }) => type === 'token-needed'));
    await page.evaluate(() => {
      const [port] = raw.ports;
      const { id } = raw.told.find(({ type }) => type === 'token-needed')!;
      for (const token of ['', 1, null, {}, ['x'], 'x'.repeat(20_000)])
        port?.postMessage({ type: 'token', id, token }, []);
      for (const other of [0, 99, String(id), null, [id], { id }, undefined]) {
        port?.postMessage({ type: 'token', id: other, token: 'x' }, []);
        port?.postMessage({ type: 'token-refused', id: other }, []);
      }
    });
    await sleep(500);
    await giveTokens(page, await adminToken(demo.server));
    await frame.getByTestId('amount').waitFor();
    await page.context().close();
  });

  it('is survived in any amount, and what is said last is what counts', async () => {
    const { page, frame, complaints } = await open();
    await page.evaluate(() => raw.init({ billId: 'bill_anna_1', lang: 'en' }));
    await giveTokens(page, await adminToken(demo.server));
    await frame.getByTestId('amount').waitFor();
    let asked = 0;
    page.on('request', (request) => void (asked += request.url().includes('/api/') ? 1 : 0));
    await page.evaluate(() => {
      const [port] = raw.ports;
      const long = 'x'.repeat(1_000_000);
      for (let n = 0; n < 20_000; n += 1) {
        port?.postMessage({ type: `unknown-${n}`, settings: { lang: 'da' } }, []);
        const settings = {
          billId: n % 2 ? 'bill_anna_1' : 'bill_anna_2',
          lang: n % 3 ? 'sv' : 'fi',
        };
        port?.postMessage({ type: 'update', settings }, []);
      }
      for (let n = 0; n < 20; n += 1) {
        const settings = { billId: long, email: long, reason: long, lang: long, helpUrl: long };
        port?.postMessage({ type: 'update', settings, tokens: { [long]: long } }, []);
      }
      port?.postMessage({ type: 'update', settings: { billId: 'bill_anna_3', lang: 'nb' } }, []);
    });
    await frame.getByText('Regning 100098').waitFor();
    assert.ok(asked < 60, `${asked} calls`);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });
});
