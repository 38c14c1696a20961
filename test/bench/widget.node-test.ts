import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { type Host, startHost } from '../../bench/widget/host.ts';
import { measureScene } from '../../bench/widget/measure.ts';
import { startBrowser } from '../demo/browser.ts';

describe('what the panel is measured beside', () => {
  let host: Host;
  let browser: Browser;
  before(async () => {
    [host, browser] = await Promise.all([startHost(), startBrowser()]);
  });
  after(async () => {
    await browser.close();
    host.close();
  });

  for (const [number, floor] of (['vanilla', 'lit'] as const).entries())
    it(`is a form that works: ${floor}`, async () => {
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(String(error)));
      await page.goto(host.page(floor, 2));
      const form = page.locator(`${floor}-refund`).nth(number);
      assert.equal(await form.getByTestId('amount').inputValue(), '80.00');

      await form.getByTestId('amount').fill('81');
      await form.getByTestId('submit').click();
      await form.getByText(/^Enter the amount to refund, up to SEK\s80\.00\.$/).waitFor();
      await form.getByText('Write why you make this refund.').waitFor();

      await form.getByTestId('amount').fill('49,00');
      await form.getByTestId('reason').fill('Charged twice');
      await form.getByTestId('submit').click();
      await form.getByRole('heading', { name: /^Refund SEK\s49\.00\?$/ }).waitFor();
      await form.getByTestId('confirm').click();
      await form.getByRole('heading', { name: /^SEK\s49\.00 refunded$/ }).waitFor();
      assert.equal(await form.getByRole('listitem').count(), 3);
      assert.equal(host.desk.refundsAtStripe().length, number + 1);

      await form.getByRole('button', { name: 'Done' }).click();
      assert.equal(await form.getByTestId('amount').inputValue(), '31.00');
      assert.deepEqual(complaints, []);
      await page.close();
    });
});

it('gives a figure for all there is to measure, each with what it was divided by', async (t) => {
  const times = { usable: 1, many: 1, script: 1, heap: 1, keys: 1 };
  const figures = await measureScene((line) => t.diagnostic(line), {
    many: 3,
    heaped: 3,
    slow4G: false,
    times,
  });
  assert.deepEqual([...new Set(figures.map(({ unit }) => unit))].toSorted(), ['kB', 'ms']);
  for (const { what, value, floor } of figures)
    assert.ok(value > 0 && (!floor || floor.value > 0), what);
  assert.equal(figures.filter(({ bar }) => bar).length, 5);
});
