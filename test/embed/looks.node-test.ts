import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Frame, FrameLocator, Page } from 'playwright-core';
import { axeFindings, takePicture } from '../demo/looks.ts';
import { runningDemo } from '../demo/running-demo.ts';
import { openHost } from './host-page.ts';
import { hostSite } from './host-site.ts';

type Go = (frame: FrameLocator, page: Page) => Promise<void>;

const fill: Go = async (frame) => {
  await frame.getByTestId('bill-row').nth(2).click();
  await frame.getByTestId('amount').fill('49');
  await frame.getByTestId('reason').fill('Charged twice');
};
const ask: Go = async (frame, page) => {
  await fill(frame, page);
  await frame.getByTestId('submit').click();
  await frame.getByTestId('confirm').waitFor();
};

const BY_EMAIL = { email: 'anna@example.com' };
// prettier-ignore
const STATES: [name: string, settings: object, go: Go][] = [
  ['list',     BY_EMAIL,                            (frame) => frame.getByTestId('bill-row').first().waitFor()],
  ['form',     BY_EMAIL,                            fill],
  ['question', BY_EMAIL,                            ask],
  ['bill',     { billId: 'bill_anna_2', lang: 'fi' }, (frame) => frame.getByTestId('amount').waitFor()],
  ['nobody',   { email: 'nobody@example.com', lang: 'sv' }, (frame) => frame.getByText('Inga debiteringar för den här e-postadressen').first().waitFor()],
  ['nothing',  { lang: 'da' },                      (frame) => frame.getByText('Der er ikke valgt en abonnent').waitFor()],
];

describe('the panel in a frame, as it looks', async () => {
  const site = await hostSite();
  const demo = runningDemo({ EMBED_ORIGINS: site.origin });
  after(() => site.close());

  for (const theme of ['light', 'dark'] as const)
    for (const [name, settings, go] of STATES)
      it(`has no faults of accessibility and fits 320 pixels: ${name}, ${theme}`, async () => {
        const { page, frame } = await openHost(demo, site, { ...settings, theme });
        await go(frame, page);
        const inside = page.frames()[1] as Frame;
        assert.deepEqual(await axeFindings(inside), []);
        const tooWide = () => document.documentElement.scrollWidth - innerWidth;
        assert.equal(await inside.evaluate(tooWide), 0);
        await takePicture(page, `embed-${name}-${theme}`);
        await page.context().close();
      });
});
