/** One number of a run, and what it was divided by: machines differ, ratios of one run hardly do. */
export interface Figure {
  /** In a few words, without the unit. */
  readonly what: string;
  readonly value: number;
  /** Such as `ms`, `kB` or `refunds/s`. */
  readonly unit: string;
  /** The same of something that does less, measured in the same run. */
  readonly floor?: { readonly what: string; readonly value: number };
  readonly bar?: Bar;
}

/** What a figure has to keep: its ratio to the floor where it has one, or else its value. */
export type Bar = { readonly least: number } | { readonly most: number };

/** What is held to the bar. */
export function measureOf({ value, floor }: Figure): number {
  return floor ? value / floor.value : value;
}

/** Null where there is no bar. */
export function holds(figure: Figure): boolean | null {
  const { bar } = figure;
  if (!bar) return null;
  const measure = measureOf(figure);
  return 'least' in bar ? measure >= bar.least : measure <= bar.most;
}
