import type { Figure } from './figure.ts';

/** A part of the bench. Progress is said; what comes out is returned. */
export type Part = (say: (line: string) => void) => Promise<readonly Figure[]>;

/** In the order in which they run. Each is loaded when it is its turn. */
export const PARTS = {
  widget: async () => (await import('./widget/measure.ts')).measureWidget,
  start: async () => (await import('./start/measure.ts')).measureStart,
  server: async () => (await import('./server/measure.ts')).measureServer,
  growth: async () => (await import('./growth/measure.ts')).measureGrowth,
  csv: async () => (await import('./csv/measure.ts')).measureCsv,
} satisfies Record<string, () => Promise<Part>>;

export type PartName = keyof typeof PARTS;
