/** Chance that is the same each time. */
export interface Dice {
  /** Whether something happens that does so in this share of all cases. */
  chance(share: number): boolean;
  /** A whole number, both ends included. */
  between(from: number, to: number): number;
  pick<T>(all: readonly T[]): T;
  /** One of several things, each as likely as its weight says. */
  weighted<T>(all: readonly (readonly [weight: number, thing: T])[]): T;
}

/** Dice of a seed's own for each number, so that what one of them throws depends on no other. */
export function diceOf(seed: number, number: number): Dice {
  const roll = mulberry32(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number, 0x85ebca6b));
  const between = (from: number, to: number) => from + Math.floor(roll() * (to - from + 1));
  const pick = <T>(all: readonly T[]) => all[between(0, all.length - 1)]!;

  return {
    chance: (share) => roll() < share,
    between,
    pick,
    weighted(all) {
      let left = roll() * all.reduce((sum, [weight]) => sum + weight, 0);
      return (all.find(([weight]) => (left -= weight) < 0) ?? all[0]!)[1];
    },
  };
}

/** Tommy Ettinger's generator: small, fast, and the same on every machine. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
