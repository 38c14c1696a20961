import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Frame } from 'playwright-core';
import { runningDemo } from '../demo/running-demo.ts';
import { openHost, update } from './host-page.ts';
import { hostSite } from './host-site.ts';

/** What a token must not be: something that loads, reads, ends the declaration or grows. */
const NO_TOKENS = {
  '--sesamy-refund-primary': 'url(https://evil.example/x)',
  '--sesamy-refund-text': 'red; background: url(https://evil.example/x)',
  '--sesamy-refund-background': 'image-set("https://evil.example/x" 1x)',
  '--sesamy-refund-surface': 'var(--_primary)',
  '--sesamy-refund-border': 'env(safe-area-inset-top)',
  '--sesamy-refund-danger': 'attr(data-x type(<color>))',
  '--sesamy-refund-focus': '} * { display: none',
  '--sesamy-refund-warning': 'u\\72l(https://evil.example/x)',
  '--sesamy-refund-success': 'x'.repeat(5000),
  '--sesamy-refund-radius': '100vw',
  '--sesamy-refund-space': '-5rem',
  '--sesamy-refund-font-size': '200px',
  '--sesamy-refund-font-family': 'x; color: red',
  '--_primary': 'red',
  '--sesamy-primary-color': 'red',
  'color': 'red',
  'display': 'none',
  '__proto__': 'red',
};
const TOKENS = {
  '--sesamy-refund-primary': '#0f766e',
  '--sesamy-refund-text': 'rgb(10 20 30 / 90%)',
  '--sesamy-refund-background': 'light-dark(oklch(98% 0 0), hsl(200, 10%, 12%))',
  '--sesamy-refund-surface': 'color-mix(in srgb, white 90%, navy)',
  '--sesamy-refund-radius': '4px',
  '--sesamy-refund-space': '0.75rem',
  '--sesamy-refund-font-family': '"Segoe UI", Arial, sans-serif',
};

describe('settings that a host may not make', async () => {
  const site = await hostSite();
  const demo = runningDemo({ EMBED_ORIGINS: site.origin });
  after(() => site.close());

  const worn = (frame: Frame) =>
    frame.evaluate(() =>
      Object.fromEntries(
        [...document.documentElement.style]
          .filter((name) => name !== 'color-scheme')
          .map((name) => [name, document.documentElement.style.getPropertyValue(name)]),
      ),
    );

  it('are no tokens, and those that it may take the place of earlier ones', async () => {
    const { page, frame, complaints } = await openHost(demo, site, {
      billId: 'bill_anna_1',
      tokens: NO_TOKENS,
    });
    await frame.getByTestId('amount').waitFor();
    const inside = page.frames()[1] as Frame;
    assert.deepEqual(await worn(inside), {});
    await update(page, { tokens: TOKENS });
    await sleep(300);
    assert.deepEqual(await worn(inside), TOKENS);
    await update(page, { tokens: { '--sesamy-refund-radius': '0' } });
    await sleep(300);
    assert.deepEqual(await worn(inside), { '--sesamy-refund-radius': '0' });
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('are no script, no link that is one, and no words of another language', async () => {
    const { page, frame, complaints } = await openHost(demo, site, {
      billId: 'bill_anna_1',
      helpUrl: 'javascript:alert(1)',
      lang: '"><script>alert(1)</script>',
      timeZone: '<img src=x onerror=alert(1)>',
      theme: 'red' as 'auto',
      draft: { amount: -1, reason: 'x'.repeat(5000) },
      noConfirm: 'yes' as unknown as boolean,
    });
    await frame.getByTestId('amount').waitFor();
    const inside = page.frames()[1] as Frame;
    assert.match(
      await inside.evaluate(() => document.documentElement.lang),
      /^[a-z]{2}(-[A-Z]{2})?$/,
    );
    assert.equal(await frame.locator('a[href^=javascript]').count(), 0);
    assert.equal(await frame.getByTestId('reason').inputValue(), '');
    assert.equal(await frame.getByTestId('amount').inputValue(), '99,00');
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('are not everybody’s at once: an e-mail is text, whatever stands in it', async () => {
    const { page, frame, complaints } = await openHost(demo, site, {
      email: '<img src=x onerror=alert(1)>&customerId=customer_anna',
      lang: 'en',
    });
    await frame.getByText('<img src=x onerror=alert(1)>').waitFor();
    await frame.getByText('No bills for this e-mail address').first().waitFor();
    assert.deepEqual(complaints, []);
    await page.context().close();
  });
});
