import type { Answer } from '../backend/answer.ts';
import type { SeenResult } from '../backend/lists.ts';

/** What came of looking. */
export type Found =
  | { readonly kind: 'nothing-asked' }
  | { readonly kind: 'found'; readonly wanted: string; readonly results: readonly SeenResult[] }
  | { readonly kind: 'trouble'; readonly trouble: Exclude<Answer<unknown>, { kind: 'ok' }> };

const KEYS = ['ArrowDown', 'ArrowUp', 'Enter', 'Escape'] as const;
export type Key = (typeof KEYS)[number];

/** The keys of a list under a field; none while a letter is being composed. */
export function keyFor({ key, isComposing }: KeyboardEvent): Key | undefined {
  return isComposing ? undefined : KEYS.find((one) => one === key);
}

/** The next result, round and round. */
export function step(active: number, count: number, key: 'ArrowDown' | 'ArrowUp'): number {
  if (count === 0) return -1;
  if (key === 'ArrowDown') return (active + 1) % count;
  return active <= 0 ? count - 1 : active - 1;
}
