/** Chance that can be repeated: the same seed throws the same numbers. */
export interface Dice {
  /** A whole number, both ends included. */
  int(from: number, to: number): number;
  chance(probability: number): boolean;
  one<T>(list: readonly [T, ...T[]]): T;
}

/** Mulberry32. Each part of a run has dice of its own, so that they do not depend on who throws first. */
export function dice(seed: number, part: string): Dice {
  let state = [...part].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), seed);

  function next(): number {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    int,
    chance: (probability) => next() < probability,
    one: (list) => list[int(0, list.length - 1)] ?? list[0],
  };
}
