import { once } from '../locales/shelf.ts';

type Module = typeof import('./index.ts');
let here: Module | undefined;

/**
 * What helps beyond refunding itself. It travels when a bill is shown, and until then, or where it cannot be
 * loaded, the panel does without. `arrived` is called when it is here.
 */
export function loadExtras(arrived: () => void): Module | undefined {
  if (!here)
    once('extras', arrived, async () => {
      here = await import('./index.ts');
    });
  return here;
}
