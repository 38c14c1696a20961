import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openPage } from '../demo/browser.ts';
import { runningDemo } from '../demo/running-demo.ts';
import { SLOWLY, builtExample, served } from './built-example.ts';
import { leftOfTheBill, refundThenChangeBill } from './follow.ts';

describe('the example in plain HTML', () => {
  const demo = runningDemo();

  it(
    'refunds by hashed files under a strict policy, hears of it, and goes on to another bill',
    SLOWLY,
    async (t) => {
      const folder = await builtExample(t, 'html', { API_BASE: demo.server.url });
      const { page, complaints } = await openPage(demo.browser, await served(t, folder));
      await refundThenChangeBill(page);
      assert.equal(await leftOfTheBill(demo.server), 5000);
      assert.deepEqual(complaints, []);
    },
  );
});
