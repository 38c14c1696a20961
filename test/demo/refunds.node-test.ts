import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import type { RefundList, RefundSummary } from '../../contract/index.ts';
import { openPage } from './browser.ts';
import { sidewaysScroll } from './looks.ts';
import { refund, signIn } from './portal.ts';
import { runningDemo } from './running-demo.ts';
import { runningSite } from './running-site.ts';

describe('the refunds of all bills, on a page of their own', () => {
  const demo = runningDemo();
  let page: Page;
  let complaints: string[];
  before(async () => {
    ({ page, complaints } = await openPage(demo.browser, `${demo.server.url}/demo/refunds/`));
    await signIn(page);
    for (const [bill, amount] of [
      ['bill_anna_1', '49'],
      ['bill_ingrid_2', '100'],
      ['bill_mikko_4', '10'],
      ['bill_ingrid_5', '20'],
    ] as const) {
      await page.goto(`${demo.server.url}/demo/refunds/?bill=${bill}`);
      await refund(page, amount, 'Charged twice, =1+1');
      await page
        .locator('sesamy-refund-panel')
        .locator('[data-state=succeeded], [data-state=pending]')
        .waitFor();
    }
    await page.goto(`${demo.server.url}/demo/refunds/`);
    await rows(page).first().waitFor();
  });

  const rows = (page: Page) => page.getByTestId('refunds-all').getByTestId('refund-row');
  const shown = (page: Page) =>
    rows(page).evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset['refundId']));
  /** What the API answers to the person on the page. */
  const asked = <T>(path: string) =>
    page.evaluate(async (path) => {
      const as = {
        method: 'POST',
        body: '{"as":"admin"}',
        headers: { 'Content-Type': 'application/json' },
      };
      const { token } = await (await fetch('/demo/token', as)).json();
      return (
        await fetch(`/api/v1/${path}`, { headers: { Authorization: `Bearer ${token}` } })
      ).json();
    }, path) as Promise<T>;
  const period = async (query = '') => {
    const day = (ago: number) =>
      new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Stockholm' }).format(
        Date.now() - ago * 86_400_000,
      );
    return `from=${day(89)}&timeZone=Europe/Stockholm${query}`;
  };

  it('lists what the API lists, by every filter', async () => {
    for (const [name, value] of [
      ['status', 'pending'],
      ['provider', 'klarna'],
      ['status', ''],
      ['provider', ''],
    ] as const) {
      await page.getByTestId(`filter-${name}`).selectOption(value);
      const [status, provider] = await Promise.all(
        ['status', 'provider'].map((one) => page.getByTestId(`filter-${one}`).inputValue()),
      );
      const query = `${status && `&status=${status}`}${provider && `&provider=${provider}`}`;
      const { data } = await asked<RefundList>(`refunds?${await period(query)}`);
      const ids = data.map(({ id }) => id);
      await page.waitForFunction((ids) => {
        const list = document.querySelector('sesamy-refund-list')?.shadowRoot;
        const rows = [
          ...(list?.querySelectorAll<HTMLElement>('[data-testid=refunds-all] .refund') ?? []),
        ];
        return rows.map(({ dataset }) => dataset['refundId']).join() === ids.join();
      }, ids);
    }
    assert.ok((await shown(page)).length > 4);
  });

  it('has what needs attention first', async () => {
    const { data } = await asked<RefundList>('refunds?attention=true');
    const first = await page.getByTestId('refund-row').first().getAttribute('data-refund-id');
    assert.equal(data.length, 1);
    assert.equal(first, data[0]?.id);
  });

  it('adds up, and draws, what the API adds up', async () => {
    const { totals, days } = await asked<RefundSummary>(`refunds/summary?${await period()}`);
    const figures = await page
      .getByTestId('totals')
      .locator('li')
      .evaluateAll((all) =>
        all.map((one) => [
          (one as HTMLElement).dataset['currency'],
          ...[...one.querySelectorAll('dd span')].map(({ textContent }) =>
            Number.parseInt(textContent ?? '', 10),
          ),
        ]),
      );
    assert.deepEqual(
      figures,
      totals.map(({ currency, succeeded, open, failed }) => [
        currency,
        succeeded.count,
        open.count,
        failed.count,
      ]),
    );
    await page.getByTestId('chart-table').click();
    const table = await page
      .getByTestId('chart')
      .locator('tbody tr')
      .evaluateAll((all) =>
        all.map((row) => {
          const { day, provider, currency } = (row as HTMLElement).dataset;
          const [count, amount] = [...row.querySelectorAll('.number')].map(({ textContent }) =>
            Number((textContent ?? '').replaceAll(/\D/g, '')),
          );
          return { day, provider, currency, count, amount };
        }),
      );
    assert.deepEqual(table.toReversed(), days);
    await page.getByTestId('chart-table').click();
  });

  it('saves a file with the same refunds as the list', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByTestId('csv').click(),
    ]);
    const lines = parse(readFileSync(await download.path(), 'utf8'), {
      columns: true,
      bom: true,
    }) as Record<string, string>[];
    assert.match(download.suggestedFilename(), /^refunds-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.csv$/);
    assert.deepEqual(
      lines.map((line) => line['refundId']),
      await shown(page),
    );
    await page.getByText('The file is complete.').first().waitFor();
  });

  it('leads to the bill and back by the keyboard alone', async () => {
    await rows(page).first().focus();
    await page.keyboard.press('Enter');
    await page.getByTestId('amount').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'bill');
    assert.match(page.url(), /\?bill=bill_/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('sesamy-refund-panel').waitFor({ state: 'detached' });
    const focused = await page.evaluate(
      () =>
        (document.activeElement?.shadowRoot?.activeElement as HTMLElement | null)?.dataset[
          'testid'
        ],
    );
    assert.equal(focused, 'refund-row');
  });

  it('goes by Tab from the file through the filters and the table to the first refund', async () => {
    await page.getByTestId('csv').focus();
    const passed: (string | undefined)[] = [];
    for (let step = 0; step < 7; step += 1) {
      await page.keyboard.press('Tab');
      passed.push(
        await page.evaluate(
          () =>
            (document.activeElement?.shadowRoot?.activeElement as HTMLElement | null)?.dataset[
              'testid'
            ],
        ),
      );
    }
    assert.deepEqual(passed, [
      'filter-period',
      'filter-status',
      'filter-provider',
      'filter-by',
      'filter-attention',
      'chart-table',
      'refund-row',
    ]);
  });

  it('fits 320 pixels, and the console stayed silent', async () => {
    await page.setViewportSize({ width: 320, height: 800 });
    assert.equal(await sidewaysScroll(page), 0);
    assert.equal(await page.locator('sesamy-refund-list [style]').count(), 0);
    assert.deepEqual(complaints, []);
  });
});

describe('the refunds, offline', () => {
  const running = runningSite();

  it('are those of the mock, and follow what is refunded beside them', async () => {
    const { page, complaints } = await openPage(
      running.browser,
      `${running.site.url}/demo/refunds/?offline`,
    );
    await signIn(page);
    const first = page.getByTestId('refund-row').first();
    await first.click();
    await refund(page, '10', 'Charged twice');
    await page.waitForFunction(() => {
      const row = document
        .querySelector('sesamy-refund-list')
        ?.shadowRoot?.querySelector('[data-testid=refunds-all] .refund');
      return /10[.,]00/.test(row?.textContent ?? '');
    });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByTestId('csv').click(),
    ]);
    assert.match(readFileSync(await download.path(), 'utf8'), /Charged twice/);
    assert.match(page.url(), /\?offline=&bill=bill_/);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });
});
