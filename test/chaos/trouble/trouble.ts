import { setTimeout as sleep } from 'node:timers/promises';
import type { Dice } from '../dice.ts';
import type { World } from '../world.ts';

/** What a source of trouble works with. */
export interface Trouble {
  readonly world: World;
  readonly dice: Dice;
  readonly over: AbortSignal;
}

/** Does something again and again, at random times, until it is over. */
export async function nowAndThen(
  { dice, over }: Trouble,
  [from, to]: readonly [from: number, to: number],
  strike: () => Promise<unknown>,
): Promise<void> {
  while (!over.aborted) {
    await sleep(dice.int(from, to), null, { signal: over }).catch(() => {});
    if (!over.aborted) await strike();
  }
}

export function post(url: string, body: object): Promise<Response> {
  return fetch(url, { method: 'POST', body: JSON.stringify(body) });
}
