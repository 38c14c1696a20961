import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import type { Bill } from '../../contract/index.ts';
import { freshDatabase } from '../runner/fresh-database.ts';
import { type Running, adminOf, killAll, startServer } from '../server/server-process.ts';
import { type OpenPortal, openPortal } from './portal.ts';

const REASON = 'Charged twice';

// prettier-ignore
const PLACES: [asked: 'over the page' | 'in its place', width: number, payer: string, other: string][] = [
  ['over the page', 800, 'anna', 'ingrid'],
  ['in its place', 320, 'bjorn', 'kerstin'],
];

/** The same in every browser: nothing here knows which one it is. */
export function refundsByKeyboardIn(
  name: string,
  startBrowser: (folder: string) => Promise<Browser>,
): void {
  describe(`a refund by keyboard alone in ${name}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'keyboard-'));
    let database: Awaited<ReturnType<typeof freshDatabase>>;
    let server: Running;
    let browser: Browser;
    before(async () => {
      database = await freshDatabase();
      const env = { DATABASE_URL: database.url, DATA_DIR: folder };
      [server, browser] = await Promise.all([startServer(env), startBrowser(folder)]);
    });
    after(async () => {
      await browser?.close();
      killAll();
      await database?.drop();
      rmSync(folder, { recursive: true });
    });

    /** What the ledger has, whatever the page says. */
    async function refundsOf(bill: string): Promise<[amount: number, status: string][]> {
      const { refunds } = await (await adminOf(server)).get<Bill>(`/bills/${bill}`);
      return refunds.map(({ amount, status }) => [amount, status]);
    }

    for (const [asked, width, payer, other] of PLACES)
      describe(`with the question ${asked}, ${width} pixels wide`, () => {
        const open = (subscriber: string) => openPortal(browser, server.url, subscriber, width);

        it('goes from sign-in to Done, and is exactly one', async () => {
          const portal = await open(payer);
          const { keys } = portal;
          await fillIn(portal);

          await keys.press('Enter');
          await keys.lands('cancel', 'The question opens on the safe way out.');
          assert.equal(await portal.question(), asked);
          await keys.press('Escape');
          await portal.untilUnasked();
          assert.equal(await portal.valueOf('amount'), '49,00');
          assert.equal(await portal.valueOf('reason'), REASON);
          assert.deepEqual(await refundsOf(portal.bill), []);

          await keys.tabTo('submit');
          await keys.press('Enter');
          await keys.lands('cancel', 'The question opens again.');
          await keys.press('Tab');
          await keys.lands('confirm', 'After the safe way out comes the other.');
          await keys.press('Enter');
          await keys.lands(/^49,00\skr refunded/, 'The result reads itself aloud.');
          await keys.press('Tab');
          await keys.lands(/^Done$/, 'After the result comes the way out.');
          assert.deepEqual(await refundsOf(portal.bill), [[4900, 'succeeded']]);
          await portal.close();
        });

        it('goes back by Escape to the button that asked', async () => {
          const portal = await open(other);
          const { keys } = portal;
          await fillIn(portal);
          await keys.press('Enter');
          await keys.lands('cancel', 'The question opens on the safe way out.');
          await keys.press('Escape');
          await keys.lands('submit', 'Escape leads back to the button that asked.');
          await portal.close();
        });

        it('goes on, after Done, from its bill', async () => {
          const portal = await open('mikko');
          const { keys } = portal;
          await fillIn(portal);
          await keys.press('Enter');
          await keys.lands('cancel', 'The question opens on the safe way out.');
          await keys.press('Tab', 'Enter');
          await keys.lands(/refunded/, 'The result reads itself aloud.');
          await keys.press('Tab', 'Enter');
          await keys.lands(/^Bill \d+$/, 'Done leads back to the bill.');
          await portal.untilOnBill(/49,00\skr/);
          await keys.press('Tab');
          await keys.lands('actions', 'The bill’s own actions come next.');
          await portal.close();
        });

        it('leads from what is wrong to its field', async () => {
          const portal = await open(other);
          const { keys } = portal;
          await keys.tabTo('amount');
          await keys.type('49,00');
          await keys.press('Enter');
          await keys.lands(/cannot be sent/, 'What is wrong reads itself aloud.');
          await keys.press('Tab');
          await keys.lands('#reason', 'What is wrong is a link.');
          await keys.press('Enter');
          await keys.lands('reason', 'The link leads to the reason.');

          await keys.tabTo('amount', 'Shift+Tab');
          await keys.type('a lot');
          await keys.press('Enter');
          await keys.lands(/cannot be sent/, 'What is wrong reads itself aloud again.');
          await keys.press('Tab');
          await keys.lands('#amount', 'What is wrong is a link, the first field’s first.');
          await keys.press('Enter');
          await keys.lands('amount', 'The link leads to the amount.');
          await keys.press('Shift+Tab');
          await keys.lands('#reason', 'The links are there until all is well.');
          await portal.close();
        });

        it('moves no money by Enter in a field, however long', async () => {
          const portal = await open(other);
          const { keys } = portal;
          await fillIn(portal);
          await keys.tabTo('reason', 'Shift+Tab');
          await keys.press('Enter');
          assert.match(await portal.valueOf('reason'), /\n/, 'Enter in the reason is a new line.');
          assert.equal(await portal.question(), 'not asked');

          await keys.tabTo('amount', 'Shift+Tab');
          await keys.press('Enter');
          await keys.lands('cancel', 'Enter in the amount asks, with the focus on the safe way.');
          await keys.press(' ');
          await keys.lands('amount', 'Go back leads back to the field that asked.');

          await keys.hold('Enter', 9);
          await keys.lands(/^(Go back|49,00)$/, 'Held down, Enter asks and goes back.');
          assert.deepEqual(await refundsOf(portal.bill), []);
          await portal.close();
        });
      });
  });
}

/** Replaces the amount, which Tab has selected, writes the reason and goes on to the button. */
async function fillIn({ keys }: OpenPortal): Promise<void> {
  await keys.tabTo('amount');
  await keys.type('49,00');
  await keys.tabTo('reason');
  await keys.type(REASON);
  await keys.tabTo('submit');
}
