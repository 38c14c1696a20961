import type { Figure } from './figure.ts';

/** A part of the bench. Progress is said; what comes out is returned. */
export type Part = (say: (line: string) => void) => Promise<readonly Figure[]>;

/** In the order in which they run. Each is loaded when it is its turn. */
export const PARTS = {
  server: async () => (await import('./server/measure.ts')).measureServer,
  csv: async () => (await import('./csv/measure.ts')).measureCsv,
  growth: async () => (await import('./growth/measure.ts')).measureGrowth,
} satisfies Record<string, () => Promise<Part>>;

export type PartName = keyof typeof PARTS;
