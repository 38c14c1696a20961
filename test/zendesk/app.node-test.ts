import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bill } from '../../contract/index.ts';
import { adminOf } from '../server/server-process.ts';
import { keyboardIn } from './host/keyboard.ts';
import { swings } from './host/swings.ts';
import { SECRET } from './host/token-endpoint.ts';
import { runningApp } from './host/running-app.ts';

const BILL = 'bill_anna_1';

describe('the Zendesk app', () => {
  const running = runningApp();

  it('refunds by keyboard in a sidebar of 320 pixels, and adds a note when it is asked to', async () => {
    const { page, app, proxy, complaints, asked, close } = await running.open();
    const keys = keyboardIn(page);
    await app.getByText('Matched by e-mail, not verified').waitFor();
    await app.getByTestId('bill-row').first().waitFor();
    await keys.tabTo('bill-row');
    await keys.press('Enter');
    await keys.lands('All bills', 'A bill opens with its way back.');

    await keys.tabTo('amount');
    await keys.type('49');
    await keys.tabTo('reason');
    await keys.type('charged twice');
    await keys.tabTo('submit');
    await keys.press('Enter');
    await keys.lands('cancel', 'The question opens on the safe way out.');
    await keys.press('Tab');
    await keys.press('Enter');
    await keys.lands(/^49,00\skr refunded/, 'The result reads itself aloud.');

    await keys.tabTo('Add to ticket as internal note');
    await sleep(500);
    const before = await asked();
    assert.deepEqual([before.sets, before.appended], [[], []], 'Nobody has asked for a note yet.');
    await keys.press('Enter');
    await keys.lands(/^The internal note is in/, 'What became of it reads itself aloud.');
    const { sets, appended, resizes } = await asked();
    assert.deepEqual(sets, [['ticket.comment.type', 'internalNote']]);
    assert.equal(appended.length, 1);
    assert.match(
      appended[0] ?? '',
      /^49,00\skr was refunded\nBill: \d+ · Acme Dagblad Digital\nBack to: Visa •••• 4242\nReference: re_\S+(, \S+)?\nExpected to arrive: .*20\d\d$/,
    );

    await keys.tabTo('Done', 'Shift+Tab');
    await keys.press('Enter');
    await keys.lands('anna@example.com', 'Done leads back to whose bills they are.');
    await app.getByText('Partly refunded').first().waitFor();
    assert.equal(await app.getByText('Refund from this ticket').isVisible(), false);

    const { refunds } = await (await adminOf(running.demo.server)).get<Bill>(`/bills/${BILL}`);
    assert.deepEqual(
      refunds.map(({ amount, reason, status }) => [amount, reason, status]),
      [[4900, 'Ticket #48213 charged twice', 'succeeded']],
    );
    assert.deepEqual(swings({ ...before, resizes }), []);
    assert.deepEqual(complaints, []);

    assert.deepEqual(running.askedForTokens(), [
      { agent: { id: 99, email: 'agnes@helpdesk.example' }, ticketId: 48_213 },
    ]);
    const [tokens, others] = [true, false].map((is) => proxy.asked.filter((a) => a.secure === is));
    assert.equal(tokens?.length, 1);
    assert.ok(others?.every(({ headers }) => !JSON.stringify(headers).includes('{{')));
    for (const { autoRetry, cors, httpCompleteResponse } of proxy.asked)
      assert.deepEqual([autoRetry, cors, httpCompleteResponse], [false, false, true]);
    assert.ok(others?.every(({ timeout }) => timeout > 20_000));
    const { html } = await page
      .frames()
      .at(-1)!
      .evaluate(() => ({ html: document.documentElement.outerHTML }));
    assert.ok(!JSON.stringify([proxy.asked, html]).includes(SECRET));
    await close();
  });
});
