export const MINUTE = 60;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** How providers that answer at once are asked after: soon at first, then daily for a month. In seconds. */
export const PATIENT: readonly number[] = [
  10,
  30,
  2 * MINUTE,
  10 * MINUTE,
  HOUR,
  6 * HOUR,
  ...Array<number>(30).fill(DAY),
];

/** Those that need some seconds more often end within them. */
export const EAGER: readonly number[] = [5, 10, 20, 40, MINUTE, 5 * MINUTE, ...PATIENT.slice(3)];
