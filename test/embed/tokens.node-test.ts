import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { FrameLocator, Request } from 'playwright-core';
import type { Bill } from '../../contract/index.ts';
import { runningDemo } from '../demo/running-demo.ts';
import { adminOf } from '../server/server-process.ts';
import { type Give, giveTokens, heard, heardOf, mount, openHost, waitToHear } from './host-page.ts';
import { hostSite } from './host-site.ts';

async function order(frame: FrameLocator): Promise<void> {
  await frame.getByTestId('amount').fill('49');
  await frame.getByTestId('reason').fill('Charged twice by mistake');
  await frame.getByTestId('submit').click();
  await frame.getByTestId('confirm').click();
}

const refunded = (frame: FrameLocator) =>
  frame.getByRole('heading', { name: /^49,00\skr refunded/ }).waitFor();

describe('the tokens of a panel in a frame', async () => {
  const site = await hostSite();
  const demo = runningDemo({ EMBED_ORIGINS: site.origin });
  after(() => site.close());

  it('are asked for again when one has expired, and the same order goes out under the same key', async () => {
    const { page, frame } = await openHost(demo, site, { billId: 'bill_anna_1' });
    await frame.getByTestId('amount').waitFor();
    const sent: Request[] = [];
    await page.route('**/refunds', async (route) => {
      sent.push(route.request());
      if (sent.length > 1) return route.continue();
      // As a gateway before the server would say it.
      return route.fulfill({ status: 401, body: 'expired' });
    });
    await order(frame);
    await refunded(frame);

    assert.deepEqual(await heardOf(page, 'getToken'), ['initial', 'expired']);
    const keys = sent.map((request) => request.headers()['idempotency-key']);
    assert.equal(keys.length, 2);
    assert.equal(new Set(keys).size, 1);
    assert.equal(new Set(sent.map((request) => request.postData())).size, 1);
    const bill = await (await adminOf(demo.server)).get<Bill>('/bills/bill_anna_1');
    assert.equal(bill.refunds.length, 1);
    await page.context().close();
  });

  // prettier-ignore
  const refusals: [how: string, give: Give][] = [
    ['rejects',             async () => { throw new Error('Not today'); }],
    ['throws',              () => { throw new Error('Not today'); }],
    ['gives nothing',       async () => ''],
    ['gives no text',       async () => ({}) as string],
  ];
  for (const [how, give] of refusals)
    it(`are missed in words where the host ${how}, with a way to try again`, async () => {
      const { page, frame } = await openHost(demo, site);
      await giveTokens(page, give);
      await mount(page, { billId: 'bill_anna_2' });
      await frame.getByRole('heading', { name: 'You are not signed in' }).waitFor();
      assert.deepEqual(await heardOf(page, 'error'), [
        { type: 'error', problem: 'not-signed-in', billId: 'bill_anna_2' },
      ]);
      await giveTokens(page, async () => (await fetch('/my/token')).text());
      await frame.getByRole('button', { name: 'Try again' }).click();
      await frame.getByTestId('amount').waitFor();
      await page.context().close();
    });

  it('are one for the list and the panel, and are asked for one at a time', async () => {
    const { page, frame } = await openHost(demo, site, { email: 'anna@example.com' });
    await frame.getByTestId('bill-row').nth(3).click();
    await frame.getByTestId('amount').waitFor();
    assert.deepEqual(await heardOf(page, 'getToken'), ['initial']);
    await page.context().close();
  });

  it('are in no address, no storage and nowhere on the page, and nothing personal is told', async () => {
    const { page, frame } = await openHost(demo, site, { email: 'anna@example.com' });
    await frame.getByTestId('bill-row').nth(3).click();
    await frame.getByTestId('amount').waitFor();
    const urls: string[] = [];
    const tokens = new Set<string>();
    page.on('request', (request) => {
      urls.push(request.url());
      const [, token] = (request.headers()['authorization'] ?? '').split(' ');
      if (token) tokens.add(token);
    });
    await order(frame);
    await refunded(frame);
    await frame.getByRole('button', { name: 'Done' }).click();
    await frame.getByTestId('bill-row').first().waitFor();

    const [token = ''] = tokens;
    assert.ok(token.length > 100);
    const inside = page.frames()[1]!;
    const kept = await inside.evaluate(() => {
      const markup = (root: ParentNode & { innerHTML: string }): string[] => [
        root.innerHTML,
        ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
          shadowRoot ? markup(shadowRoot) : [],
        ),
      ];
      const stored = [{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href];
      return [JSON.stringify(stored), ...markup(document.documentElement)];
    });
    assert.equal(kept[0], JSON.stringify([{}, {}, '', inside.url()]));
    assert.deepEqual(await page.context().cookies(), []);
    assert.ok(kept.some((text) => text.includes('bill-row')));
    for (const text of [...urls, ...kept]) assert.ok(!text.includes(token));

    await waitToHear(page, 'refunded');
    const said = JSON.stringify(await heard(page));
    for (const personal of ['Anna', 'anna@', 'Charged', 'Ada', token])
      assert.ok(!said.includes(personal), personal);
    await page.context().close();
  });
});
