import { type Trouble, nowAndThen, post } from './trouble.ts';

/** Klarna has no callbacks. */
const CALLERS = ['stripe', 'vipps', 'swish'] as const;
const WAYS = ['twice', 'late', 'never', 'forged'] as const;
const OFTEN_MS = [200, 900] as const;

/** Callbacks that come twice, late, never, or from an impostor. */
export function callbacks(trouble: Trouble): Promise<void> {
  const { world, dice } = trouble;
  return nowAndThen(trouble, OFTEN_MS, async () => {
    const how = dice.one(WAYS);
    const times = dice.int(1, 2);
    await post(`${world.providers.urls[dice.one(CALLERS)]}/_simulator/callbacks`, {
      how,
      times,
      ms: dice.int(100, 4000),
    });
    world.notes.did(`callbacks: ${how}`, times);
  });
}
