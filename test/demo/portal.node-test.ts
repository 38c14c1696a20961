import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { getRequestListener } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { Client } from 'pg';
import type { Browser, Page } from 'playwright-core';
import { freshDatabase } from '../runner/fresh-database.ts';
import { type Running, adminToken, killAll, startServer } from '../server/server-process.ts';
import { openPage, startBrowser } from './browser.ts';

const REASON = 'Charged twice in October';

/** What the admin does, as a person would: by what is written on the page. */
async function refund49Of99(page: Page): Promise<void> {
  await page.getByTestId('sign-in-admin').click();
  await page.getByTestId('bill-row').first().click();
  const amount = page.getByTestId('amount');
  assert.match(await amount.inputValue(), /^99[.,]00$/);
  assert.match((await page.getByTestId('amount-max').textContent()) ?? '', /99[.,]00/);
  await amount.fill('49,00');
  await page.getByTestId('reason').fill(REASON);
  const submit = page.getByTestId('submit');
  assert.match((await submit.textContent()) ?? '', /49[.,]00/);
  await submit.click();
  await page.getByTestId('confirm').click();
  await page.getByTestId('history-item').first().waitFor();
}

/** What the page must show afterwards. */
async function assertPartlyRefunded(page: Page): Promise<void> {
  const item = (await page.getByTestId('history-item').first().textContent()) ?? '';
  for (const part of [/49[.,]00/, new RegExp(REASON), /Ada Admin/, /2\d{3}/])
    assert.match(item, part);
  assert.equal(await page.getByTestId('history-item').count(), 1);
  await page.getByText('Partly refunded').first().waitFor();
  await page
    .getByText(/50[.,]00/)
    .first()
    .waitFor();
}

describe('the portal', () => {
  const folder = mkdtempSync(join(tmpdir(), 'portal-'));
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let env: Record<string, string>;
  let server: Running;
  let browser: Browser;
  before(async () => {
    database = await freshDatabase();
    env = { DATABASE_URL: database.url, DATA_DIR: folder };
    [server, browser] = await Promise.all([startServer(env), startBrowser()]);
  });
  after(async () => {
    await browser.close();
    killAll();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  it('asks nothing of the backend before sign-in, and has nothing to complain about', async () => {
    const { page, complaints } = await openPage(browser, `${server.url}/demo/portal/`);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.reload();
    await page.getByTestId('sign-in-agent').waitFor();
    assert.deepEqual(
      asked.filter((url) => /\/api\/|\/demo\/token/.test(url)),
      [],
    );
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('lets an admin refund 49,00 of 99,00 kr, and the ledger, the simulator and the page agree', async () => {
    const { page, complaints } = await openPage(browser, `${server.url}/demo/portal/`);
    await refund49Of99(page);
    await assertPartlyRefunded(page);
    assert.deepEqual(complaints, []);

    const sql = new Client(database.url);
    await sql.connect();
    const { rows } = await sql.query(
      'select r.id, r.amount, r.status, r.reason, b.refunded, b.reserved from refunds r join bills b on b.id = r.bill_id and r.origin = $1',
      ['panel'],
    );
    await sql.end();
    const { id, ...row } = rows[0];
    assert.equal(rows.length, 1);
    assert.deepEqual(row, {
      amount: '4900',
      status: 'succeeded',
      reason: REASON,
      refunded: '4900',
      reserved: '0',
    });

    const ledger = readFileSync(join(folder, 'simulators', 'stripe.ndjson'), 'utf8');
    const made = ledger
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).refund);
    assert.equal(made.length, 1);
    assert.deepEqual([made[0].amount, made[0].metadata.refund_id], [4900, id]);
    assert.ok(!ledger.includes(REASON));
    await page.context().close();
  });

  it('shows it still after the server was restarted', async () => {
    assert.equal(await server.stop(), 0);
    server = await startServer(env);
    const { page } = await openPage(browser, `${server.url}/demo/portal/`);
    await page.getByTestId('sign-in-admin').click();
    await page.getByTestId('bill-row').first().click();
    await page.getByTestId('history-item').first().waitFor();
    await assertPartlyRefunded(page);
    assert.match(await page.getByTestId('amount').inputValue(), /^50[.,]00$/);
    await page.context().close();
  });

  it('shows an agent the bill and its refunds, and no form', async () => {
    const { page } = await openPage(browser, `${server.url}/demo/portal/`);
    await page.getByTestId('sign-in-agent').click();
    await page.getByTestId('bill-row').first().click();
    await page.getByTestId('not-permitted').waitFor();
    assert.match(
      (await page.getByTestId('history-item').first().textContent()) ?? '',
      new RegExp(REASON),
    );
    assert.equal(await page.getByTestId('amount').count(), 0);
    assert.equal(await page.getByTestId('submit').count(), 0);
    await page.context().close();
  });

  it('goes back and forth by its address', async () => {
    const { page } = await openPage(
      browser,
      `${server.url}/demo/portal/?contract=contract_bjorn&bill=bill_bjorn_2`,
    );
    await page.getByTestId('sign-in-admin').click();
    await page.getByTestId('manual').waitFor();
    await page.getByTestId('bill-row').first().click();
    await page.getByTestId('amount').waitFor();
    await page.goBack();
    await page.getByTestId('manual').waitFor();
    await page.context().close();
  });
});

describe('a page of another site', () => {
  it('shows the panel by the README’s two lines, from another origin', async () => {
    const browser = await startBrowser();
    const host = createServer((_, response) =>
      response.setHeader('Content-Type', 'text/html').end(page),
    );
    await new Promise<void>((resolve) => {
      host.listen(0, '127.0.0.1', resolve);
    });
    const address = host.address();
    const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    const database = await freshDatabase();
    const server = await startServer({ DATABASE_URL: database.url, CORS_ORIGINS: origin });
    const page = `<!doctype html><html lang="en"><title>host</title>
      <script type="module" src="${server.url}/cdn/sesamy-refund-panel.js"></script>
      <sesamy-refund-panel bill-id="bill_anna_1" api-base="${server.url}"></sesamy-refund-panel>
    </html>`;

    const { page: open } = await openPage(browser, origin);
    await open.evaluate(
      (value) => {
        const panel = document.querySelector('sesamy-refund-panel') as unknown as {
          getToken: () => Promise<string>;
        };
        panel.getToken = async () => value;
      },
      await adminToken(server),
    );
    await open.getByTestId('amount').waitFor();

    await browser.close();
    assert.equal(await server.stop(), 0);
    host.close();
    await database.drop();
  });
});

describe('the portal, offline', () => {
  const site = new Hono().use(
    serveStatic({
      root: 'dist/site',
      rewriteRequestPath: (path) => path.replace('/any/folder', ''),
    }),
  );
  const files = createServer(getRequestListener(site.fetch));
  let browser: Browser;
  let url: string;
  before(async () => {
    browser = await startBrowser();
    await new Promise<void>((resolve) => {
      files.listen(0, '127.0.0.1', resolve);
    });
    const address = files.address();
    url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/any/folder/demo/portal/?offline`;
  });
  after(async () => {
    await browser.close();
    files.close();
  });

  it('does the same from any folder with no server: the rules are the server’s own', async () => {
    const { page, complaints } = await openPage(browser, url);
    await refund49Of99(page);
    await assertPartlyRefunded(page);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('shows an agent the bill and no form', async () => {
    const { page } = await openPage(browser, url);
    await page.getByTestId('sign-in-agent').click();
    await page.getByTestId('bill-row').first().click();
    await page.getByTestId('not-permitted').waitFor();
    assert.equal(await page.getByTestId('amount').count(), 0);
    await page.context().close();
  });
});
