import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { openPage, startBrowser } from '../demo/browser.ts';
import { onMachine } from '../package/host-project.ts';
import { SLOWLY, builtExample, served } from './built-example.ts';
import { refundThenChangeBill } from './follow.ts';

describe('the example in React 19', () => {
  it(
    'is typed, refunds with the backend in the page, hears of it, and goes on to another bill',
    SLOWLY,
    async (t) => {
      const folder = await builtExample(t, 'react');
      await onMachine(folder, resolve('node_modules/.bin/tsc'), []).catch(
        ({ stdout }: { stdout: string }) => assert.fail(stdout),
      );
      const browser = await startBrowser();
      t.after(() => browser.close());
      const { page, complaints } = await openPage(browser, await served(t, folder));
      await refundThenChangeBill(page);
      assert.deepEqual(complaints, []);
    },
  );
});
