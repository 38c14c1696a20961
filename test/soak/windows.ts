import type { Sample } from './sampler.ts';

/** A part of the load, by what the server needed in it. */
export interface Window {
  /** How many requests it had answered by its end. */
  readonly answered: number;
  /** The smallest heap: what is held, and not what only waits to be thrown away. */
  readonly heapMb: number;
  /** In the middle of all that were measured. */
  readonly rssMb: number;
}

export function windowsOf(samples: readonly (readonly Sample[])[]): Window[] {
  return samples.map((window) => ({
    answered: window.at(-1)?.answered ?? 0,
    heapMb: Math.min(...window.map(({ heapMb }) => heapMb)),
    rssMb: median(window.map(({ rssMb }) => rssMb)),
  }));
}

/**
 * From where on the heap is compared: where it is smallest in the first half, after the warm-up. Some collections after
 * the start V8 lets go of the code that ran only then, five megabytes of it, which would hide what has leaked.
 */
export function settled(windows: readonly Window[]): number {
  const heaps = windows.slice(1, Math.ceil(windows.length / 2)).map(({ heapMb }) => heapMb);
  return 1 + heaps.indexOf(Math.min(...heaps));
}

/** By how much the heap grows with every 100,000 requests once it has settled: the line that fits best. */
export function growth(windows: readonly Window[]): number {
  const rest = windows.slice(settled(windows));
  const [x, y] = [mean(rest.map(({ answered }) => answered)), mean(rest.map((one) => one.heapMb))];
  const together = rest.map(({ answered, heapMb }) => (answered - x) * (heapMb - y));
  const spread = rest.map(({ answered }) => (answered - x) ** 2);
  return (100_000 * mean(together)) / mean(spread);
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
