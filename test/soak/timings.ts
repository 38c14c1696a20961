/** How long each kind of request took, in milliseconds. */
export interface Timings {
  readonly of: ReadonlyMap<string, readonly number[]>;
  took(what: string, ms: number): void;
}

export function timings(): Timings {
  const of = new Map<string, number[]>();
  return {
    of,
    took(what, ms) {
      const times = of.get(what);
      if (times) times.push(ms);
      else of.set(what, [ms]);
    },
  };
}

/** The time that so many percent of all took at most. */
export function percentile(sorted: readonly number[], percent: number): number {
  return sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? 0;
}
