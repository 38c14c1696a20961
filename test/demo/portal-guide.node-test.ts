import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { adminToken } from '../server/server-process.ts';
import { openPage } from './browser.ts';
import { refund } from './portal.ts';
import { runningDemo } from './running-demo.ts';

const GUIDE = readFileSync('docs/guides/portal.md', 'utf8');

/** The first block of code of a kind in the guide, with a real server in the place of the one that it names. */
function written(kind: string, url: string): string {
  const [, code = ''] = new RegExp(`\`\`\`${kind}\\n([^]*?)\`\`\``).exec(GUIDE) ?? [];
  return code.replaceAll('https://refunds.example.com', url).replaceAll('bill_123', 'bill_anna_1');
}

describe('the portal guide, as it is written', () => {
  const demo = runningDemo();
  let page: Page;
  let complaints: string[];
  /** A portal of another origin, with a page as the guide says, a bill's page and tokens. */
  const portal = createServer(async (request, response) => {
    const { url } = demo.server;
    const head = `<!doctype html><html lang="en-SE"><title>portal</title><link rel="icon" href="data:,">`;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    if (request.url === '/my/refund-token') response.end(await adminToken(demo.server));
    else if (request.url === '/bills/bill_anna_1') response.end(`${head}<h1>The bill</h1>`);
    else response.end(head + written('html', url));
  });
  before(async () => {
    await new Promise<void>((resolve) => {
      portal.listen(0, '127.0.0.1', resolve);
    });
    const address = portal.address();
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    ({ page, complaints } = await openPage(demo.browser, `${url}/bills/bill_anna_1/refund`));
  });
  after(() => {
    portal.closeAllConnections();
    portal.close();
  });

  it('asks the server whether Manage Refund is to be shown', async () => {
    const token = await adminToken(demo.server);
    const code = written('js', demo.server.url);
    const ask = (held: string) =>
      page.evaluate<boolean>(`(() => { ${code}; return mayRefund(${JSON.stringify(held)}); })()`);
    assert.equal(await ask(token), true);
    const agent = await fetch(`${demo.server.url}/demo/token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"as":"agent"}',
    });
    assert.equal(await ask(((await agent.json()) as { token: string }).token), false);
    assert.deepEqual(complaints, []);
  });

  it('makes a page that refunds, and leaves for the bill when it is done', async () => {
    await refund(page, '49', 'Charged twice');
    await page.getByTestId('history-item').first().waitFor();
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('heading', { name: 'The bill' }).waitFor();
    assert.deepEqual(complaints, []);
  });

  it('quotes the panel in its own words', () => {
    const words = ['closed', 'index'].map((file) =>
      readFileSync(`widget/locales/en/${file}.ts`, 'utf8'),
    );
    const quoted = [...GUIDE.matchAll(/^\| “(.+?)( …)?”/gm)].map(([, text = '']) => text);
    assert.ok(quoted.length >= 5, quoted.join());
    for (const text of quoted)
      assert.ok(
        words.some((file) => file.includes(text)),
        text,
      );
  });
});
