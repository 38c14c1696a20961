import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { axeFindings, sidewaysScroll, takePicture } from '../demo/looks.ts';
import { runningApp } from './host/running-app.ts';
import { swings } from './host/swings.ts';

describe('the Zendesk app, to look at', () => {
  const running = runningApp();

  it('is as high as what is in it, and comes to rest', async () => {
    const { page, app, asked, close } = await running.open();
    const cutOff = () =>
      app.locator('html').evaluate((root) => Math.max(0, root.scrollHeight - innerHeight));
    const heights: number[] = [];
    for (const go of [
      () => app.getByTestId('bill-row').first().waitFor(),
      () => app.getByTestId('bill-row').nth(2).click(),
      () => app.getByTestId('amount').waitFor(),
      () => app.getByTestId('amount').fill('1'),
      () => app.getByTestId('submit').click(),
      () => app.getByTestId('cancel').click(),
      () => app.getByRole('button', { name: 'All bills' }).click(),
    ]) {
      await go();
      await sleep(600);
      const { length } = (await asked()).resizes;
      await sleep(600);
      const later = await asked();
      heights.push(parseInt(later.resizes.at(-1)?.height ?? '', 10));
      assert.equal(later.resizes.length, length, 'At rest nothing is asked for.');
      assert.deepEqual(swings(later), []);
      assert.equal(await cutOff(), 0);
    }
    const [list = 0, , form = 0, , question = 0] = heights;
    assert.ok(form < list, 'It shrinks as well.');
    assert.ok(question > form, 'The question is in its place, and makes it grow.');
    assert.equal(heights.at(-1), list);
    assert.ok((await asked()).resizes.every(({ width }) => width === '100%'));
    assert.equal((await page.locator('iframe').boundingBox())?.width, 320);
    await close();
  });

  for (const scheme of ['light', 'dark'] as const)
    it(`is accessible in ${scheme}`, async () => {
      const { page, app, complaints, close } = await running.open({}, scheme);
      const frame = page.frames().at(-1)! as unknown as typeof page;
      await app.getByTestId('bill-row').first().waitFor();
      await sleep(300);
      await takePicture(page, `zendesk-list-${scheme}`);
      assert.deepEqual(await axeFindings(frame), []);
      await app.getByTestId('bill-row').nth(1).click();
      await app.getByTestId('amount').waitFor();
      await sleep(300);
      await takePicture(page, `zendesk-bill-${scheme}`);
      assert.deepEqual(await axeFindings(frame), []);
      assert.equal(await sidewaysScroll(frame), 0);
      assert.deepEqual(complaints, []);
      await close();
    });
});
