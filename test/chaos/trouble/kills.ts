import type { Server } from '../server.ts';
import { type Trouble, nowAndThen } from './trouble.ts';

const OFTEN_MS = [1500, 5000] as const;

/** A server that dies every few seconds, in the middle of everything, and is started again at once. */
export function kills(trouble: Trouble, server: Server): Promise<void> {
  return nowAndThen(trouble, OFTEN_MS, async () => {
    await server.kill();
    await server.start();
  });
}
