import type { Finding } from '../../chaos/findings.ts';
import { type Window, settled } from '../windows.ts';

export interface MemoryLimits {
  readonly heapMb: number;
  readonly rssMb: number;
}

/** The last window against one after the warm-up. */
export function memoryFindings(windows: readonly Window[], limits: MemoryLimits): Finding[] {
  const last = windows.at(-1);
  const grown = (of: keyof MemoryLimits, early = windows[1]) =>
    early && last && last[of] - early[of] <= limits[of]
      ? []
      : [`${early?.[of].toFixed(1)} MB, and then ${last?.[of].toFixed(1)} MB`];
  return [
    {
      promise: 'the heap is no larger at the end than after the warm-up',
      offenders: grown('heapMb', windows[settled(windows)]),
    },
    { promise: 'nor is the memory of the whole process', offenders: grown('rssMb') },
  ];
}
