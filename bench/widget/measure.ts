import { startBrowser } from '../../test/demo/browser.ts';
import type { Figure } from '../figure.ts';
import type { Part } from '../parts.ts';
import { heap } from './heap.ts';
import { startHost } from './host.ts';
import { keyPress } from './key-press.ts';
import type { Scene } from './scene.ts';
import { scriptTime } from './script-time.ts';
import { sizes } from './sizes.ts';
import { manyUsable, usable } from './usable.ts';

/** Odd, so that the middle one is one that was measured. */
const TIMES = { usable: 11, many: 5, script: 5, heap: 3, keys: 5 };

/** The panel in Chromium beside the same form by hand and in Lit alone, on the same page of the same server. */
export const measureWidget: Part = (say) =>
  measureScene(say, { many: 200, heaped: 100, slow4G: true, times: TIMES });

/** The same, of another size. */
export async function measureScene(
  say: (line: string) => void,
  size: Omit<Scene, 'browser' | 'host'>,
): Promise<Figure[]> {
  const host = await startHost();
  const browser = await startBrowser();
  try {
    const scene = { browser, host, ...size };
    const figures = sizes(host.floors);
    for (const measure of [usable, scriptTime, heap, manyUsable, keyPress]) {
      const found = await measure(scene);
      for (const { what, value, unit, floor } of found)
        say(`${what}: ${value.toFixed(1)} ${unit}${floor ? ` of ${floor.value.toFixed(1)}` : ''}`);
      figures.push(...found);
    }
    return figures;
  } finally {
    await browser.close();
    host.close();
  }
}
