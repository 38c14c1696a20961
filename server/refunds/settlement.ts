import type { Settlement } from '../../contract/index.ts';

const MINUTES = { minute: 1, hour: 60, day: 24 * 60 } as const;

/** The days between which money sent at `from` should be there. */
export function expectedDates(from: string, settlement: Settlement): { from: string; to: string } {
  return {
    from: later(from, settlement.from, settlement.unit),
    to: later(from, settlement.to, settlement.unit),
  };
}

function later(start: string, count: number, unit: Settlement['unit']): string {
  const date = new Date(start);
  if (unit === 'business-day') addBusinessDays(date, count);
  else date.setTime(date.getTime() + count * MINUTES[unit] * 60_000);
  return date.toISOString().slice(0, 10);
}

function addBusinessDays(date: Date, count: number): void {
  for (let left = count; left > 0;) {
    date.setUTCDate(date.getUTCDate() + 1);
    if (date.getUTCDay() % 6 !== 0) left -= 1;
  }
}
