import { makeDue } from '../time.ts';
import { type Trouble, nowAndThen } from './trouble.ts';

const OFTEN_MS = [500, 2500] as const;

/** Checks that come early, so that every server asks after what others are still sending. */
export function haste(trouble: Trouble): Promise<void> {
  return nowAndThen(trouble, OFTEN_MS, async () => {
    await makeDue(trouble.world);
    trouble.world.notes.did('times all open refunds were due at once');
  });
}
