import type { CDPSession } from 'playwright-core';
import type { Figure } from '../figure.ts';
import { median } from '../median.ts';
import { interleaved } from './interleaved.ts';
import type { Scene } from './scene.ts';
import { AS_IT_IS, visit } from './visit.ts';

/** What one collection finds unused, the next one frees. */
const COLLECTIONS = 3;

/**
 * What a panel holds on to, with its form on show: a page of many less a page of one, so that code, which is there once,
 * is nobody's. The heap is that of the script's objects and that of the elements, as in a heap snapshot. Of the script's
 * alone the floor has next to nothing, because it keeps all it knows in its elements.
 */
export async function heap({ browser, host, times, heaped }: Scene): Promise<Figure[]> {
  const variants = ['vanilla', 'lit', 'panel'] as const;
  const all = await interleaved(variants, times.heap, async (variant) => {
    const on = (count: number) =>
      visit(browser, host.page(variant, count), variant, AS_IT_IS, async ({ page, cdp }) => {
        await page.waitForLoadState('networkidle');
        return used(cdp);
      });
    const [one, many] = [await on(1), await on(heaped)];
    const each = (part: keyof Used) => (many[part] - one[part]) / (heaped - 1) / 1000;
    return { all: each('all'), script: each('script') };
  });
  const middle = (variant: (typeof variants)[number], part: keyof Used) =>
    median(all[variant].map((used) => used[part]));
  return [
    {
      what: 'heap of a panel',
      value: middle('panel', 'all'),
      unit: 'kB',
      floor: { what: 'vanilla', value: middle('vanilla', 'all') },
      bar: { most: 2 },
    },
    ...(['vanilla', 'lit'] as const).map((floor) => ({
      what: 'of it the script’s own objects',
      value: middle('panel', 'script'),
      unit: 'kB',
      floor: { what: floor, value: middle(floor, 'script') },
    })),
  ];
}

interface Used {
  readonly all: number;
  readonly script: number;
}

async function used(cdp: CDPSession): Promise<Used> {
  for (let time = 0; time < COLLECTIONS; time += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize } = await cdp.send('Runtime.getHeapUsage');
  return { all: usedSize + embedderHeapUsedSize, script: usedSize };
}
