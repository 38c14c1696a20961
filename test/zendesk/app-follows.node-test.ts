import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type OpenApp, runningApp } from './host/running-app.ts';

const user = (locale: string) => ({ currentUser: { id: 1, email: 'a@helpdesk.example', locale } });

async function ground({ app }: OpenApp): Promise<string> {
  return app.locator('html').evaluate((root) => getComputedStyle(root).backgroundColor);
}

describe('the Zendesk app follows', () => {
  const running = runningApp();

  it('dark mode: by the address, by what Zendesk knows, and when that changes', async () => {
    const light = await running.open();
    await light.app.getByTestId('bill-row').first().waitFor();
    const white = await ground(light);
    await light.fire('colorScheme.changed', 'dark');
    await light.app.locator('html[data-scheme=dark]').waitFor();
    const black = await ground(light);
    assert.notEqual(black, white);
    await light.fire('colorScheme.changed', 'light');
    await light.app.locator('html[data-scheme=light]').waitFor();
    await light.close();

    const dark = await running.open({}, 'dark');
    await dark.app.locator('html[data-scheme=dark]').waitFor();
    assert.equal(await ground(dark), black);
    await dark.close();

    const turned = await running.open({ colorScheme: 'dark' }, 'light');
    await turned.app.locator('html[data-scheme=dark]').waitFor();
    await turned.close();
  });

  for (const [locale, matched, bills, reason] of [
    ['sv', 'Hittad via e-postadressen, inte verifierad', 'Debiteringar', 'Ärende #48213 '],
    ['no', 'Funnet via e-postadressen, ikke bekreftet', 'Regninger', 'Sak #48213 '],
    ['de-DE', 'Matched by e-mail, not verified', 'Bills', 'Ticket #48213 '],
  ] as const)
    it(`the agent’s language (${locale})`, async () => {
      const { app, complaints, close } = await running.open(user(locale));
      await app.getByText(matched).waitFor();
      await app.getByText(bills, { exact: true }).waitFor();
      await app.getByTestId('bill-row').first().click();
      await app.getByTestId('amount').waitFor();
      assert.equal(await app.getByTestId('reason').inputValue(), reason);
      assert.deepEqual(complaints, []);
      await close();
    });

  it('the requester, also away from somebody else’s bill', async () => {
    const { app, knows, fire, close } = await running.open();
    await app.getByTestId('bill-row').first().click();
    await app.getByTestId('amount').waitFor();
    await knows({ 'ticket.requester': { email: 'bjorn@example.com' } });
    await fire('ticket.requester.email.changed', 'bjorn@example.com');
    await app.getByRole('heading', { name: 'bjorn@example.com' }).waitFor();
    await app.getByText('Acme Helg').first().waitFor();
    assert.equal(await app.getByTestId('amount').count(), 0);

    await knows({ 'ticket.requester': { email: null } });
    await fire('ticket.requester.email.changed', null);
    await app.getByText('The requester has no e-mail address').waitFor();
    assert.equal(await app.getByTestId('bill-row').first().isVisible(), false);
    await close();
  });

  it('its end: nothing is told while another ticket is in front, and nothing stays after', async () => {
    const { page, app, asked, fire, close } = await running.open();
    await app.getByTestId('bill-row').first().waitFor();
    await sleep(400);
    await fire('app.deactivated');
    const { length } = (await asked()).resizes;
    await page.evaluate("document.querySelector('iframe').hidden = true");
    await sleep(300);
    await page.evaluate("document.querySelector('iframe').hidden = false");
    assert.equal((await asked()).resizes.length, length);

    await fire('app.activated');
    await app.getByTestId('bill-row').first().click();
    await app.getByTestId('amount').waitFor();
    await sleep(400);
    assert.ok((await asked()).resizes.length > length, 'It is followed again.');

    await fire('app.willDestroy');
    await sleep(300);
    const ours = (await asked()).listening.filter((event) => /^(app|ticket|colorS)/.test(event));
    assert.deepEqual(ours, []);
    const left = app.locator('sesamy-refund-context').evaluate((root) => root.childElementCount);
    assert.equal(await left, 0);
    await close();
  });
});
