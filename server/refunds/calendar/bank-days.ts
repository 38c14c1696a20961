import { type Day, weekdayOf, yearOf } from './day.ts';
import { type Country, holidaysOf } from './holidays.ts';

/** Whether banks settle on a day: not on weekends anywhere, nor on the holidays of the country, where one is known. */
export function isBankDay(day: Day, country: Country | null): boolean {
  if (weekdayOf(day) % 6 === 0) return false;
  return !country || !holidaysAround(day, country).has(day);
}

/** So many bank days after a day. What is no bank day itself counts as the next one. */
export function bankDaysAfter(from: Day, count: number, country: Country | null): Day {
  let day = nextBankDay(from, country);
  for (let left = count; left > 0; left -= 1) day = nextBankDay(day + 1, country);
  return day;
}

function nextBankDay(from: Day, country: Country | null): Day {
  let day = from;
  while (!isBankDay(day, country)) day += 1;
  return day;
}

interface Year {
  readonly year: number;
  readonly days: ReadonlySet<Day>;
}

/** The year that was asked about last, by country: most questions are about the same one. */
const lately = new Map<Country, Year>();

function holidaysAround(day: Day, country: Country): ReadonlySet<Day> {
  const year = yearOf(day);
  const known = lately.get(country);
  if (known?.year === year) return known.days;
  const days = new Set(holidaysOf(country, year));
  lately.set(country, { year, days });
  return days;
}
