import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import type { Integrity } from '../../tools/integrity.ts';
import { openPage, startBrowser } from './browser.ts';
import { CSP, strictPage } from './strict-page.ts';

const { loaderInPage, loaderInPolicy } = JSON.parse(
  readFileSync('dist/cdn/integrity.json', 'utf8'),
) as Integrity;

it('the loader also stands in the page itself, let through by its hash, and asks for the bill once', async (t) => {
  const panel = '<sesamy-refund-panel bill-id="BILL" lang="en-SE"></sesamy-refund-panel>';
  const host = await strictPage(
    `<!doctype html><html lang="en"><title>host</title>${loaderInPage}<script src="/host.js" defer></script><body>${panel}</body></html>`,
    "document.querySelector('sesamy-refund-panel').getToken = async () => 'admin';",
    { csp: CSP.replace("script-src 'self'", `script-src 'self' ${loaderInPolicy}`) },
  );
  const browser = await startBrowser();
  t.after(async () => {
    await browser.close();
    host.close();
  });
  const { page, complaints } = await openPage(browser, host.url);
  await page.getByTestId('amount').waitFor();
  const asked = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .flatMap(({ name }) => /bills\/[^/]+$|[^/]+\.js$/.exec(name) ?? []),
  );
  assert.equal(asked.filter((name) => name.startsWith('bills/')).length, 1);
  assert.ok(asked.includes('sesamy-refund-panel.js') && !asked.includes('loader.js'));
  assert.deepEqual(complaints, []);
});
