import type { Page } from 'playwright-core';
import { median } from '../median.ts';
import type { Figure } from '../figure.ts';
import { interleaved } from './interleaved.ts';
import type { Scene } from './scene.ts';
import { SLOW_CPU, visit } from './visit.ts';

const PRESSES = 20;

/** From a key pressed in the amount to the frame that shows it. */
export async function keyPress({ browser, host, times }: Scene): Promise<Figure[]> {
  const all = await interleaved(['vanilla', 'panel'], times.keys, (variant) =>
    visit(browser, host.page(variant, 1), variant, SLOW_CPU, async ({ page }) => {
      await page.waitForLoadState('networkidle');
      await page.getByTestId('amount').fill('');
      await page.evaluate(watchKeys);
      for (let press = 0; press < PRESSES; press += 1) {
        await page.keyboard.press(press % 2 === 0 ? '4' : 'Backspace');
        await shown(page, press + 1);
      }
      return median(await page.evaluate(() => (globalThis as unknown as Watched).keyTimes));
    }),
  );
  const floor = { what: 'vanilla', value: median(all.vanilla) };
  return [{ what: 'key press to paint', value: median(all.panel), unit: 'ms', floor }];
}

interface Watched {
  keyTimes: number[];
}

async function shown(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    (wanted) => (globalThis as unknown as Watched).keyTimes.length >= wanted,
    count,
  );
}

/** Runs in the page. What comes after the next frame's callbacks comes after it was drawn. */
function watchKeys(): void {
  const times: number[] = [];
  Object.assign(globalThis, { keyTimes: times });
  addEventListener(
    'keydown',
    ({ timeStamp }) =>
      requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - timeStamp))),
    { capture: true },
  );
}
