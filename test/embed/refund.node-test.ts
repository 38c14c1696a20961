import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Bill } from '../../contract/index.ts';
import { runningDemo } from '../demo/running-demo.ts';
import { adminOf } from '../server/server-process.ts';
import { heard, heardOf, mount, openHost, waitToHear } from './host-page.ts';
import { hostSite } from './host-site.ts';

describe('the panel in a frame of another site', async () => {
  const site = await hostSite();
  const demo = runningDemo({ EMBED_ORIGINS: site.origin });
  after(() => site.close());

  it('refunds by keyboard alone, 320 pixels wide, and tells the host', async () => {
    const { page, complaints, frame } = await openHost(demo, site, { billId: 'bill_anna_1' });
    await frame.getByTestId('amount').waitFor();
    await page.getByRole('button', { name: 'Before' }).focus();
    const press = async (key: string, times = 1) => {
      for (let n = 0; n < times; n += 1) await page.keyboard.press(key);
    };
    while (!(await frame.getByTestId('amount').evaluate((field) => field.matches(':focus'))))
      await press('Tab');
    await press('ControlOrMeta+A');
    await page.keyboard.type('49,50');
    while (!(await frame.getByTestId('reason').evaluate((field) => field.matches(':focus'))))
      await press('Tab');
    await page.keyboard.type('Charged twice');
    await press('Tab');
    await press('Enter');
    await frame.getByTestId('confirm').waitFor();
    await press('Tab');
    await press('Enter');
    await frame
      .getByText(/^49,50\skr refunded/)
      .first()
      .waitFor();
    await press('Tab');
    await press('Enter');
    await waitToHear(page, 'close');

    const bill = await (await adminOf(demo.server)).get<Bill>('/bills/bill_anna_1');
    const [refund] = bill.refunds;
    assert.deepEqual(await heardOf(page, 'refunded'), [
      {
        type: 'refunded',
        billId: 'bill_anna_1',
        refundId: refund?.id,
        amount: 4950,
        currency: 'SEK',
        status: 'succeeded',
      },
    ]);
    assert.deepEqual(await heardOf(page, 'getToken'), ['initial']);
    assert.equal((await heardOf(page, 'ready')).length, 1);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  // prettier-ignore
  const ends: [bill: string, says: RegExp, news: object][] = [
    ['bill_anna_4', /is on its way|in progress/, { type: 'refunded', status: 'pending', amount: 4900, currency: 'SEK' }],
    ['bill_anna_8', /collected|could not make/,       { type: 'error', problem: 'provider-refused' }],
  ];
  for (const [billId, says, news] of ends)
    it(`tells the host how an order ended: ${Object.values(news).slice(0, 2).join(' ')}`, async () => {
      const { page, frame } = await openHost(demo, site, { billId });
      await frame.getByTestId('amount').fill('49');
      await frame.getByTestId('reason').fill('Charged twice');
      await frame.getByTestId('submit').click();
      await frame.getByTestId('confirm').click();
      await frame.getByText(says).first().waitFor();
      const [, told] = (await heard(page)).find(([what]) => /refunded|error/.test(what)) ?? [];
      assert.deepEqual({ ...(told as unknown as object), ...news, billId }, told);
      await page.context().close();
    });

  it('says so where a part of it cannot be loaded, and loads it again', async () => {
    const { page, frame } = await openHost(demo, site);
    await page.route('**/*-family-*', (route) => route.abort());
    await mount(page, { email: 'anna@example.com' });
    await frame.getByRole('heading', { name: 'The bills could not be shown' }).waitFor();
    await page.unroute('**/*-family-*');
    await frame.getByRole('button', { name: 'Try again' }).click();
    await frame.getByTestId('bill-row').first().waitFor();
    await page.context().close();
  });
});
