import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * Below what systems hand out on their own (from 32768 on under Linux, 49152 elsewhere): a port from
 * there is given to somebody's connection as soon as its server is ended to be started again.
 */
const OURS = [20_000, 32_000] as const;
const given = new Set<number>();

/** A port of 127.0.0.1 that nobody has now, and nobody gets who does not ask for it by number. */
export async function freePort(): Promise<number> {
  const port = randomInt(...OURS);
  if (given.has(port)) return freePort();
  given.add(port);
  const probe = createServer().listen(port, '127.0.0.1');
  try {
    await once(probe, 'listening');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return freePort();
  }
  probe.close();
  await once(probe, 'close');
  return port;
}
