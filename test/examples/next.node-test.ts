import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openPage } from '../demo/browser.ts';
import { runningDemo } from '../demo/running-demo.ts';
import { SLOWLY, builtExample } from './built-example.ts';
import { leftOfTheBill, refundThenChangeBill } from './follow.ts';
import { startNext } from './start-next.ts';

// Next alone is 330 MB.
const skip = process.env['EXAMPLES'] === 'all' ? false : 'EXAMPLES=all tries Next.js as well';

describe('the example in Next.js', { skip }, () => {
  const demo = runningDemo();

  it(
    'sends the tag from the server, then refunds, hears of it, and goes on to another bill',
    SLOWLY,
    async (t) => {
      const folder = await builtExample(t, 'next', { NEXT_TELEMETRY_DISABLED: '1' });
      const url = await startNext(t, folder, { API_BASE: demo.server.url });
      const sent = await (await fetch(url)).text();
      assert.ok(
        sent.includes(`<sesamy-refund-panel bill-id="bill_anna_1" api-base="${demo.server.url}">`),
        sent,
      );

      const { page, complaints } = await openPage(demo.browser, url);
      await refundThenChangeBill(page);
      assert.equal(await leftOfTheBill(demo.server), 5000);
      assert.deepEqual(complaints, []);
    },
  );
});
