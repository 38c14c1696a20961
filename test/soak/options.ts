import type { MemoryLimits } from './verdict/memory.ts';
import { anySeed, readNumbers } from '../chaos/numbers.ts';

export interface Options {
  /** How long the load goes on. */
  readonly seconds: number;
  /** How many people's desks it comes from, each with connections of its own. */
  readonly clients: number;
  /** How many things are begun each second, whether or not those before are done. */
  readonly rate: number;
  /** How many bills the publisher has at first. */
  readonly bills: number;
  readonly seed: number;
  /** Into how many parts of the same length the load is cut to be compared. The first is the warm-up. */
  readonly windows: number;
  /** How often is measured. */
  readonly sampleMs: number;
  /** By how many megabytes the server may grow after the warm-up. */
  readonly limits: MemoryLimits;
  /** Whether the providers hang up when all is done, so that nobody has to wait until they do by themselves. */
  readonly hurry: boolean;
  /** Told what is being done. */
  readonly say: (line: string) => void;
}

const DEFAULTS = { minutes: 10, clients: 8, rate: 100, bills: 5000 };

const LIMITS: MemoryLimits = { heapMb: 3, rssMb: 60 };

/** `--minutes N --clients N --rate N --bills N --seed N`. Without a seed it is another run each time. */
export function readOptions(args: readonly string[], say: Options['say']): Options {
  const { minutes, ...numbers } = readNumbers(args, { ...DEFAULTS, seed: anySeed() });
  const seconds = minutes * 60;
  return { ...numbers, seconds, windows: 10, sampleMs: 3000, limits: LIMITS, hurry: false, say };
}
