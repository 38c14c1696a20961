import type { Figure } from '../figure.ts';
import { median } from '../median.ts';
import { interleaved } from './interleaved.ts';
import type { Scene } from './scene.ts';
import { SLOW_CPU, visit } from './visit.ts';

/** How long somebody waits for a form: the first on their page, and the last of many. */
export async function usable({ browser, host, times, slow4G }: Scene): Promise<Figure[]> {
  const all = await interleaved(['vanilla', 'panel', 'inPage', 'loader'], times.usable, (variant) =>
    visit(
      browser,
      host.page(variant, 1),
      variant,
      { ...SLOW_CPU, slow4G },
      async (seen) => seen.usable,
    ),
  );
  const floor = { what: 'vanilla', value: median(all.vanilla) };
  return [
    {
      what: 'form usable, one script tag',
      value: median(all.panel),
      unit: 'ms',
      floor,
      bar: { most: 1.1 },
    },
    {
      what: 'form usable, loader in the page',
      value: median(all.inPage),
      unit: 'ms',
      floor,
      bar: { most: 0.9 },
    },
    // Page, loader, bill: as many trips in a row as the floor makes, so it can only be level with it.
    { what: 'form usable, loader as a file', value: median(all.loader), unit: 'ms', floor },
  ];
}

/** All their forms on one page, with the server next to the browser. */
export async function manyUsable({ browser, host, times, many }: Scene): Promise<Figure[]> {
  const all = await interleaved(['lit', 'panel'], times.many, (variant) =>
    visit(browser, host.page(variant, many), variant, SLOW_CPU, async (seen) => seen.usable),
  );
  return [
    {
      what: `${many} panels usable`,
      value: median(all.panel),
      unit: 'ms',
      floor: { what: 'bare Lit', value: median(all.lit) },
      bar: { most: 2 },
    },
  ];
}
