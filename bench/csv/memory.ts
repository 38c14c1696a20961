import { setTimeout as sleep } from 'node:timers/promises';
import type { Running } from '../../test/server/server-process.ts';
import { sumOf } from '../../test/soak/metrics.ts';

const COLLECTS_GARBAGE = new URL('../../test/soak/collects-garbage.ts', import.meta.url).href;
const MB = 1024 * 1024;
/** Longer than a signal takes, and what it makes the server do. */
const HEARD_MS = 300;

/** How a server is started whose memory is looked at. */
export const MEASURED = {
  // As in the container. Without, what its threads keep free makes the whole process grow.
  MALLOC_ARENA_MAX: '2',
  NODE_OPTIONS: `--expose-gc --import=${COLLECTS_GARBAGE}`,
};

/** In megabytes. The heap is what is left after its garbage was collected. */
export interface Memory {
  readonly heap: number;
  readonly process: number;
}

/** What a server uses now, by what it says itself. */
export async function memoryOf(server: Running): Promise<Memory> {
  server.send('SIGUSR2');
  await sleep(HEARD_MS);
  const text = await (await fetch(`${server.url}/metrics`)).text();
  return {
    heap: sumOf(text, 'nodejs_heap_size_used_bytes') / MB,
    process: sumOf(text, 'process_resident_memory_bytes') / MB,
  };
}
