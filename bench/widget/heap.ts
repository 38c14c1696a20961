import type { CDPSession } from 'playwright-core';
import type { Figure } from '../figure.ts';
import { interleaved } from './interleaved.ts';
import type { Scene } from './scene.ts';
import { AS_IT_IS, visit } from './visit.ts';

const PANELS = 100;
/** What one collection finds unused, the next one frees. */
const COLLECTIONS = 3;

/**
 * What a panel holds on to, with its form on show: a page of many less a page of one, so that code, which is there once,
 * is nobody's. The heap is that of the script's objects and that of the elements, as in a heap snapshot. Of the script's
 * alone the floor has next to nothing, because it keeps all it knows in its elements.
 */
export async function heap({ browser, host, times }: Scene): Promise<Figure[]> {
  const held = async (variant: 'vanilla' | 'lit' | 'panel', part: 'all' | 'script') => {
    const on = (count: number) =>
      visit(browser, host.page(variant, count), variant, AS_IT_IS, async ({ page, cdp }) => {
        await page.waitForLoadState('networkidle');
        return used(cdp, part);
      });
    return ((await on(PANELS)) - (await on(1))) / (PANELS - 1) / 1000;
  };
  const all = await interleaved(['vanilla', 'panel'], times.heap, (name) => held(name, 'all'));
  const script = await interleaved(['vanilla', 'lit', 'panel'], times.heap, (name) =>
    held(name, 'script'),
  );
  return [
    {
      what: 'heap of a panel',
      value: all.panel,
      unit: 'kB',
      floor: { what: 'vanilla', value: all.vanilla },
      bar: { most: 2 },
    },
    ...(['vanilla', 'lit'] as const).map((floor) => ({
      what: 'of it the script’s own objects',
      value: script.panel,
      unit: 'kB',
      floor: { what: floor, value: script[floor] },
    })),
  ];
}

async function used(cdp: CDPSession, part: 'all' | 'script'): Promise<number> {
  for (let time = 0; time < COLLECTIONS; time += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize } = await cdp.send('Runtime.getHeapUsage');
  return part === 'all' ? usedSize + embedderHeapUsedSize : usedSize;
}
