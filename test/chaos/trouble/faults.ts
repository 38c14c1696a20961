import { PROVIDER_NAMES } from '../../../mock-server/providers/index.ts';
import { type Trouble, nowAndThen, post } from './trouble.ts';

const FAULTS = [
  'slow-before',
  'slow-after',
  'reset-before',
  'reset-after',
  'error-before',
  'error-after',
] as const;
const OFTEN_MS = [150, 700] as const;

/** Providers that are slow, break the connection or answer with a 500, before or after they have refunded. */
export function faults(trouble: Trouble): Promise<void> {
  const { world, dice } = trouble;
  const [first, ...others] = PROVIDER_NAMES;
  return nowAndThen(trouble, OFTEN_MS, async () => {
    const provider = dice.one([first ?? 'stripe', ...others]);
    const fault = dice.one(FAULTS);
    const times = dice.int(1, 2);
    await post(`${world.providers.urls[provider]}/_simulator/faults`, {
      fault,
      times,
      ms: dice.int(20, 800),
    });
    world.notes.did(`faults: ${fault}`, times);
  });
}
