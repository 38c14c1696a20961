import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Begins so many things, so many a second by the clock, whether or not those before are done, as people do who do not
 * know of each other. A server that falls behind is asked no more slowly for it. Resolves when all are done.
 */
export async function pace(
  times: number,
  perSecond: number,
  begin: (index: number, due: number) => Promise<void>,
): Promise<void> {
  const start = performance.now();
  const begun: Promise<void>[] = [];
  for (let index = 0; index < times; index += 1) {
    const due = start + (index * 1000) / perSecond;
    const early = due - performance.now();
    if (early > 0) await sleep(early);
    begun.push(begin(index, due));
  }
  await Promise.all(begun);
}
